import { now } from './clock';

/**
 * Calls back on each whole second before and after a moment, so that everything that shows the same time changes together.
 * @param moment Milliseconds since the epoch.
 * @returns The function that stops it.
 */
export const everySecond = (moment: number, wake: () => void): (() => void) => {
  let timer: number;
  const wait = () => {
    const intoSecond = (((now() - moment) % 1000) + 1000) % 1000;
    timer = window.setTimeout(() => {
      wake();
      wait();
    }, 1000 - intoSecond);
  };
  wait();
  return () => {
    window.clearTimeout(timer);
  };
};
