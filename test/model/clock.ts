import { afterEach, beforeEach, vi } from 'vitest';

const realImmediate = setImmediate;

/** In each test time passes only when it is told to. */
export const useModelTime = (): void => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    // First what a fault put in the place of the fake timers: it would bring them back.
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
};

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
