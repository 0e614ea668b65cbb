import { createObservable } from '../../base/observable';
import { factsOf } from './legReport';
import { endOf, wasAnswered } from './readSession';
import { PhoneError } from '../../softphone/phoneError';
import type { CallSession, EndReason, SessionSnapshot } from '../../softphone/softphone';

/** A call on one client: of this window (no name), or of another. */
export interface Leg {
  readonly session: CallSession;
  readonly window?: string | undefined;
}

/** One call, however many of the user's windows it rings in. */
export interface MergedSession {
  readonly session: CallSession;
  readonly legs: () => readonly Leg[];
  add: (leg: Leg) => void;
  /** Has the leg of this window take the call, if it has one. @param window absent for this one */
  prefer: (window: string | undefined) => void;
}

/** Which end says most, if nobody answered: what the user did, then what the caller did, then the rest. */
const telling: readonly EndReason[] = ['declined', 'busy', 'transferred', 'missed', 'cancelled'];

const rank = (snapshot: SessionSnapshot): number => {
  if (snapshot.status !== 'ended') return -1;
  const { reason } = endOf(snapshot);
  return reason && telling.includes(reason) ? telling.indexOf(reason) : telling.length;
};

const isLive = ({ session }: Leg): boolean => session.getSnapshot().status !== 'ended';

const isAnswered = ({ session }: Leg): boolean => wasAnswered(session.getSnapshot());

/** Makes one session of the legs of a call. The leg that is answered is the call from then on. */
export const createMergedSession = (first: Leg): MergedSession => {
  const legs: Leg[] = [];
  const { session: facts } = first;
  let preferred: string | undefined;
  /** The leg that was answered. */
  let answered: Leg | undefined;

  /** The leg that commands go to, and that the call shows. */
  const current = (): Leg => {
    if (answered) return answered;
    const live = legs.filter(isLive);
    const wanted = live.find(({ window }) => window === preferred) ?? live[0];
    if (wanted) return wanted;
    const [told = first] = [...legs].sort(
      (a, b) => rank(a.session.getSnapshot()) - rank(b.session.getSnapshot()),
    );
    return told;
  };

  const state = createObservable<SessionSnapshot>(facts.getSnapshot());

  const update = (): void => {
    answered ??= legs.find(isAnswered);
    const next = current().session.getSnapshot();
    if (state.getSnapshot() === next) state.notify();
    else state.set(next);
  };

  const add = (leg: Leg): void => {
    legs.push(leg);
    const stop = leg.session.subscribe(() => {
      const shows = current() === leg;
      const isFirstAnswer = !answered && isAnswered(leg);
      // Streams and quality of other legs are of no interest.
      if (shows || isFirstAnswer || !isLive(leg)) update();
      if (!isLive(leg)) stop();
    });
    update();
  };

  add(first);

  return {
    legs: () => legs,
    add,
    prefer: (window) => {
      preferred = window;
    },
    session: {
      ...factsOf(facts),
      getSnapshot: state.getSnapshot,
      subscribe: state.subscribe,
      answer: async () => {
        const leg = current();
        if (!isLive(leg)) throw new PhoneError('wrong-state', 'The caller has hung up.');
        await leg.session.answer();
      },
      reject: (reason) => {
        // It would go on ringing in the other windows.
        for (const { session } of legs) session.reject(reason);
      },
      hangUp: () => {
        if (answered) answered.session.hangUp();
        else for (const { session } of legs) session.hangUp();
      },
      setMuted: (muted) => {
        current().session.setMuted(muted);
      },
      setHeld: (held) => current().session.setHeld(held),
      sendDigits: (digits) => {
        current().session.sendDigits(digits);
      },
      transfer: (to) => current().session.transfer(to),
      getRemoteStream: () => current().session.getRemoteStream(),
      getLocalStream: () => current().session.getLocalStream(),
      getStats: () => current().session.getStats(),
      getQuality: () => current().session.getQuality?.() ?? null,
    },
  };
};
