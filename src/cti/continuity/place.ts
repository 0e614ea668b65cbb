import type { Session } from '../../protocol/hostEvents';
import type { CtiContext } from '../context';
import { keyOf, protocolVersion, recentKey } from '../keys';
import { type JournalEntry, readEntries, shorter } from './entries';
import { openStorage } from '../storage/storage';

/** What was stored: everything; all but the notes; nothing, because storage is full; nothing, because it is unavailable. */
export type Taken = 'all' | 'no drafts' | 'nothing' | 'denied';

/** Where the open calls of one user of one app are kept. */
export interface Place {
  readonly key: string;
  /** @throws a SyntaxError if what is kept is broken */
  read: () => JournalEntry[];
  /**
   * Keeps these calls.
   * @param others all others that are to stay, whole if possible: a page can say of no other page that less is kept
   */
  write: (entries: readonly JournalEntry[], others?: readonly JournalEntry[]) => Taken;
  /** The same, or nothing if it is broken: that is reported when it is opened. */
  readable: () => JournalEntry[];
  /** Changes one call that is kept there, if it still is. @returns whether it is kept as it is then */
  change: (externalCallId: string, change: (entry: JournalEntry) => JournalEntry) => boolean;
  /** Whether everything that was written last is there. */
  isComplete: () => boolean;
  clear: () => void;
  /** Exactly what is kept there. */
  raw: () => string | null;
}

/** @param what the name under which the calls are kept */
export const openPlace = (
  { options, connection, logger }: CtiContext,
  session: Session,
  what: string | number = protocolVersion,
): Place => {
  const { storage: option = connection()?.storage ?? 'local' } = options();
  const storage = openStorage(option, logger);
  const key = keyOf(what, options(), session);
  let text: string | null = null;

  const clear = (): void => {
    storage.removeItem(key);
  };

  const store = (entries: string) => {
    const taken = storage.trySetItem(key, entries);
    if (taken !== 'full') return taken;
    // Recent calls are the library's too, and worth less than an open call.
    storage.removeItem(keyOf(recentKey, options(), session));
    return storage.trySetItem(key, entries);
  };

  const write: Place['write'] = (entries, others = []) => {
    const all = [...others, ...entries];
    text = all.length > 0 ? JSON.stringify(all) : null;
    if (text === null) {
      clear();
      return 'all';
    }
    const taken = store(text);
    if (taken !== 'full') return taken === 'taken' ? 'all' : 'denied';
    const tries = [others, ...shorter.map((shorten) => others.map(shorten))].flatMap((theirs) =>
      shorter.map((shorten) => [...theirs, ...entries.map(shorten)]),
    );
    if (tries.some((kept) => storage.trySetItem(key, JSON.stringify(kept)) === 'taken')) return 'no drafts';
    // What is there is out of date and would count as the truth after a reload.
    clear();
    if (others.length > 0) storage.trySetItem(key, JSON.stringify(others));
    return 'nothing';
  };

  const read = (): JournalEntry[] => readEntries(storage.getItem(key));

  const readable = (): JournalEntry[] => {
    try {
      return read();
    } catch {
      return [];
    }
  };

  return {
    key,
    read,
    readable,
    write,
    change: (externalCallId, change) => {
      const entries = readable();
      const index = entries.findIndex(({ call }) => call.externalCallId === externalCallId);
      const entry = entries[index];
      if (!entry) return false;
      const changed = change(entry);
      // Without room, what is there stays: it is another user's.
      return changed === entry || store(JSON.stringify(entries.with(index, changed))) === 'taken';
    },
    isComplete: () => storage.getItem(key) === text,
    clear,
    raw: () => storage.getItem(key),
  };
};
