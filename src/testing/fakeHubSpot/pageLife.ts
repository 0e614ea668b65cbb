import type { PageLife } from '../../base/platform';
import { deliver } from '../deliver';

/** The life of one fake page: while it is frozen, nothing reaches it. */
export interface FakePageLife {
  readonly port: PageLife;
  /** Runs now, or when the page runs again. */
  whenAwake: (run: () => void) => void;
  freeze: () => void;
  thaw: () => void;
}

export const createFakePageLife = (): FakePageLife => {
  const listeners = new Set<{ onAway: () => void; onBack: () => void }>();
  let waiting: (() => void)[] | undefined;
  return {
    port: {
      watch: (onAway, onBack) => {
        const listener = { onAway, onBack };
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    whenAwake: (run) => {
      if (waiting) waiting.push(run);
      else run();
    },
    freeze: () => {
      if (waiting) return;
      for (const { onAway } of [...listeners]) deliver(onAway);
      waiting = [];
    },
    thaw: () => {
      const missed = waiting;
      if (!missed) return;
      waiting = undefined;
      for (const { onBack } of [...listeners]) deliver(onBack);
      for (const run of missed) run();
    },
  };
};
