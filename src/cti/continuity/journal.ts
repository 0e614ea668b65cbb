import { type Call, isLive, isSettled } from '../../call/call';
import type { AppMethod, CallCompletedMessage } from '../../protocol/appMessages';
import type { KeyValueStorage } from '../../base/platform';
import type { Connection } from '../../protocol/connection';
import type { Session } from '../../protocol/hostEvents';
import type { AppMessage } from '../../protocol/appMessages';
import type { CtiContext } from '../context';
import { keyOf } from '../keys';
import { isCall } from './readCall';
import { openStorage } from './storage';
import { protocolVersion } from '../windows/windowMessages';

const ageLimitMs = 24 * 60 * 60 * 1000;
/** How long written notes may stay unstored, and how often a running call says that it still is, in milliseconds. */
const draftDelayMs = 250;
const seenEveryMs = 5_000;

/** One call as it is kept until HubSpot has it. */
export interface JournalEntry {
  readonly call: Call;
  /** What HubSpot was told of it. */
  readonly sent: readonly AppMethod[];
  /** The completion as it was sent, to be the same if it must be said again. */
  readonly completion?: CallCompletedMessage;
  /** When the call was last known to go on, in milliseconds since the epoch. */
  readonly seenAt: number;
  /** The page that has the call, as long as that is not known to be gone. */
  readonly page?: string;
}

/** A page that shares the journal with others that have calls of their own. */
export interface LonePage {
  readonly id: string;
  /** The pages that are gone: their calls are there to be taken up. */
  readonly gone: ReadonlySet<string>;
  /** Whether the others can tell that this page is gone; else it says so itself. */
  readonly isGuarded: boolean;
}

/** Keeps open calls and drafts until HubSpot confirmed them, so that a reload or crash loses none. */
export interface Journal {
  /** The pages that have calls in the journal of this user. */
  pages: (session: Session) => string[];
  /**
   * Opens the journal of this user; what was kept there, oldest first.
   * @param page this one, where windows do not work as one; else the whole journal is this page's
   */
  open: (session: Session, page?: LonePage) => JournalEntry[];
  /** A message went out to HubSpot. */
  noteSent: (message: AppMessage) => void;
  /** A message went out to this window's HubSpot for the window with the phone, whose journal this is. */
  noteToldFor: (session: Session, message: AppMessage) => void;
  /** What HubSpot was told of a call that another window had, as far as this one knows. */
  assumeSent: (call: Call, sent: readonly AppMethod[]) => void;
  /** @param isPassedOn whether the next cti of this page goes on with what is open */
  close: (isPassedOn: boolean) => void;
}

/** What one cti of a page leaves to the next, which uses it where storage has not taken it, or has not kept it. */
const passedOn = new WeakMap<Connection, { key: string; entries: JournalEntry[]; isStored: boolean }>();

const isEntry = (value: unknown): value is JournalEntry => {
  if (typeof value !== 'object' || value === null) return false;
  const { call, sent, seenAt } = value as Partial<Record<keyof JournalEntry, unknown>>;
  return isCall(call) && Array.isArray(sent) && typeof seenAt === 'number';
};

const readEntries = (text: string | null): JournalEntry[] => {
  if (text === null) return [];
  const stored: unknown = JSON.parse(text);
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
};

const externalCallIdOf = ({ payload }: AppMessage): string | undefined => {
  const id = (payload as { externalCallId?: unknown } | undefined)?.externalCallId;
  return typeof id === 'string' ? id : undefined;
};

type Told = Pick<JournalEntry, 'sent' | 'completion'>;

const bothTold = (a: Told | undefined, b: Told | undefined): Told => {
  const completion = b?.completion ?? a?.completion;
  return { sent: [...new Set([...(a?.sent ?? []), ...(b?.sent ?? [])])], ...(completion && { completion }) };
};

const toldBy = (message: AppMessage): Told => ({
  sent: [message.method],
  ...(message.method === 'callCompleted' && { completion: message.payload }),
});

