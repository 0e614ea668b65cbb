import { now } from '../../base/clock';
import type { RecoveryDecision } from '../options';
import { readFields } from '../../base/read';
import { reportFault } from '../../base/reportFault';
import { type Call, completesItself, engagementIdOf, isEnded, isLive } from '../../call/call';
import type { AppMethod, HubSpotId } from '../../protocol/appMessages';
import type { CallSession, KeptCall } from '../../softphone/softphone';
import type { Session } from '../../protocol/hostEvents';
import type { CallActions } from '../calls/callActions';
import { addCall } from '../../call/foreground';
import type { CallRecords, CompleteOptions } from '../records/records';
import type { PhoneBridge } from '../phone/bridge';
import { applyToCall } from '../applyToCall';
import type { CtiContext } from '../context';
import type { JournalEntry } from './entries';
import { referenceTo, endedMessage, sendStart } from '../calls/callMessages';

/** When HubSpot shook hands. What it said then of the call under way is not meant for the calls since. */
const heardAt = new WeakMap<Session, number>();
/** Where it is known whose engagement HubSpot named then: no other call gets it, even if the clock is set back. */
const isOwned = new WeakSet<Session>();

/** How long the app may take to claim a call of the page before, in milliseconds. */
const claimMs = 5_000;

interface RecoveryTools {
  actions: CallActions;
  records: CallRecords;
  /** The phone's side of a live call. */
  sessionOf: (callId: string) => CallSession | undefined;
  /** Runs once the phone knows its calls. */
  whenPhoneSettled: (run: () => void) => void;
  /** What ties the phone to HubSpot, once it has come. */
  bridge: () => PhoneBridge | undefined;
  /** Whether an engagement is that of another call. */
  isOthers: (engagementId: HubSpotId, call: Call) => boolean;
}

/**
 * Recovers the calls of a page that is gone. Resumes them if the phone still has them, else ends them with what is known.
 * HubSpot is told what it has not heard, and nothing twice.
 */
