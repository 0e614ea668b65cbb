import type { Call } from '../../call/call';
import type { CallSession } from '../../softphone/softphone';
import { applyToCall } from '../applyToCall';
import type { CtiContext } from '../context';
import { wasAnswered } from './readSession';
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
 * The calls that are being answered. A second try at the same time, after a doubled click or a click in another window, succeeds or
 * fails with the first: a phone may refuse all but one.
 */
const ongoing = new WeakMap<CallSession, { tryAgain: () => void; result: Promise<boolean> }>();

/**
 * Answers a call. Calls that are talking are put on hold first, and taken back if this one can't be answered after all.
 * @returns whether it is answered
 */
export const answerCall = async (
  { call, session }: { call: Call; session: CallSession },
  { context, sessions, attempt }: AnswerTools,
): Promise<boolean> => {
  const known = ongoing.get(session);
  if (known) {
    known.tryAgain();
    return known.result;
  }
  const talking = (): Call[] =>
    Object.values(context.store.getSnapshot().calls).filter(
      (other) => other.status === 'connected' && !other.held.local,
    );
  const mark = (answering: boolean): void => {
    applyToCall(context, call.id, { type: 'answering', answering });
  };
  const isOver = (): boolean => session.getSnapshot().status === 'ended';
  const isUp = (): boolean => wasAnswered(session.getSnapshot());
  const isDecided = (): boolean => isOver() || isUp();
  /** A phone may say nothing of an answer whose caller has hung up. */
  let stopWatching = (): void => undefined;
  const decided = new Promise<void>((resolve) => {
    stopWatching = session.subscribe(() => {
      if (isDecided()) resolve();
    });
  });

  const answers: Promise<void>[] = [];
  const tryOnce = (): void => {
    const answer = (async () => {
      await session.answer();
    })();
    answer.catch(() => undefined);
    answers.push(answer);
  };

  const answerHere = async (): Promise<void> => {
    tryOnce();
    // Those that are added meanwhile count, too.
    for (const answer of answers) {
      try {
        await Promise.race([answer, decided]);
        return;
      } catch (error) {
        if (!isDecided() && answer === answers.at(-1)) throw error;
      }
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

  const run = async (): Promise<boolean> => {
    mark(true);
    const isReady = (await holdOthers()) && !isOver();
    const isDone = isReady && (await attempt(call.id, answerHere));
    stopWatching();
    ongoing.delete(session);
    const isAnswered = isDone && (!isOver() || isUp());
    if (!isAnswered) {
      mark(false);
      await takeBack();
    }
    return isAnswered;
  };

  const result = run();
  ongoing.set(session, {
    tryAgain: () => {
      // The first try may still wait for a hold.
      if (answers.length > 0) tryOnce();
    },
    result,
  });
  return result;
};
