import { setClock } from '../../base/clock';
import { setCallIds } from '../../base/createId';
import type { SameEveryTime } from './options';

/** From a UI's first render until it is gone for good. */
export interface Stay {
  /** The UI is about to render, and must see the stopped clock. @throws an Error if its fakes have closed */
  readonly render: () => void;
  /** The UI is mounted. @returns says that it is unmounted */
  readonly mount: () => () => void;
  /** Runs with the clock stopped and the ids fixed. */
  readonly run: <Result>(work: () => Result) => Result;
}

const counting = (seed: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return `${seed}-${String(count)}`;
  };
};

/**
 * Stops the clock and fixes the ids of calls while a UI is mounted, as far as the options say so.
 * @param close closes the fakes that were made for the UI; left out if there is nothing to close
 */
export const createStay = ({ now, seed }: SameEveryTime, close: (() => void) | undefined): Stay => {
  const time = now === undefined ? undefined : () => now;
  const ids = seed === undefined ? undefined : counting(seed);
  let releases: (() => void)[] = [];
  let mounted = 0;
  let isOver = false;

  const hold = (): void => {
    if (releases.length > 0) return;
    releases = [time && setClock(time), ids && setCallIds(ids)].filter((release) => release !== undefined);
  };
  const letGo = (): void => {
    for (const release of releases) release();
    releases = [];
  };
  const leave = (): void => {
    mounted -= 1;
    if (mounted > 0) return;
    // At once: what renders next in this task has its own clock.
    letGo();
    // StrictMode takes a component away and puts it back at once.
    queueMicrotask(() => {
      if (mounted > 0 || isOver || !close) return;
      isOver = true;
      close();
    });
  };

  return {
    render: () => {
      if (isOver)
        throw new Error(
          'The fakes of this wrapper were closed when its UI was unmounted. Make a new wrapper for each UI.',
        );
      hold();
      // What throws in its first render is never mounted.
      queueMicrotask(() => {
        if (mounted === 0) letGo();
      });
    },
    mount: () => {
      hold();
      mounted += 1;
      return leave;
    },
    run: (work) => {
      hold();
      try {
        return work();
      } finally {
        if (mounted === 0) letGo();
      }
    },
  };
};
