import type { PageLife } from '../../base/platform';
import { deliver } from '../deliver';

/** The life of one fake page: while it is frozen, nothing reaches it. */
export interface FakePageLife {
  readonly port: PageLife;
  /** Runs now, or when the page runs again. */
  whenAwake: (run: () => void) => void;
  freeze: () => void;
  thaw: () => void;
  unload: () => void;
}

export const createFakePageLife = (): FakePageLife => {
  const listeners = new Set<{ onAway: () => void; onBack: () => void; onGone: () => void }>();
  let waiting: (() => void)[] | undefined;
  return {
    port: {
      watch: (onAway, onBack, onGone) => {
        const listener = { onAway, onBack, onGone };
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
    unload: () => {
      if (!waiting) for (const { onGone } of [...listeners]) deliver(onGone);
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
