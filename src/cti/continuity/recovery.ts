import type { RecoveryDecision } from '../options';
import { reportFault } from '../../base/reportFault';
import { type Call, engagementIdOf, isEnded, isLive } from '../../call/call';
import type { AppMethod } from '../../protocol/appMessages';
import type { Session } from '../../protocol/hostEvents';
import type { CallActions } from '../calls/callActions';
import { addCall } from '../../call/foreground';
import type { Completion } from '../calls/completion';
import { applyToCall, type CtiContext } from '../context';
import type { JournalEntry } from './journal';
import { answeredMessage, endedMessage, sendStart } from '../calls/callMessages';

/**
 * Handshakes that calls were put back after. The next provider of the same page meets them again, and what HubSpot said
 * then of the call under way is not meant for the calls since.
 */
const heeded = new WeakSet<Session>();

interface RecoveryTools {
  actions: CallActions;
  completion: Completion;
  /** Whether the phone still has this call. */
  isOnPhone: (call: Call) => boolean;
  /** Whether there is a phone that could say so. */
  hasPhone: () => boolean;
  /** Runs once the phone knows its calls. */
  whenPhoneSettled: (run: () => void) => void;
}

/**
 * Takes up the calls of a page that is gone: resumed where the phone still has them, else ended with what is known.
 * HubSpot is told what it has not heard, and nothing twice.
 */
export const createRecovery = (context: CtiContext, tools: RecoveryTools) => {
  const { store, options, send, logger } = context;
  const { actions, completion } = tools;

  const tellUntold = (call: Call, sent: readonly AppMethod[]): void => {
    if (!sent.includes('outgoingCall') && !sent.includes('incomingCall')) sendStart(send, call);
    if (call.answeredAt !== undefined && !sent.includes('callAnswered'))
      send('callAnswered', answeredMessage(call));
    if (isEnded(call) && !sent.includes('callEnded')) send('callEnded', endedMessage(call));
  };

  const end = (call: Call, seenAt: number): void => {
    logger.debug('A call did not survive the page; it is ended with what is known.', call);
    actions.callEnded({ id: call.id, at: Math.max(seenAt, call.startedAt) });
    const ended = store.getSnapshot().calls[call.id];
    // There is nobody left to ask; notes and result are as they were left.
    if (ended?.status === 'ended') completion.complete(ended, { hideWidget: false });
  };

  const decide = async (call: Call, session: Session): Promise<RecoveryDecision> => {
    if (tools.isOnPhone(call)) return 'resume';
    try {
      const decision = await options().onRecoverCall?.(call);
      if (decision) return decision;
    } catch (error) {
      logger.error('onRecoverCall threw.', error);
      reportFault(error);
    }
    if (tools.hasPhone() && call.phoneId !== undefined) return 'end';
    // The app's own phone may well have it: HubSpot says that a call is under way.
    const id = engagementIdOf(call);
    return session.engagementId !== undefined && String(session.engagementId) === String(id)
      ? 'resume'
      : 'end';
  };

  const recoverLive = (entry: JournalEntry, session: Session): void => {
    tools.whenPhoneSettled(() => {
      const call = store.getSnapshot().calls[entry.call.id];
      if (!call || !isLive(call)) return;
      void decide(call, session).then((decision) => {
        const current = store.getSnapshot().calls[call.id];
        if (decision === 'end' && current && isLive(current)) end(current, entry.seenAt);
      });
    });
  };

  const recoverFinished = ({ call, sent, completion: told }: JournalEntry): void => {
    if (call.status !== 'saving' && call.status !== 'saveFailed') return;
    const waitsForEngagement = call.status === 'saving' && call.waitsFor === 'engagement';
    // It was told, and nobody knows any more in which words.
    const isForgotten = !told && sent.includes('callCompleted') && !waitsForEngagement;
    if (told) completion.repeat(call, told);
    else if (isForgotten && engagementIdOf(call) === undefined)
      completion.repeat(call, { externalCallId: call.externalCallId });
    else completion.complete(call);
  };

  return {
    /** Puts the calls back, before HubSpot is told that the app is ready. */
    restore: (entries: readonly JournalEntry[], session: Session): JournalEntry[] => {
      const missing = entries.filter(({ call }) => !store.getSnapshot().calls[call.id]);
      const engagementId = heeded.has(session) ? undefined : session.engagementId;
      heeded.add(session);
      for (const { call } of missing) {
        store.set(addCall(store.getSnapshot(), call));
        // HubSpot names the engagement of the call that is under way; the page went before it was known.
        if (
          engagementId !== undefined &&
          isLive(call) &&
          missing.filter((other) => isLive(other.call) || other.call.engagement.status === 'pending')
            .length === 1
        ) {
          applyToCall(context, call.id, { type: 'engagementCreated', id: engagementId });
        }
      }
      return missing;
    },
    /** Says what HubSpot was not told before the page went, and goes on saving. What happens from now on comes after. */
    catchUp: (entries: readonly JournalEntry[]): void => {
      for (const entry of entries) {
        const call = store.getSnapshot().calls[entry.call.id];
        if (!call) continue;
        tellUntold(call, entry.sent);
        recoverFinished({ ...entry, call });
      }
    },
    /** Resumes or ends the calls that were under way, once this page has the phone. */
    proceed: (entries: readonly JournalEntry[], session: Session): void => {
      for (const entry of entries) if (isLive(entry.call)) recoverLive(entry, session);
    },
  };
};

export type Recovery = ReturnType<typeof createRecovery>;
