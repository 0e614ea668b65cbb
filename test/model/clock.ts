import { vi } from 'vitest';

const realImmediate = setImmediate;

/** Lets everything happen that takes no time: promises, and the channel between windows. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => {
    realImmediate(resolve);
  });

/** Lets time pass, timer by timer, each with all that follows from it. */
export const pass = async (ms: number): Promise<void> => {
  const end = new Promise<true>((resolve) => {
    setTimeout(() => {
      resolve(true);
    }, ms);
  });
  const isOver = () => Promise.race([end, settle()]);
  while (!(await isOver())) vi.advanceTimersToNextTimer();
};

/** The computer's clock is set, or a laptop wakes: no timer notices. */
export const jump = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
};

/** Time that has passed, whatever the computer's clock says. */
export const elapsed = (): number => performance.now();