export const createRecovery = (context: CtiContext, tools: RecoveryTools) => {
  const { store, options, send, logger } = context;
  const { actions, records } = tools;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  /** Stop watching the calls that the phone takes back. */
  const watched = new Set<() => void>();
  let stops = 0;
  /** When the live calls that are not back were last seen, by id. */
  const awaited = new Map<string, number>();

  /** Says what HubSpot has not heard of a call. */
  const tellUntold = (call: Call, sent: readonly AppMethod[]): void => {
    // Another window of its user may have ended it.
    if (sent.includes('callEnded')) return;
    if (!sent.includes('outgoingCall') && !sent.includes('incomingCall')) sendStart(send, call);
    if (call.answeredAt !== undefined && !sent.includes('callAnswered'))
      send('callAnswered', referenceTo(call));
    if (isEnded(call)) send('callEnded', endedMessage(call));
  };

  const end = (call: Call, seenAt: number): void => {
    logger.debug('A call did not survive its page, and is ended.', call);
    actions.callEnded({ id: call.id, at: Math.max(seenAt, call.startedAt) });
    const ended = store.getSnapshot().calls[call.id];
    // There is nobody left to ask; notes and result are as they were left.
    if (ended?.status === 'ended') records.complete(ended, { hideWidget: false });
  };

  /** What the app decides; `end` if it does not say in time, so that no call stays open for good. */
  const ask = async (call: Call): Promise<RecoveryDecision> => {
    let silent = (): void => undefined;
    const silence = new Promise<RecoveryDecision>((resolve) => {
      silent = () => {
        logger.debug('onRecoverCall has not claimed the call.', call.id);
        resolve('end');
      };
    });
    const timer = setTimeout(silent, claimMs);
    timers.add(timer);
    try {
      return (await Promise.race([options().onRecoverCall?.(call), silence])) ?? 'end';
    } catch (error) {
      logger.error('onRecoverCall threw.', error);
      reportFault(error);
      return 'end';
    } finally {
      clearTimeout(timer);
      timers.delete(timer);
    }
  };

  const decide = async (call: Call): Promise<RecoveryDecision> =>
    tools.sessionOf(call.id) ? 'resume' : ask(call);

  /** What the phone takes back a call with; nothing if it has the call, or cannot. */
  const keptOf = ({ kept, call }: JournalEntry): KeptCall | undefined => {
    const { phone } = options();
    const isThere = phone?.getSnapshot().sessions.some(({ id }) => id === call.phoneId);
    return phone?.resume && !isThere && !tools.sessionOf(call.id) ? kept : undefined;
  };

  /** What the phone cannot take back is completed like any call of a page that is gone. */
  const resume = (entry: JournalEntry, kept: KeptCall): void => {
    const { id } = entry.call;
    const unsubscribe = store.subscribe(({ calls }) => {
      const call = calls[id];
      if (call && isLive(call) && call.resuming) return;
      stop();
      awaited.delete(id);
      const session = tools.sessionOf(id)?.getSnapshot();
      const isByUser = session?.status === 'ended' && readFields(session.end)['by'] === 'local';
      if (call?.status === 'ended' && !isByUser) records.complete(call, { hideWidget: false });
    });
    const stop = (): void => {
      unsubscribe();
      watched.delete(stop);
    };
    watched.add(stop);
    const fail = (): void => {
      stop();
      const call = store.getSnapshot().calls[id];
      if (call && isLive(call)) end(call, entry.seenAt);
    };
    const bridge = tools.bridge();
    if (bridge) bridge.resume(id, kept, fail);
    else fail();
  };

  const recoverLive = (entry: JournalEntry): void => {
    const kept = keptOf(entry);
    if (kept) {
      resume(entry, kept);
      return;
    }
    // The app's own phone has run on with its page.
    if (entry.isHere && !options().phone) {
      awaited.delete(entry.call.id);
      return;
    }
    const begun = stops;
    /** The call, if it is still under way and this cti runs: the next one of the page recovers it, too. */
    const current = (): Call | undefined => {
      const call = store.getSnapshot().calls[entry.call.id];
      return call && isLive(call) && stops === begun ? call : undefined;
    };
    tools.whenPhoneSettled(() => {
      const call = current();
      if (!call) return;
      void decide(call).then((decision) => {
        const left = current();
        if (!left) return;
        awaited.delete(left.id);
        // A program without types may return something else.
        if (decision !== 'resume') end(left, entry.seenAt);
      });
    });
  };

  const recoverFinished = (
    { call, sent, completion: told }: JournalEntry,
    completeOptions: CompleteOptions = {},
  ): void => {
    // Its page went, or its user, before it was completed by itself.
    const isUnanswered = completesItself(call);
    if (isUnanswered && !told) records.complete(call, { hideWidget: false });
    if (call.status !== 'saving' && call.status !== 'saveFailed' && !(isUnanswered && told)) return;
    const waitsForEngagement = call.status === 'saving' && call.waitsFor === 'engagement';
    // It was told, and nobody knows any more in which words.
    const isForgotten = !told && sent.includes('callCompleted') && !waitsForEngagement;
    if (told) records.repeat(call, told);
    else if (isForgotten && engagementIdOf(call) === undefined)
      records.repeat(call, { externalCallId: call.externalCallId });
    else records.complete(call, completeOptions);
  };

  return {
    /** HubSpot has shaken hands. The next provider of the page meets the same session. */
    enter: (session: Session): void => {
      if (!heardAt.has(session)) heardAt.set(session, now());
    },
    tellUntold,
    /** When a call of the page before was last seen, as long as it is not back. */
    lastSeen: (id: string) => awaited.get(id),
    /** Puts the calls back, before HubSpot is told that the app is ready. */
    restore: (entries: readonly JournalEntry[], session: Session): JournalEntry[] => {
      const missing = entries.filter(({ call }) => !store.getSnapshot().calls[call.id]);
      const { engagementId } = session;
      for (const { call, seenAt } of missing) if (isLive(call)) awaited.set(call.id, seenAt);
      // All at once: what the first one sets off must not find the others missing.
      if (missing.length > 0)
        store.set(missing.reduce((state, { call }) => addCall(state, call), store.getSnapshot()));
      // HubSpot still waits for a call before.
      const isKnown = entries.some(({ call }) => String(engagementIdOf(call)) === String(engagementId));
      if (isKnown) isOwned.add(session);
      for (const { call } of missing) {
        // HubSpot names the engagement of the call that is under way; the page went before it was known.
        if (
          engagementId !== undefined &&
          !isOwned.has(session) &&
          !tools.isOthers(engagementId, call) &&
          isLive(call) &&
          call.startedAt < (heardAt.get(session) ?? 0) &&
          missing.filter((other) => isLive(other.call) || other.call.engagement.status === 'pending')
            .length === 1
        ) {
          applyToCall(context, call.id, { type: 'engagementCreated', id: engagementId });
          isOwned.add(session);
        }
      }
      return missing;
    },
    /** Shows the calls that the phone will take back. */
    markResuming: (entries: readonly JournalEntry[]): void => {
      for (const entry of entries)
        applyToCall(context, entry.call.id, { type: 'resuming', resuming: keptOf(entry) !== undefined });
    },
    /** Says what HubSpot was not told before the page went, and goes on saving. What happens from now on comes after. */
    catchUp: (entries: readonly JournalEntry[], completeOptions?: CompleteOptions): void => {
      for (const entry of entries) {
        const call = store.getSnapshot().calls[entry.call.id];
        if (!call) continue;
        tellUntold(call, entry.sent);
        recoverFinished({ ...entry, call }, completeOptions);
      }
    },
    /** Resumes or ends the calls that were under way, once this page has the phone. */
    proceed: (entries: readonly JournalEntry[]): void => {
      for (const entry of entries) if (isLive(entry.call)) recoverLive(entry);
    },
    /** Waits for no claim any more, nor for the phone. */
    forget: (): void => {
      stops += 1;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      for (const stop of watched) stop();
      awaited.clear();
    },
  };
};

export type Recovery = ReturnType<typeof createRecovery>;
