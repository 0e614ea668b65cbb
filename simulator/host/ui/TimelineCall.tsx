import { Ghost, PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import type { TimelineEntry } from '../api';
import { findRecord } from '../../../src/testing/hubspot/world';
import { recordHash } from '../route';
import { CallRecording, CallTranscript } from './CallRecording';
import { useHostState } from './context';
import { formatDuration, formatMoment, formatNumber, formatStatus, isUnderWay } from './format';
import { Notes } from './Notes';
import styles from './Timeline.module.css';

const Marks = ({ entry }: { readonly entry: TimelineEntry }) => (
  <>
    {entry.ghost && (
      <p className={styles.warning}>
        <Ghost size={14} aria-hidden /> Not saved: the app has not completed this call.
      </p>
    )}
    {entry.duplicate && (
      <p className={styles.warning}>Logged twice: the app started this call more than once.</p>
    )}
    {entry.completions > 1 && <p className={styles.warning}>Completed {entry.completions} times.</p>}
  </>
);

const Facts = ({ entry }: { readonly entry: TimelineEntry }) => {
  const facts = [
    ['From', entry.fromNumber && formatNumber(entry.fromNumber)],
    ['To', entry.toNumber && formatNumber(entry.toNumber)],
    ['Talk time', entry.durationMs === undefined ? undefined : formatDuration(entry.durationMs)],
    ['Outcome', entry.properties['hs_call_disposition']],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
};

const Records = ({ ids }: { readonly ids: readonly number[] }) => {
  const { world } = useHostState();
  const records = ids.map((id) => findRecord(world, id)).filter((record) => record !== undefined);
  if (records.length === 0) return <p className={styles.records}>With no record</p>;
  return (
    <p className={styles.records}>
      {records.map((record) => (
        <a key={record.id} href={recordHash(record)}>
          <bdi>{record.name}</bdi>
        </a>
      ))}
    </p>
  );
};

export interface TimelineCallProps {
  readonly entry: TimelineEntry;
  readonly withRecords: boolean;
}

/** One call on a timeline. */
export const TimelineCall = ({ entry, withRecords }: TimelineCallProps) => {
  const inbound = entry.direction === 'INBOUND';
  const Icon = inbound ? PhoneIncoming : PhoneOutgoing;
  return (
    <article
      className={styles.call}
      data-ghost={entry.ghost ? '' : undefined}
      data-engagement={entry.engagementId}
      data-status={entry.status}
    >
      <span className={styles.icon}>
        <Icon size={15} aria-hidden />
      </span>
      <header className={styles.header}>
        <h3>{entry.title ?? (inbound ? 'Inbound call' : 'Outbound call')}</h3>
        <span className={styles.status} data-under-way={isUnderWay(entry) ? '' : undefined}>
          {formatStatus(entry.status)}
        </span>
      </header>
      <p className={styles.moment}>
        {entry.title === undefined ? '' : inbound ? 'Inbound, ' : 'Outbound, '}
        <time dateTime={new Date(entry.startedAt).toISOString()}>{formatMoment(entry.startedAt)}</time>
      </p>
      {withRecords && <Records ids={entry.recordIds} />}
      <Facts entry={entry} />
      {entry.notes !== '' && <Notes html={entry.notes} className={styles.notes} />}
      <CallRecording entry={entry} />
      <CallTranscript entry={entry} />
      <Marks entry={entry} />
    </article>
  );
};
