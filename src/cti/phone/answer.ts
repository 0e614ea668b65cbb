import type { Call } from '../../call/call';
import type { CallSession } from '../../softphone/softphone';
import { applyToCall } from '../applyToCall';
import type { CtiContext } from '../context';
import { inTime } from './whenPhone';
import type { PhoneSessions } from './sessions';

/** How long the remote party may take to agree to a hold, in milliseconds. */
const holdPatienceMs = 10_000;

/** Neither the user nor the call that waits for an answer hangs. @param late runs if the remote party agrees later */
export const setHeld = (session: CallSession, held: boolean, late?: () => void): Promise<void> =>
  inTime(session.setHeld(held), holdPatienceMs, late);

interface AnswerTools {
  context: CtiContext;
  sessions: PhoneSessions;
  /** Runs a command of the phone. @returns whether it worked; if not, the problem is shown */
  attempt: (callId: string, command: () => unknown) => Promise<boolean>;
}

/**
 * Answers a call. Calls that are talking are put on hold first, and taken back if this one can't be answered after all.
 * @returns whether it is answered
 */
export const answerCall = async (
  { call, session }: { call: Call; session: CallSession },
  { context, sessions, attempt }: AnswerTools,
): Promise<boolean> => {
  const talking = (): Call[] =>
    Object.values(context.store.getSnapshot().calls).filter(
      (other) => other.status === 'connected' && !other.held.local,
    );
  const mark = (answering: boolean): void => {
    applyToCall(context, call.id, { type: 'answering', answering });
  };
  const isOver = (): boolean => session.getSnapshot().status === 'ended';
  /** A phone may say nothing of an answer whose caller has hung up. */
  let stopWatching = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    stopWatching = session.subscribe(() => {
      if (isOver()) resolve();
    });
  });

  const answerHere = async (): Promise<void> => {
    try {
      await Promise.race([session.answer(), over]);
    } catch (error) {
      if (!isOver()) throw error;
    }
  };

  const held: Call[] = [];
  /** A hold that comes late is taken back, unless another try to answer needs it. */
  const late = (): void => {
    if (!context.store.getSnapshot().calls[call.id]?.answering) void takeBack();
  };

  const holdOthers = async (): Promise<boolean> => {
    for (const other of talking()) {
      const otherSession = sessions.of(other.id);
      if (!otherSession) continue;
      held.push(other);
      if (!(await attempt(other.id, () => setHeld(otherSession, true, late)))) return false;
    }
    return true;
  };

  const takeBack = async (): Promise<void> => {
    for (const { id } of held) {
      const current = context.store.getSnapshot().calls[id];
      const otherSession = sessions.of(id);
      // The user may have ended or resumed it meanwhile, or talk to somebody else.
      if (!otherSession || current?.held?.local !== true || talking().length > 0) continue;
      await attempt(id, () => setHeld(otherSession, false));
    }
  };

  mark(true);
  const isReady = (await holdOthers()) && !isOver();
  const isDone = isReady && (await attempt(call.id, answerHere));
  stopWatching();
  const isAnswered = isDone && (!isOver() || 'answeredAt' in session.getSnapshot());
  if (!isAnswered) {
    mark(false);
    await takeBack();
  }
  return isAnswered;
};
