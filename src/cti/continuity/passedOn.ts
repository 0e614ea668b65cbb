import type { Connection } from '../../protocol/connection';
import type { JournalEntry } from './entries';
import type { Place } from './place';

/** What one cti of a page leaves to the next, which uses what storage has not taken, or has not kept. */
interface PassedOn {
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
  isOnPhone: (entry: JournalEntry) => boolean | undefined,
): readonly JournalEntry[] => {
  const passed = connection && passedOn.get(connection);
  passOn(connection);
  const own =
    passed?.key === place.key && (passed.raw === undefined || passed.raw === place.raw()) ? passed : null;
  const stored = own?.isStored === false ? null : read();
  // The app may have emptied its storage meanwhile, or named another.
  const isLost = (entry: JournalEntry): boolean | undefined =>
    !stored || (isOnPhone(entry) && stored.every(({ call }) => call.id !== entry.call.id));
  const found = [...(stored ?? []), ...(own?.entries.filter(isLost) ?? [])];
  // A page that was away has not run on.
  const here = own?.raw === undefined ? own?.entries : undefined;
  return found.map((entry) =>
    here?.some(({ call }) => call.id === entry.call.id) ? { ...entry, isHere: true } : entry,
  );
};
