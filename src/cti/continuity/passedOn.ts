import type { Connection } from '../../protocol/connection';
import type { JournalEntry } from './entries';
import type { Place } from './place';

/** Who else may resume the calls of a page. */
export interface OtherPages {
  /** No other window could take them over and settle them. */
  readonly isAlone: boolean;
  /** The page stops running, and other pages may resume its calls. */
  readonly isAway?: boolean;
}

/** What one cti of a page leaves to the next, which uses what storage has not taken, or has not kept. */
interface PassedOn extends Pick<OtherPages, 'isAlone'> {
  readonly key: string;
  readonly entries: readonly JournalEntry[];
  readonly isStored: boolean;
  /** What storage had when the page went away. If that has changed, another page has resumed the calls. */
  readonly raw?: string | null;
}
const passedOn = new WeakMap<Connection, PassedOn>();

/** @param what nothing if nobody in this page resumes the calls */
export const passOn = (connection: Connection | null, what?: PassedOn): void => {
  if (connection && what) passedOn.set(connection, what);
  else if (connection) passedOn.delete(connection);
};

/**
 * Adds what the cti before has left in this page to what is stored.
 * @param read reads what is stored. `null` if it is broken
 * @param isOnPhone whether the phone has the call, so that no other window can have it
 */
export const withPassedOn = (
  connection: Connection | null,
  place: Place,
  read: () => JournalEntry[] | null,
  isOnPhone: (entry: JournalEntry) => boolean,
): readonly JournalEntry[] => {
  const passed = connection && passedOn.get(connection);
  passOn(connection);
  const isOwn = passed?.key === place.key && (passed.raw === undefined || passed.raw === place.raw());
  const stored = passed?.isStored === false && isOwn ? null : read();
  if (!passed || !isOwn) return stored ?? [];
  if (!stored) return passed.entries;
  const isStored = ({ call }: JournalEntry): boolean => stored.some(({ call: { id } }) => id === call.id);
  // The app may have emptied its storage meanwhile, or named another.
  const lost = passed.entries.filter((entry) => !isStored(entry) && (passed.isAlone || isOnPhone(entry)));
  return [...stored, ...lost];
};
