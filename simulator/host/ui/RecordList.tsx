import { useState } from 'react';
import type { CrmRecord } from '../../../src/testing/hubspot/records/record';
import { describeObjectType } from '../../../src/testing/hubspot/records/record';
import { recordHash } from '../route';
import { useHostState } from './context';
import controls from './controls.module.css';
import { Page } from './Page';
import { PhoneButton } from './PhoneButton';
import styles from './RecordList.module.css';

const matches = ({ name, company, email, phones }: CrmRecord, words: string): boolean =>
  [name, company, email, ...phones.map(({ number }) => number)].some((text) =>
    text?.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()),
  );

const detailOf = ({ company, properties }: CrmRecord): string =>
  company ?? Object.values(properties)[0] ?? '';

const Row = ({ record }: { readonly record: CrmRecord }) => (
  <tr>
    <th scope="row">
      <a href={recordHash(record)}>
        <bdi>{record.name}</bdi>
      </a>
    </th>
    <td className={styles.detail}>
      <bdi>{detailOf(record)}</bdi>
    </td>
    <td>
      <span className={styles.phones}>
        {record.phones.map(({ number }) => (
          <PhoneButton key={number} recordId={record.id} name={record.name} number={number} />
        ))}
        {record.phones.length === 0 && <span className={styles.none}>No number</span>}
      </span>
    </td>
  </tr>
);

/** All records of one kind, with a button to call each number. */
export const RecordList = ({ objectTypeId }: { readonly objectTypeId: string }) => {
  const { world } = useHostState();
  const [words, setWords] = useState('');
  const { plural, singular } = describeObjectType(objectTypeId);
  const all = world.records.filter((record) => record.objectTypeId === objectTypeId);
  const shown = all.filter((record) => matches(record, words));
  return (
    <Page
      title={plural}
      detail={`${all.length} ${all.length === 1 ? 'record' : 'records'}`}
      tools={
        <label>
          <span className="visually-hidden">Search {plural.toLocaleLowerCase()}</span>
          <input
            type="search"
            className={controls.input}
            placeholder="Search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
      }
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{singular}</th>
            <th scope="col" className={styles.detail}>
              {objectTypeId === '0-1' ? 'Company' : 'Detail'}
            </th>
            <th scope="col">Phone</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((record) => (
            <Row key={record.id} record={record} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p className={styles.none}>Nothing here has that in its name, company or number.</p>
      )}
    </Page>
  );
};
