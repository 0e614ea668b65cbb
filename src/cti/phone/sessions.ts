import { createCallId } from '../../base/createId';
import { type Call, isLive } from '../../call/call';
import type { EndStatus } from '../../protocol/appMessages';
import type { CallSession } from '../../softphone/softphone';
import type { CallActions } from '../calls/callActions';
import { applyToCall } from '../applyToCall';
import { type CtiContext, phoneProblemOf, reportProblem } from '../context';
import { goneSessions } from './goneSessions';
import { answeredAtOf, endDetailOf, endOf, endStatusOf, mediaOf, timeOf, wasAnswered } from './readSession';

/** How long a phone may take to say that a call is over which the user has ended, in milliseconds. */
const endPatienceMs = 10_000;

/** Which of the phone's sessions is which call; what a session does becomes the call's actions. */
export interface PhoneSessions {
  /** Whether it is followed. */
  has: (session: CallSession) => boolean;
  /** Whether any is followed. */
  isBusy: () => boolean;
  /** The session of a call that is live. */
  of: (callId: string) => CallSession | undefined;
  /** The call of a session that is followed. */
  callOf: (session: CallSession) => string | undefined;
  /** Follows a session to its end. */
  track: (session: CallSession, callId: string) => void;
  /**
   * Follows a session from before anybody hears of its call: the app may answer or end it at once.
   * @param start starts the call under this id, or finds the one that the session belongs to
   */
  begin: (session: CallSession, start: (id: string) => Call, id?: string) => Call;
  /** The user has ended it: a phone that does not say so is not waited for. */
  expectEnd: (session: CallSession, callEndStatus: EndStatus | undefined) => void;
  /** Does not follow it any more. */
  drop: (session: CallSession) => void;
  /** Follows none any more. */
  release: () => void;
}

/** @param partsOf the phone's own sessions that make up one that is followed */
export const createPhoneSessions = (
  context: CtiContext,
  actions: CallActions,
  partsOf: (session: CallSession) => readonly CallSession[],
): PhoneSessions => {
  // By the session and not by its id: another phone may give the same ids.
  const tracked = new Map<CallSession, { callId: string; unsubscribe: () => void }>();
  /** Waits for the phone to report the end. */
  const patience = new Map<CallSession, ReturnType<typeof setTimeout>>();

  const drop = (session: CallSession): void => {
    tracked.get(session)?.unsubscribe();
    tracked.delete(session);
    clearTimeout(patience.get(session));
    patience.delete(session);
  };

  /** A pause before the digits gives whoever answers the time to listen. */
  const sendExtension = (session: CallSession, { id, extension = '' }: Call): void => {
    try {
      session.sendDigits(`,${extension}`);
      applyToCall(context, id, { type: 'digitsSent', digits: extension });
    } catch (error) {
      reportProblem(context, { code: 'phone', ...phoneProblemOf(error), callId: id });
    }
  };

  const follow = (session: CallSession, call: Call): void => {
    const snapshot = session.getSnapshot();
    const { id } = call;
    if (snapshot.status !== 'ended')
      applyToCall(context, id, { type: 'resuming', resuming: snapshot.resuming === true });
    if (snapshot.status === 'ringing') applyToCall(context, id, { type: 'ringing' });
    // The end may arrive before anybody saw the answer. The talk counts anyway.
    const isUp = wasAnswered(snapshot);
    if (isUp) actions.callAnswered({ id, at: answeredAtOf(snapshot) });
    const isAnswered = snapshot.status === 'connected' && call.status !== 'connected';
    const isDialled = call.direction === 'outbound' && context.options().dialExtensions;
    if (isAnswered && isDialled && call.extension) sendExtension(session, call);
    if (snapshot.status === 'connected') {
      const quality = session.getQuality?.()?.level;
      applyToCall(context, id, { type: 'mediaChanged', ...mediaOf(snapshot), quality });
    }
    if (snapshot.status !== 'ended') return;
    const end = endOf(snapshot);
    const at = timeOf(end.at);
    if (end.error) reportProblem(context, { code: 'phone', ...phoneProblemOf(end.error), callId: id });
    // If the remote party transferred the user, this call ends and the talk continues in another one.
    const isPassedOn = end.reason === 'transferred' && end.by !== 'remote';
    if (isPassedOn && (isUp || call.direction === 'inbound')) {
      actions.callTransferred({ id, at });
    } else {
      const callEndStatus = endStatusOf(session.direction, end, isUp);
      actions.callEnded({ id, callEndStatus, at, detail: endDetailOf(end) });
    }
  };

  const track = (session: CallSession, callId: string): void => {
    const onChange = (): void => {
      const call = context.store.getSnapshot().calls[callId];
      if (call && isLive(call)) follow(session, call);
      if (session.getSnapshot().status === 'ended') drop(session);
    };
    if (tracked.get(session)?.callId !== callId) {
      drop(session);
      tracked.set(session, { callId, unsubscribe: session.subscribe(onChange) });
    }
    onChange();
  };

  return {
    has: (session) => tracked.has(session),
    isBusy: () => tracked.size > 0,
    of: (callId) => [...tracked].find(([, entry]) => entry.callId === callId)?.[0],
    callOf: (session) => tracked.get(session)?.callId,
    track,
    begin: (session, start, id = createCallId()) => {
      track(session, id);
      const call = start(id);
      track(session, call.id);
      return call;
    },
    expectEnd: (session, callEndStatus) => {
      if (!tracked.has(session)) return;
      clearTimeout(patience.get(session));
      const timer = setTimeout(() => {
        const id = tracked.get(session)?.callId;
        if (id === undefined) return;
        drop(session);
        for (const part of partsOf(session)) goneSessions.add(part);
        const message = 'The softphone has not said that the call is over.';
        reportProblem(context, { code: 'phone', phoneCode: 'unreachable', message, callId: id });
        actions.callEnded({ id, callEndStatus });
      }, endPatienceMs);
      patience.set(session, timer);
    },
    drop,
    release: () => {
      for (const session of tracked.keys()) drop(session);
    },
  };
};
