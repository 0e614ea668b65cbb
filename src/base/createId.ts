const random = (): string =>
  // `randomUUID` is missing on pages without https.
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');

/** Other sources of ids, the newest last. */
const sources: (() => string)[] = [];

/** An id that is unique across windows and page loads. */
export const createId = (): string => (sources.at(-1) ?? random)();

/** From now on ids come from here, so that a test knows them. Returns the function that ends that. */
export const setIds = (source: () => string): (() => void) => {
  sources.push(source);
  return () => {
    const place = sources.indexOf(source);
    if (place >= 0) sources.splice(place, 1);
  };
};
