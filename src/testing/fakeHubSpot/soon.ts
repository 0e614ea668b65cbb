import { deliver } from '../deliver';

/** Runs once, after so many milliseconds; 0 is a microtask later, without a timer. Returns the function that cancels it. */
export const soon = (ms: number, run: () => void): (() => void) => {
  if (ms > 0) {
    const timer = setTimeout(() => {
      deliver(run);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }
  let isCanceled = false;
  queueMicrotask(() => {
    if (!isCanceled) deliver(run);
  });
  return () => {
    isCanceled = true;
  };
};
