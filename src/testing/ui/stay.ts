import type { Hold } from './hold';

/** From a UI's first render until it is gone for good. */
export interface Stay {
  /** The UI is about to render, and must see the stopped clock. @throws an Error if its fakes have closed */
  readonly render: () => void;
  /** The UI is mounted. @returns says that it is unmounted */
  readonly mount: () => () => void;
}

/**
 * @param hold lasts while the UI is mounted
 * @param close closes the fakes that were made for the UI; left out if there is nothing to close
 */
export const createStay = (hold: Hold, close?: () => void): Stay => {
  let mounted = 0;
  let isOver = false;
  return {
    render: () => {
      if (isOver)
        throw new Error(
          'The fakes of this wrapper were closed when its UI was unmounted. Make a new wrapper for each UI.',
        );
      hold.begin();
      // What throws in its first render is never mounted.
      queueMicrotask(() => {
        if (mounted === 0) hold.end();
      });
    },
    mount: () => {
      hold.begin();
      mounted += 1;
      return () => {
        mounted -= 1;
        if (mounted > 0) return;
        // At once: what renders next in this task has its own clock.
        hold.end();
        // StrictMode takes a component away and puts it back at once.
        queueMicrotask(() => {
          if (mounted > 0 || isOver || !close) return;
          isOver = true;
          close();
        });
      };
    },
  };
};
