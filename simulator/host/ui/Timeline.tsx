import type { TimelineEntry } from '../api';
import { TimelineCall } from './TimelineCall';
import styles from './Timeline.module.css';

export interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** Shown if there are no calls. */
  readonly empty: string;
  /** Shows the record of each call. */
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
