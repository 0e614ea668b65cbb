/** So many at once are no repetition: a first question, one with a password, one with another interval. */
const burst = 4;
const firstPauseMs = 1000;
const longestPauseMs = 16_000;

/** Lets nothing out faster than once a second after the first few, and ever slower while that goes on. */
export interface Pace {
  /** Runs at once, or later if it comes too soon. */
  run: (work: () => void) => void;
  /** What was asked has been granted. */
  ease: () => void;
  /** Runs nothing that still waits. */
  stop: () => void;
}

export const createPace = (): Pace => {
  let count = 0;
  /** When the newest ran or will run; a computer's clock may be set, this one cannot. */
  let last = -Infinity;
  const timers = new Set<ReturnType<typeof setTimeout>>();

  return {
    run: (work) => {
      const now = performance.now();
      if (now - last > longestPauseMs) count = 0;
      count += 1;
      const pauseMs = count <= burst ? 0 : Math.min(firstPauseMs * 2 ** (count - burst - 1), longestPauseMs);
      const at = Math.max(now, last + pauseMs);
      last = at;
      if (at === now) {
        work();
        return;
      }
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, at - now);
      timers.add(timer);
    },
    ease: () => {
      count = Math.min(count, burst);
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
};
