import { createId } from '../../base/createId';
import { present } from '../../base/present';
import { isText, readFields } from '../../base/read';
import { isSettled, otherNumber } from '../../call/call';
import { reduce } from '../../call/reduce';
import type { AppMessage } from '../../protocol/appMessages';
import type { Connection } from '../../protocol/connection';
import type { Session } from '../../protocol/hostEvents';
import { type CtiContext, update } from '../context';
import { keyOf } from '../keys';
import type { UnclaimedActions, UnclaimedCall } from '../unclaimedActions';
import { createWatch, type Watch } from '../watch';
import { requestLock } from '../windows/keptLocks';
import { browserLinks } from '../windows/browserLinks';
import { isFresh, type JournalEntry } from './entries';
import { findGonePages } from './gonePages';
import { createJournal } from './journal';
import { openPlace } from './place';
import { openStorage } from '../storage/storage';
import { tabStorageOf } from '../storage/whereKept';

const what = 'unclaimed';

/** So long another user's window may look at the same calls at the same time, in milliseconds. */
const patienceMs = 2_000;

/** Which page wrote an entry: in which tab, and who was the last user that this tab knew. */
interface Writer {
  readonly tab: string;
  readonly user: string;
}

/** What pages are whose provider has gone and left such calls to the next one. */
const left = new WeakMap<Connection, { writer: Writer; me: string; release: () => void }>();

const pageOf = ({ tab, user }: Writer, page: string): string => JSON.stringify([tab, user, page]);

const writerOf = ({ page }: JournalEntry): Writer | undefined => {
  try {
    const [tab, user] = JSON.parse(page ?? '') as unknown[];
    return isText(tab) && isText(user) ? { tab, user } : undefined;
  } catch {
    return undefined;
  }
};

const shown = ({ call }: JournalEntry): UnclaimedCall => {
  const { id, direction, startedAt } = call;
  return present({ id, direction, startedAt, number: otherNumber(call) });
};

/**
 * Calls from before HubSpot's handshake. They are kept without a user, and belong to this page's own handshake if it still comes. After
 * a reload they are resumed by themselves only for the last user of this tab; otherwise the user is asked.
 */
export interface Unclaimed extends Watch, UnclaimedActions {
  /** The provider goes: the next one in this page resumes what it has. */
  stop: () => void;
  /** The page stops running: another page may resume what it has, or this one when it is back. */
  pause: () => void;
  /** HubSpot has shaken hands. */
  enter: (session: Session) => void;
  /** The journal of the user has this page's calls now. */
  handIn: () => void;
  /** This window has the phone: it looks for calls of earlier pages. */
  look: () => void;
  noteSent: (message: AppMessage) => void;
}

