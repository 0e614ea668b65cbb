/** An id that is unique across windows and page loads. */
export const createId = (): string =>
  // `randomUUID` is missing on pages without https.
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');

/** Other sources of calls' ids, the newest last. */
const sources: (() => string)[] = [];

/** The id of a new call. */
export const createCallId = (): string => (sources.at(-1) ?? createId)();

/** From now on the ids of new calls come from here, so that a test knows them. Returns the function that ends that. */
export const setCallIds = (source: () => string): (() => void) => {
  sources.push(source);
  return () => {
    const place = sources.indexOf(source);
    if (place >= 0) sources.splice(place, 1);
  };
};
