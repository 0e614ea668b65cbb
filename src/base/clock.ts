/*
 * The time of all that a UI shows and that is kept, so that a test can stop it. What only waits reads the real one.
 */

/** The clocks that were set, the newest last. */
const clocks: (() => number)[] = [];

/** Milliseconds since the epoch. */
export const now = (): number => (clocks.at(-1) ?? Date.now)();

/** From now on the time comes from here. Returns the function that ends that. */
export const setClock = (clock: () => number): (() => void) => {
  clocks.push(clock);
  return () => {
    const place = clocks.indexOf(clock);
    if (place >= 0) clocks.splice(place, 1);
  };
};