/** @param resume resumes calls of an earlier page for the present user, or those of this page */
export const createUnclaimed = (
  context: CtiContext,
  resume: (entries: readonly JournalEntry[]) => void,
): Unclaimed => {
  const { store, options, connection, logger } = context;
  const journal = createJournal(context, { isForeign: () => false }, what);
  let me = createId();
  let isOpen = false;
  let releaseLock: (() => void) | undefined;
  let stopLooking: (() => void) | undefined;
  let user: string | undefined;
  /** The entries that are the user's, oldest first; each waits until no call is open. */
  let due: JournalEntry[] = [];
  let asked: JournalEntry[] = [];
  let writer: Writer | undefined;

  const links = () => connection()?.links ?? browserLinks;
  const place = () => openPlace(context, {}, what);
  const lockOf = (page: string): string => `${keyOf(what, options())}/${page}`;
  const isFree = (): boolean => Object.values(store.getSnapshot().calls).every(isSettled);

  const tabStorage = () => openStorage(tabStorageOf(context), logger);

  /** What this tab knows of itself. A duplicated tab knows the same: its user is the same, too. */
  const readWriter = (): Writer => {
    const storage = tabStorage();
    const key = keyOf('tab', options());
    let known: unknown;
    try {
      known = JSON.parse(storage.getItem(key) ?? '{}');
    } catch {
      // What is broken is written anew.
    }
    const { tab, user: last } = readFields(known);
    if (isText(tab)) return { tab, user: isText(last) ? last : '' };
    const fresh = { tab: createId(), user: '' };
    storage.setItem(key, JSON.stringify(fresh));
    return fresh;
  };

  const ownPage = (): string => pageOf((writer ??= readWriter()), me);

  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    const at = connection();
    const before = at && left.get(at);
    if (before) {
      left.delete(at);
      ({ writer, me, release: releaseLock } = before);
    }
    const page = ownPage();
    if (!before) releaseLock = requestLock(links(), lockOf(page), () => undefined);
    const own = journal.open({}, { id: page, gone: new Set(), isGuarded: true });
    if (own.length > 0) resume(own.map((entry) => ({ ...entry, isHere: true })));
  };

  /** From now on the page's calls are this user's, whatever becomes of the page before the user's journal is open. */
  const handTo = (owner: Writer): void => {
    // Under the same name another window that waits for the lock would get it now.
    if (isOpen && writer?.user !== owner.user) {
      const before = ownPage();
      const release = close();
      drop(({ page }) => page === before);
      writer = owner;
      open();
      journal.save();
      release?.();
    }
    writer = owner;
  };

  /** @returns releases the page's lock: other windows take what is kept under it then */
  const close = (): (() => void) | undefined => {
    if (!isOpen) return undefined;
    // Storage may be full, and the problem that this shows be heard here: it opens nothing anew.
    journal.close();
    isOpen = false;
    return releaseLock;
  };

  /** Looks and asks no more. @returns releases the page's lock */
  const rest = (): (() => void) | undefined => {
    watch.stop();
    if (typeof window !== 'undefined') window.removeEventListener('storage', onStored);
    stopLooking?.();
    return close();
  };

  /** What is broken goes. */
  const read = (): JournalEntry[] => {
    try {
      return place().read();
    } catch {
      place().clear();
      return [];
    }
  };

  /** @returns whether there was one: another window may have settled it */
  const drop = (isDropped: (entry: JournalEntry) => boolean): boolean => {
    const kept = read();
    const left = kept.filter((entry) => !isDropped(entry));
    const isNews = left.length < kept.length;
    if (isNews) place().write(left);
    return isNews;
  };

  const show = (): void => {
    const calls = asked.map(shown);
    const before = store.getSnapshot().unclaimedCalls;
    if (calls.length + before.length > 0) update(context, { unclaimedCalls: calls });
  };

  /** Another window, perhaps of another user, may have settled what this one asks about. */
  const onStored = (): void => {
    if (asked.length === 0) return;
    const kept = new Set(read().map(({ call }) => call.id));
    asked = asked.filter(({ call }) => kept.has(call.id));
    show();
  };

  const resumeNext = (): void => {
    const { windowRole, session } = store.getSnapshot();
    // Not while HubSpot hands over to another user.
    const isOthers = session && keyOf('', options(), session) !== user;
    if (windowRole === 'follower' || isOthers || !isFree()) return;
    const next = due.shift();
    if (!next) return;
    if (drop(({ call }) => call.id === next.call.id)) resume([next]);
    else resumeNext();
  };

  const take = (id: string): JournalEntry | undefined => {
    const entry = asked.find(({ call }) => call.id === id);
    asked = asked.filter((other) => other !== entry);
    if (entry) show();
    return entry;
  };

  const onFound = (gone: ReadonlySet<string>): void => {
    const isKnown = ({ call }: JournalEntry): boolean =>
      [...due, ...asked].some((known) => known.call.id === call.id);
    drop((entry) => !isFresh(entry));
    for (const entry of read()) {
      const from = writerOf(entry);
      if (!from || !isFresh(entry) || !gone.has(entry.page ?? '') || isKnown(entry)) continue;
      // Another user's call waits for that user.
      if (from.user !== '' && from.user !== user) continue;
      if (from.user === user && from.tab === writer?.tab) due.push(entry);
      else asked.push(entry);
    }
    show();
    resumeNext();
  };

  const watch = createWatch(store, ({ session, connection: { status } }) => {
    if (!session && user === undefined && (status === 'connecting' || status === 'failed')) open();
    if (due.length > 0) resumeNext();
  });

  return {
    start: () => {
      watch.start();
      if (typeof window !== 'undefined') window.addEventListener('storage', onStored);
    },
    stop: () => {
      const release = rest();
      const at = connection();
      if (at && writer && release) left.set(at, { writer, me, release });
    },
    pause: () => {
      rest()?.();
      me = createId();
    },
    enter: (session) => {
      const at = connection();
      // HubSpot has shaken hands while no provider was there.
      if (at && left.has(at)) open();
      writer ??= readWriter();
      const next = keyOf('', options(), session);
      if (user !== undefined && user !== next) {
        due = [];
        asked = [];
        show();
      }
      user = next;
      const { tab } = writer;
      handTo({ tab, user });
      tabStorage().setItem(keyOf('tab', options()), JSON.stringify({ tab, user }));
    },
    handIn: () => {
      if (!isOpen) return;
      const own = ownPage();
      const release = close();
      drop(({ page }) => page === own);
      release?.();
    },
    look: () => {
      stopLooking?.();
      const pages = journal.pages({}).filter((page) => page !== ownPage());
      stopLooking = findGonePages(links(), pages, lockOf, onFound, patienceMs);
    },
    noteSent: (message) => {
      if (isOpen) journal.noteSent(message);
    },
    claimCall: (id) => {
      const entry = take(id);
      if (!entry) return;
      // One that was still to be written up is saved as it is: who claims it may not have been there.
      due.push({ ...entry, call: reduce(entry.call, { type: 'saving', waitsFor: 'engagement' }) });
      resumeNext();
    },
    discardCall: (id) => {
      if (take(id)) drop(({ call }) => call.id === id);
    },
  };
};
