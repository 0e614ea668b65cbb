import type { TimelineEntry } from '../api';
import { TimelineCall } from './TimelineCall';
import styles from './Timeline.module.css';

export interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** What is said where there are none. */
  readonly empty: string;
  /** Shows whose call it was. */
  readonly withRecords?: boolean;
}

export const Timeline = ({ entries, empty, withRecords = false }: TimelineProps) =>
  entries.length === 0 ? (
    <p className={styles.empty}>{empty}</p>
  ) : (
    <ol className={styles.timeline} aria-label="Calls">
      {entries.map((entry) => (
        <li key={entry.engagementId}>
          <TimelineCall entry={entry} withRecords={withRecords} />
        </li>
      ))}
    </ol>
  );
