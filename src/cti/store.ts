import { reportFault } from '../base/reportFault';

/** A value that can be watched: the least that `useSyncExternalStore` wants. */
export interface Store<S> {
  get: () => S;
  /** Replaces the value and tells everybody, unless it is the same one. */
  set: (next: S) => void;
  subscribe: (listener: () => void) => () => void;
}

export const createStore = <S>(initial: S): Store<S> => {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) {
        try {
          listener();
        } catch (error) {
          // One listener's fault is not the next one's, nor that of the action that changed the value.
          reportFault(error);
        }
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
};
