import { now } from '../../base/clock';
import { type Call, isLive, isSettled } from '../../call/call';
import type { AppMessage, AppMethod } from '../../protocol/appMessages';
import type { Session } from '../../protocol/hostEvents';
import type { CallSession } from '../../softphone/softphone';
import { type CtiContext, reportProblem } from '../context';
import type { CallOwners } from '../handOver/callOwners';
import { changeOf } from './changeOf';
import { bothTold, externalCallIdOf, isFresh, type JournalEntry, type Told, toldBy } from './entries';
import { createLastIds } from './lastIds';
import { createLeftCalls, type LeftCalls } from '../handOver/leftCalls';
import { createResumableCalls } from './resumableCalls';
import { passOn, withPassedOn } from './passedOn';
import { openPlace, type Place, type Taken } from './place';

/**
 * How long written notes may stay unstored, and how often the time of a running call is noted and what a full storage has not taken is
 * tried again. In milliseconds.
 */
const draftDelayMs = 250;
const seenEveryMs = 5_000;

/** A page that shares the journal with pages that have their own calls. */
export interface LonePage {
  readonly id: string;
  /** The pages that are gone: their calls can be resumed. */
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
   * @param page this one, if windows do not work as one; else the whole journal is this page's
   */
  open: (session: Session, page?: LonePage) => JournalEntry[];
  /** A message went out to HubSpot. */
  noteSent: (message: AppMessage) => void;
  /** A message went out to this window's HubSpot for the window with the phone, whose journal this is. */
  noteToldFor: (session: Session, message: AppMessage) => void;
  /** What HubSpot was told of a call of this user, as far as this window knows or somebody has kept. */
  toldOf: (session: Session, externalCallId: string) => Told;
  /** What HubSpot was told of a call that another window had, as far as this one knows. */
  assumeSent: (call: Call, sent: readonly AppMethod[]) => void;
  /** The calls that are kept for this user, by id. */
  keptIds: (session: Session) => string[];
  /** Writes what is open. */
  save: () => void;
  /** HubSpot switched to another user: leaves the open calls, unless another window has them, to the one who started them. */
  leaveWith: (session: Session, isFollower: boolean) => void;
  /** The calls that were left like this, by this cti or the last one of this page. */
  readonly left: Pick<LeftCalls, 'add' | 'addRecording'>;
  /**
   * @param isPassedOn whether the next cti of this page, or this one when it is back, resumes what is open
   * @param isAway the page stops running, and other pages may resume its calls
   */
  close: (isPassedOn?: boolean, isAway?: boolean) => void;
}

/**
 * @param what the name under which the calls are kept
 * @param sessionOf the phone's side of a live call, which may outlive this page
 * @param lastSeen when a call of the page before was last seen, as long as it is not back
 */