export const createJournal = (context: CtiContext): Journal => {
  const { store, options, logger } = context;
  /** What HubSpot was told, by `externalCallId`: also of calls that were told of before the journal was open. */
  const toldOf = new Map<string, Told>();
  let storage = openStorage('none', logger);
  let key: string | undefined;
  let written: Call[] = [];
  let entries: JournalEntry[] = [];
  let text: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;
  let seenTimer: ReturnType<typeof setInterval> | undefined;
  let me: LonePage | undefined;
  /** The calls of this page, by `externalCallId`; of what else is in the journal of a lone page it keeps its hands. */
  const mine = new Set<string>();

  /** After a log-out only what still goes on is kept: the next user of this browser shall find nobody's notes. */
  let loggedOut = false;
  let wasLoggedIn = false;

  const unsettledCalls = (): Call[] =>
    Object.values(store.getSnapshot().calls).filter((call) => !isSettled(call));
  const openCalls = (): Call[] => unsettledCalls().filter((call) => !loggedOut || isLive(call));

  /** What is kept there, as far as it can be read. */
  const keptAt = (place: KeyValueStorage, at: string): JournalEntry[] => {
    try {
      return readEntries(place.getItem(at));
    } catch {
      return [];
    }
  };

  const isFresh = ({ seenAt }: JournalEntry): boolean => Date.now() - seenAt < ageLimitMs;

  const mayTake = ({ page }: JournalEntry): boolean =>
    !me || page === undefined || page === me.id || me.gone.has(page);

  const put = (at: string, calls: Call[], isLeft = false): void => {
    const seenAt = Date.now();
    // Another window may have noted what it told, and this one not heard of it yet.
    const kept = keptAt(storage, at);
    for (const call of calls) mine.add(call.externalCallId);
    const others = kept.filter(
      (entry) =>
        me &&
        !mine.has(entry.call.externalCallId) &&
        // Where nobody can tell who is gone, only age does.
        (me.isGuarded || isFresh(entry)),
    );
    entries = calls.map((call): JournalEntry => {
      const known = kept.find((entry) => entry.call.externalCallId === call.externalCallId);
      const told = bothTold(known, toldOf.get(call.externalCallId));
      return { call, ...told, seenAt, ...(me && !isLeft && { page: me.id }) };
    });
    const all = [...others, ...entries];
    text = all.length > 0 ? JSON.stringify(all) : null;
    if (text !== null) storage.setItem(at, text);
    else storage.removeItem(at);
  };

  const write = (isLeft = false): void => {
    clearTimeout(timer);
    timer = undefined;
    if (key === undefined) return;
    written = openCalls();
    put(key, written, isLeft);
    const isTalking = written.some(({ status }) => status === 'connected');
    if (!isTalking) {
      clearInterval(seenTimer);
      seenTimer = undefined;
    } else
      seenTimer ??= setInterval(() => {
        write();
      }, seenEveryMs);
  };

  /** Whom nobody can tell to be gone says so itself. */
  const writeLast = (): void => {
    write(me?.isGuarded === false);
  };

  /** Only the draft changed: what a person types may wait a moment, what the call does may not. */
  const onlyDraftChanged = (calls: Call[]): boolean =>
    calls.length === written.length &&
    calls.every(
      (call, index) =>
        call === written[index] ||
        (call.id === written[index]?.id &&
          call.status === written[index].status &&
          call.draft !== written[index].draft),
    );

  const onChange = (): void => {
    const { loggedIn } = store.getSnapshot().user;
    loggedOut = !loggedIn && (loggedOut || wasLoggedIn);
    wasLoggedIn = loggedIn;
    const calls = openCalls();
    if (calls.length === written.length && calls.every((call, index) => call === written[index])) return;
    if (!onlyDraftChanged(calls)) write();
    else timer ??= setTimeout(write, draftDelayMs);
  };

  const openPlace = (session: Session): { storage: KeyValueStorage; key: string } => {
    const { storage: option = context.connection()?.storage ?? 'local' } = options();
    return { storage: openStorage(option, logger), key: keyOf(protocolVersion, options(), session) };
  };

  return {
    pages: (session) => {
      const place = openPlace(session);
      const pages = keptAt(place.storage, place.key).map(({ page }) => page);
      return [...new Set(pages)].filter((page) => page !== undefined);
    },
    open: (session, page) => {
      const before = key;
      me = page;
      ({ storage, key } = openPlace(session));
      // Another user has come: the calls that go on here are kept with the new one, and in one place only.
      if (before !== undefined && before !== key) put(before, []);
      wasLoggedIn = store.getSnapshot().user.loggedIn;
      unsubscribe ??= store.subscribe(onChange);
      if (typeof window !== 'undefined') window.addEventListener('pagehide', writeLast);
      const connection = context.connection();
      const left = connection && passedOn.get(connection);
      if (connection) passedOn.delete(connection);
      const own = left?.key === key ? left : undefined;
      let found: JournalEntry[];
      try {
        found = own?.isStored === false ? own.entries : readEntries(storage.getItem(key)).filter(mayTake);
      } catch (error) {
        logger.warn('What was kept of the last calls cannot be read; it is thrown away.', error);
        storage.removeItem(key);
        found = own?.entries ?? [];
      }
      for (const { call } of found) mine.add(call.externalCallId);
      return found.filter(isFresh).map((entry) => {
        const { externalCallId } = entry.call;
        // The page before may be gone before it heard what this one told for it.
        const both = bothTold(entry, toldOf.get(externalCallId));
        toldOf.set(externalCallId, both);
        return { ...entry, ...both };
      });
    },
    noteSent: (message) => {
      const id = externalCallIdOf(message);
      if (id === undefined) return;
      toldOf.set(id, bothTold(toldOf.get(id), toldBy(message)));
      // Whom nobody can ask about any more need not be remembered.
      const open = new Set(unsettledCalls().map((call) => call.externalCallId));
      for (const known of toldOf.keys()) if (!open.has(known) && known !== id) toldOf.delete(known);
      write();
    },
    noteToldFor: (session, message) => {
      // The owner may be gone before it hears of it, and so may this window.
      const place = openPlace(session);
      const entries = keptAt(place.storage, place.key);
      const id = externalCallIdOf(message);
      if (!entries.some(({ call }) => call.externalCallId === id)) return;
      const noted = entries.map((entry) =>
        entry.call.externalCallId === id ? { ...entry, ...bothTold(entry, toldBy(message)) } : entry,
      );
      place.storage.setItem(place.key, JSON.stringify(noted));
    },
    assumeSent: ({ externalCallId }, sent) => {
      toldOf.set(externalCallId, bothTold({ sent }, toldOf.get(externalCallId)));
      write();
    },
    close: (isPassedOn) => {
      writeLast();
      const connection = context.connection();
      if (connection) passedOn.delete(connection);
      if (connection && isPassedOn && key !== undefined)
        passedOn.set(connection, { key, entries, isStored: storage.getItem(key) === text });
      unsubscribe?.();
      unsubscribe = undefined;
      clearInterval(seenTimer);
      seenTimer = undefined;
      if (typeof window !== 'undefined') window.removeEventListener('pagehide', writeLast);
      key = undefined;
      mine.clear();
    },
  };
};
