const random = (): string =>
  // `randomUUID` is missing on pages without https.
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');

let next = random;

/** An id that no other window or day makes again. */
export const createId = (): string => next();

/** From now on ids come from here, so that a test knows them. Returns the function that puts back what was there before. */
export const setIds = (source: () => string): (() => void) => {
  const before = next;
  next = source;
  return () => {
    if (next === source) next = before;
  };
};