export const createJournal = (
  context: CtiContext,
  owners: Pick<CallOwners, 'isForeign'>,
  what?: string,
  sessionOf: (callId: string) => CallSession | undefined = () => undefined,
  lastSeen?: (call: Call) => number | undefined,
): Journal => {
  const resumable = createResumableCalls(sessionOf, context.logger);
  const { store, logger } = context;
  /** What HubSpot was told, by `externalCallId`: also of calls that were told of before the journal was open. */
  const heard = new Map<string, Told>();
  let place: Place | undefined;
  // Nobody knows whether a call that is not back has lasted until now.
  const seenAt = (call: Call): number => lastSeen?.(call) ?? now();
  const left = createLeftCalls(seenAt);
  let written: Call[] = [];
  let entries: JournalEntry[] = [];
  let lastTaken: Taken = 'all';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seenTimer: ReturnType<typeof setInterval> | undefined;
  let me: LonePage | undefined;
  /** The last calls of this page, by `externalCallId`. Entries of other pages are left untouched. */
  const mine = createLastIds(200);

  /** After a user's log-out only live calls of that user are kept: the next one must not find anybody's notes. */
  let loggedOut = false;
  let wasLoggedIn = false;

  const unsettledCalls = (): Call[] =>
    Object.values(store.getSnapshot().calls).filter((call) => !isSettled(call));
  const isForeign = (call: Call): boolean => owners.isForeign(call.externalCallId);
  const isKept = (call: Call): boolean => !loggedOut || isLive(call) || isForeign(call);
  const openCalls = (): Call[] => unsettledCalls().filter((call) => isKept(call) && !isForeign(call));

  /** Forgets calls that are cleared away. */
  const forgetCleared = (but: string): void => {
    const open = new Set(Object.values(store.getSnapshot().calls).map((call) => call.externalCallId));
    for (const id of heard.keys()) if (!open.has(id) && id !== but) heard.delete(id);
  };

  const mayTake = ({ page }: JournalEntry): boolean =>
    !me || page === undefined || page === me.id || me.gone.has(page);

  /** Tells the user, once, what a reload would lose. */
  const report = (taken: Taken): void => {
    const isNews = taken !== lastTaken && (taken === 'no drafts' || taken === 'nothing');
    lastTaken = taken;
    if (!isNews) return;
    const what = taken === 'nothing' ? 'this call' : 'what you write about this call';
    const message = `The browser's storage is full: ${what} will not survive a reload.`;
    reportProblem(context, { code: 'storage', message });
  };

  const put = (at: Place, calls: Call[], isLeft = false): void => {
    // Another window may have noted what it sent, and this one not heard of it yet.
    const kept = at.readable();
    for (const call of calls) mine.add(call.externalCallId);
    const others = kept.filter(
      (entry) =>
        // Of another page, or of this user's last page, if HubSpot hands over before this one has read them.
        !mine.has(entry.call.externalCallId) &&
        // If nothing tells who is gone, only age does.
        (me?.isGuarded === true || isFresh(entry)),
    );
    entries = calls.map((call): JournalEntry => {
      const known = kept.find((entry) => entry.call.externalCallId === call.externalCallId);
      const told = bothTold(known, heard.get(call.externalCallId));
      return {
        call,
        ...told,
        seenAt: seenAt(call),
        ...(me && !isLeft && { page: me.id }),
        ...(!isLeft && resumable.of(call, known?.kept)),
      };
    });
    report(at.write(entries, others));
    if (isLeft || !at.isComplete()) resumable.letGo(entries);
  };

  const writeLeft = (): void => {
    // Those of the present user are written with all others, as soon as the journal is open.
    left.write(unsettledCalls().filter((call) => isKept(call) && (!place || isForeign(call))));
  };

  const write = (isLeft = false): void => {
    clearTimeout(timer);
    timer = undefined;
    writeLeft();
    if (!place) return;
    written = openCalls();
    put(place, written, isLeft);
    const isTalking = written.some(({ status }) => status === 'connected');
    // There may be room again.
    const isShort = written.length > 0 && (lastTaken === 'no drafts' || lastTaken === 'nothing');
    if (!isTalking && !isShort) {
      clearInterval(seenTimer);
      seenTimer = undefined;
    } else
      seenTimer ??= setInterval(() => {
        write();
      }, seenEveryMs);
  };

  /** If nothing can tell that this page is gone, it says so itself. */
  const writeLast = (): void => {
    write(me?.isGuarded === false);
  };

  const onChange = (): void => {
    const { loggedIn } = store.getSnapshot().user;
    loggedOut = !loggedIn && (loggedOut || wasLoggedIn);
    wasLoggedIn = loggedIn;
    writeLeft();
    const calls = openCalls();
    const change = changeOf(written, calls);
    // What a person types may wait a moment, what the call does may not.
    if (change === 'drafts') timer ??= setTimeout(write, draftDelayMs);
    else if (change === 'calls') write();
  };

  // Also while it is closed: what happens to calls that were left with their user is written.
  store.subscribe(onChange);

  /** What is left in the page is for the calls of its user. */
  const connection = () => (what ? null : context.connection());

  const isOnPhone = ({ call }: JournalEntry) =>
    context
      .options()
      .phone?.getSnapshot()
      .sessions.some(({ id }) => id === call.phoneId);

  const close: Journal['close'] = (isPassedOn, isAway) => {
    writeLast();
    passOn(
      connection(),
      isPassedOn && place
        ? { key: place.key, entries, isStored: place.isComplete(), ...(isAway && { raw: place.raw() }) }
        : undefined,
    );
    clearInterval(seenTimer);
    seenTimer = undefined;
    if (typeof window !== 'undefined') window.removeEventListener('pagehide', writeLast);
    place = undefined;
    mine.clear();
  };

  return {
    pages: (session) => {
      const pages = openPlace(context, session, what)
        .readable()
        .map(({ page }) => page);
      return [...new Set(pages)].filter((page) => page !== undefined);
    },
    open: (session, page) => {
      me = page;
      const opened = openPlace(context, session, what);
      place = opened;
      wasLoggedIn = store.getSnapshot().user.loggedIn;
      if (typeof window !== 'undefined') window.addEventListener('pagehide', writeLast);
      const read = (): JournalEntry[] | null => {
        try {
          return opened.read().filter(mayTake);
        } catch (error) {
          logger.warn('What was kept of the last calls is broken and is deleted.', error);
          opened.clear();
          return null;
        }
      };
      const found = left.takeBack(opened, withPassedOn(connection(), opened, read, isOnPhone));
      for (const { call } of found) mine.add(call.externalCallId);
      return found.filter(isFresh).map((entry) => {
        const { externalCallId } = entry.call;
        // The page before may be gone before it heard what this one sent for it.
        const both = bothTold(entry, heard.get(externalCallId));
        heard.set(externalCallId, both);
        return { ...entry, ...both };
      });
    },
    noteSent: (message) => {
      const id = externalCallIdOf(message);
      if (id === undefined) return;
      heard.set(id, bothTold(heard.get(id), toldBy(message)));
      forgetCleared(id);
      write();
    },
    noteToldFor: (session, message) => {
      // The owner may be gone before it hears of it, and so may this window.
      const id = externalCallIdOf(message);
      if (id !== undefined)
        openPlace(context, session, what).change(id, (entry) => ({
          ...entry,
          ...bothTold(entry, toldBy(message)),
        }));
    },
    toldOf: (session, externalCallId) =>
      bothTold(
        openPlace(context, session, what)
          .readable()
          .find(({ call }) => call.externalCallId === externalCallId),
        heard.get(externalCallId),
      ),
    assumeSent: ({ externalCallId }, sent) => {
      heard.set(externalCallId, bothTold({ sent }, heard.get(externalCallId)));
      write();
    },
    keptIds: (session) =>
      openPlace(context, session, what)
        .readable()
        .map(({ call }) => call.id),
    save: write,
    leaveWith: (session, isFollower) => {
      if (!isFollower) {
        const at = place ?? openPlace(context, session, what);
        put(at, openCalls(), true);
        left.add(entries, at);
      }
      // Nobody resumes them in this page. Before the journal was open, what the last cti has passed on waits for its user.
      if (place) {
        place = undefined;
        close();
      } else mine.clear();
      // The next user has not logged out.
      loggedOut = false;
    },
    left,
    close,
  };
};
