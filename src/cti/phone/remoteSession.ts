import { now } from '../../base/clock';
import { createObservable } from '../../base/observable';
import { brokenOff } from '../../softphone/session';
import type { CallSession, SessionSnapshot } from '../../softphone/softphone';
import { factsOf, type LegCommand, type LegReport } from './legReport';

/** A call on the client of another window, as a session of this one. */
export interface RemoteSession {
  readonly session: CallSession;
  /** Takes in what the other window reports. */
  update: (report: LegReport) => void;
  /** The other window is gone, and its client with it. */
  lose: () => void;
}

export const createRemoteSession = (
  first: LegReport,
  /** Has the other window carry a command out. */
  run: (command: LegCommand) => Promise<void>,
): RemoteSession => {
  const state = createObservable<SessionSnapshot>(first.snapshot);
  let quality = first.quality;

  /** The other window reports what happened; a command that fails changes nothing. */
  const order = (command: LegCommand): void => {
    run(command).catch(() => undefined);
  };

  const session: CallSession = {
    ...factsOf(first),
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    answer: () => run({ name: 'answer' }),
    reject: (reason = 'declined') => {
      order({ name: 'reject', argument: reason });
    },
    hangUp: () => {
      order({ name: 'hangUp' });
    },
    setMuted: (muted) => {
      order({ name: 'setMuted', argument: muted });
    },
    setHeld: (held) => run({ name: 'setHeld', argument: held }),
    sendDigits: (digits) => {
      order({ name: 'sendDigits', argument: digits });
    },
    transfer: (to) => run({ name: 'transfer', argument: to }),
    // Sound cannot leave its window.
    getRemoteStream: () => null,
    getLocalStream: () => null,
    getStats: () => Promise.resolve(null),
    getQuality: () => quality ?? null,
  };

  return {
    session,
    update: (report) => {
      if (state.getSnapshot().status === 'ended') return;
      const isNews = report.quality?.level !== quality?.level;
      quality = report.quality;
      if (JSON.stringify(report.snapshot) !== JSON.stringify(state.getSnapshot())) state.set(report.snapshot);
      else if (isNews) state.notify();
    },
    lose: () => {
      const before = state.getSnapshot();
      if (before.status === 'ended') return;
      const { muted, held } = before;
      state.set({
        status: 'ended',
        muted,
        held,
        ...(before.status === 'connected' && { answeredAt: before.answeredAt }),
        end: { ...brokenOff(session), at: now() },
      });
    },
  };
};
