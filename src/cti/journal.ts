import { type Call, isLive, isSettled } from '../call/call';
import type { AppMethod, CallCompleted } from '../protocol/appMessages';
import type { Connection, KeyValueStorage } from '../protocol/connection';
import type { Session } from '../protocol/hostEvents';
import type { AppMessage } from '../protocol/transport';
import type { CtiContext } from './context';
import { isCall } from './readCall';
import { openStorage } from './storage';

/** Changes with the shape of an entry; another version reads and writes elsewhere. */
const version = 1;
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
  readonly completion?: CallCompleted;
  /** When the call was last known to go on, in milliseconds since the epoch. */
  readonly seenAt: number;
}

/** Keeps open calls and drafts until HubSpot confirmed them, so that a reload or crash loses none. */
export interface Journal {
  /** Opens the journal of this user; what was kept there, oldest first. */
  open: (session: Session) => JournalEntry[];
  /** A message went out to HubSpot. */
  noteSent: (message: AppMessage) => void;
  /** A message went out to this window's HubSpot for the window with the phone, whose journal this is. */
  noteToldFor: (session: Session, message: AppMessage) => void;
  /** What HubSpot was told of a call that another window had, as far as this one knows. */
  assumeSent: (call: Call, sent: readonly AppMethod[]) => void;
  /** @param isPassedOn whether the next cti of this page goes on with what is open */
  close: (isPassedOn: boolean) => void;
}

/** What one cti of a page leaves to the next where storage does not take it. */
const passedOn = new WeakMap<Connection, { key: string; text: string }>();

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
  const told = new Map<string, Told>();
  let storage = openStorage('none', logger);
  let key: string | undefined;
  let written: Call[] = [];
  let text: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;
  let seenTimer: ReturnType<typeof setInterval> | undefined;

  /** After a log-out only what still goes on is kept: the next user of this browser shall find nobody's notes. */
  let loggedOut = false;
  let wasLoggedIn = false;

  const openCalls = (): Call[] =>
    Object.values(store.get().calls).filter((call) => !isSettled(call) && (!loggedOut || isLive(call)));

  /** What is kept there, as far as it can be read. */
  const keptAt = (place: KeyValueStorage, at: string): JournalEntry[] => {
    try {
      return readEntries(place.getItem(at));
    } catch {
      return [];
    }
  };

  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (key === undefined) return;
    written = openCalls();
    const seenAt = Date.now();
    // Another window may have noted what it told, and this one not heard of it yet.
    const kept = keptAt(storage, key);
    const entries = written.map((call): JournalEntry => {
      const known = kept.find((entry) => entry.call.externalCallId === call.externalCallId);
      return { call, ...bothTold(known, told.get(call.externalCallId)), seenAt };
    });
    text = entries.length > 0 ? JSON.stringify(entries) : null;
    if (text !== null) storage.setItem(key, text);
    else storage.removeItem(key);
    const isTalking = written.some(({ status }) => status === 'connected');
    if (!isTalking) {
      clearInterval(seenTimer);
      seenTimer = undefined;
    } else seenTimer ??= setInterval(write, seenEveryMs);
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
    const { loggedIn } = store.get().user;
    loggedOut = !loggedIn && (loggedOut || wasLoggedIn);
    wasLoggedIn = loggedIn;
    const calls = openCalls();
    if (calls.length === written.length && calls.every((call, index) => call === written[index])) return;
    if (!onlyDraftChanged(calls)) write();
    else timer ??= setTimeout(write, draftDelayMs);
  };

  const openPlace = ({ portalId, userId }: Session): { storage: KeyValueStorage; key: string } => {
    const { storage: option = context.connection()?.storage ?? 'local', appId = 'app' } = options();
    return {
      storage: openStorage(option, logger),
      key: ['react-hubspot-calling', version, appId, portalId ?? '', userId ?? ''].map(String).join('/'),
    };
  };

  return {
    open: (session) => {
      const before = key;
      ({ storage, key } = openPlace(session));
      // Another user has come: the calls that go on here are kept with the new one, and in one place only.
      if (before !== undefined && before !== key) storage.removeItem(before);
      wasLoggedIn = store.get().user.loggedIn;
      unsubscribe ??= store.subscribe(onChange);
      if (typeof window !== 'undefined') window.addEventListener('pagehide', write);
      try {
        const connection = context.connection();
        const left = connection && passedOn.get(connection);
        const entries = readEntries(left?.key === key ? left.text : storage.getItem(key));
        const fresh = entries.filter(({ seenAt }) => Date.now() - seenAt < ageLimitMs);
        return fresh.map((entry) => {
          const { externalCallId } = entry.call;
          // The page before may be gone before it heard what this one told for it.
          const both = bothTold(entry, told.get(externalCallId));
          told.set(externalCallId, both);
          return { ...entry, ...both };
        });
      } catch (error) {
        logger.warn('What was kept of the last calls cannot be read; it is thrown away.', error);
        storage.removeItem(key);
        return [];
      }
    },
    noteSent: (message) => {
      const id = externalCallIdOf(message);
      if (id === undefined) return;
      told.set(id, bothTold(told.get(id), toldBy(message)));
      // Whom nobody can ask about any more need not be remembered.
      const open = new Set(openCalls().map((call) => call.externalCallId));
      for (const known of told.keys()) if (!open.has(known) && known !== id) told.delete(known);
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
      told.set(externalCallId, bothTold({ sent }, told.get(externalCallId)));
      write();
    },
    close: (isPassedOn) => {
      write();
      const connection = context.connection();
      if (connection) passedOn.delete(connection);
      if (connection && isPassedOn && key !== undefined && text !== null && storage.getItem(key) !== text)
        passedOn.set(connection, { key, text });
      unsubscribe?.();
      unsubscribe = undefined;
      clearInterval(seenTimer);
      seenTimer = undefined;
      if (typeof window !== 'undefined') window.removeEventListener('pagehide', write);
      key = undefined;
    },
  };
};
