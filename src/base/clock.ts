/*
 * The time. Everything in the library reads it here, so that a test can stop it.
 */

/** Looked up at each call: fake timers replace it. */
const system = (): number => Date.now();

let read = system;

/** Milliseconds since the epoch. */
export const now = (): number => read();

/** From now on the time comes from here. Returns the function that puts back what was there before. */
export const setClock = (next: () => number): (() => void) => {
  const before = read;
  read = next;
  return () => {
    if (read === next) read = before;
  };
};
