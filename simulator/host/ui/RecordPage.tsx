import { timelineOf } from '../../../src/testing/hubspot/view';
import { findRecord } from '../../../src/testing/hubspot/world';
import { describeObjectType, type CrmRecord } from '../../../src/testing/hubspot/records/record';
import { listHash, recordHash } from '../route';
import { useHostState } from './context';
import { Page } from './Page';
import { isPhoneNumber } from './format';
import { PhoneButton } from './PhoneButton';
import styles from './RecordPage.module.css';
import { Timeline } from './Timeline';

const Phones = ({ record }: { readonly record: CrmRecord }) =>
  record.phones.length === 0 ? (
    <div>
      <dt>Phone</dt>
      <dd className={styles.none}>No number</dd>
    </div>
  ) : (
    record.phones.map(({ label, number }) => (
      <div key={number}>
        <dt>{label}</dt>
        <dd>
          <PhoneButton recordId={record.id} name={record.name} number={number} />
          {!isPhoneNumber(number) && <span className={styles.none}> is not a phone number</span>}
        </dd>
      </div>
    ))
  );

const Facts = ({ record }: { readonly record: CrmRecord }) => {
  const { world } = useHostState();
  const callee = findRecord(world, record.calleeId);
  const facts = Object.entries({
    ...(record.email === undefined ? {} : { Email: record.email }),
    ...(record.company === undefined ? {} : { Company: record.company }),
    ...record.properties,
  });
  return (
    <dl className={styles.facts}>
      <Phones record={record} />
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{callee?.name === value ? <a href={recordHash(callee)}>{value}</a> : value}</dd>
        </div>
      ))}
      <div>
        <dt>Record id</dt>
        <dd>{record.id}</dd>
      </div>
    </dl>
  );
};

/** One record: its properties and its calls. */
export const RecordPage = ({ recordId }: { readonly recordId: number }) => {
  const { world } = useHostState();
  const record = findRecord(world, recordId);
  if (!record)
    return (
      <Page title="No such record">
        <p>
          No record here has the id {recordId}. <a href="#/">Go to the first list.</a>
        </p>
      </Page>
    );
  const { singular, plural } = describeObjectType(record.objectTypeId);
  return (
    <Page
      title={record.name}
      detail={singular}
      trail={
        <nav aria-label="Way back">
          <a href={listHash(record.objectTypeId)}>{plural}</a>
        </nav>
      }
    >
      <div className={styles.columns}>
        <section className={styles.card} aria-labelledby="about">
          <h2 id="about">About</h2>
          <Facts record={record} />
        </section>
        <section aria-labelledby="timeline">
          <h2 id="timeline">Timeline</h2>
          <Timeline
            entries={timelineOf(world, record.id)}
            empty="No calls yet. A call appears here as soon as it starts."
          />
        </section>
      </div>
    </Page>
  );
};
