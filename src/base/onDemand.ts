/** A part of the library that is fetched when it is first needed, so that no page waits for it. */
export interface OnDemand<T> {
  /**
   * Runs with the part: at once if it is loaded, else when it has loaded.
   * @param failed runs instead if it cannot be fetched; the next use tries again
   */
  use: (run: (part: T) => void, failed: (error: unknown) => void) => void;
  /** The part, if it is loaded. */
  get: () => T | undefined;
  /** Provides the part, for code that has already loaded it. */
  provide: (part: T) => void;
}

export const createOnDemand = <T>(fetchPart: () => Promise<T>): OnDemand<T> => {
  let atHand: { readonly part: T } | undefined;
  let fetching: Promise<T> | undefined;

  return {
    use: (run, failed) => {
      if (atHand) {
        run(atHand.part);
        return;
      }
      fetching ??= fetchPart();
      fetching.then(
        (part) => {
          atHand = { part };
          run(part);
        },
        (error: unknown) => {
          fetching = undefined;
          failed(error);
        },
      );
    },
    get: () => atHand?.part,
    provide: (part) => {
      atHand = { part };
    },
  };
};
