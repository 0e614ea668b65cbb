import { now, setClock } from '../../base/clock';
import { isPromising } from '../../cti/actionArguments';
import type { CtiActions } from '../../cti/actions';
import type { CtiState } from '../../cti/state';
import type { CallSession } from '../../softphone/softphone';
import { deliver } from '../deliver';
import { type Awake, awaken } from './awaken';

interface Shown {
  /** The state that the UI shows. */
  readonly state: () => CtiState;
  readonly show: (state: CtiState) => void;
}

/** A state that stands still until somebody acts. */
export interface Life {
  /**
   * Carries an action out: at once if the library runs, else when it does.
   * @param rehearsed what the action returns and throws until then
   */
  readonly act: (name: keyof CtiActions, args: readonly unknown[], rehearsed: () => unknown) => unknown;
  /** The phone's side of a call. */
  readonly sessionOf: (callId: string) => CallSession | undefined;
  /** The state stands still again. */
  readonly end: () => void;
}

type Act = (...args: readonly unknown[]) => unknown;

/** What changes nothing that a UI shows, or is asked without a user. */
const withoutEffect: readonly string[] = ['resizeWidget', 'navigateToRecord', 'resumeAudio', 'sendError'];

/** A stopped clock goes on, from the time that it shows. */
const startClock = (): (() => void) | undefined => {
  const offset = now() - Date.now();
  return offset === 0 ? undefined : setClock(() => Date.now() + offset);
};

export const createLife = ({ state, show }: Shown): Life => {
  let awake: Awake | undefined;
  /** What was asked while the library came up, oldest first. */
  let waiting: ((actions: CtiActions) => void)[] | undefined;
  let stopClock: (() => void) | undefined;
  /** Counts lives: what comes up for an earlier one is put away. */
  let life = 0;

  const begin = async (): Promise<void> => {
    const mine = life;
    stopClock = startClock();
    const begun = await awaken(state());
    if (mine !== life) {
      begun.end();
      return;
    }
    awake = begun;
    const { actions, getSnapshot, subscribe } = begun;
    subscribe(() => {
      if (awake === begun) show(getSnapshot());
    });
    const due = waiting ?? [];
    waiting = undefined;
    deliver(() => {
      show(getSnapshot());
      for (const run of due) run(actions);
    });
  };

  return {
    act: (name, args, rehearsed) => {
      if (awake) return (awake.actions[name] as Act)(...args);
      const result = rehearsed();
      if (withoutEffect.includes(name)) return result;
      if (!waiting) {
        waiting = [];
        void begin();
      }
      const queue = waiting;
      const done = new Promise<CtiActions>((resolve) => {
        queue.push(resolve);
      }).then((actions) => (actions[name] as Act)(...args));
      if (isPromising(name)) return done;
      // The rehearsal has thrown what the user should know.
      done.catch(() => undefined);
      return result;
    },
    sessionOf: (callId) => awake?.sessionOf(callId),
    end: () => {
      life += 1;
      const ended = awake;
      awake = undefined;
      waiting = undefined;
      stopClock?.();
      stopClock = undefined;
      ended?.end();
    },
  };
};
