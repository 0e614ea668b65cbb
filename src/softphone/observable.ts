/** A value that can be watched, in the shape that React's `useSyncExternalStore` wants. */
export interface Observable<T> {
  getSnapshot: () => T;
  subscribe: (listener: () => void) => () => void;
}

export interface MutableObservable<T> extends Observable<T> {
  /** Replaces the value and tells the listeners. */
  set: (value: T) => void;
  /** Tells the listeners of a change that the snapshot does not show. */
  notify: () => void;
}

/** Snapshots are frozen: they are shared with everybody who looks. */
export const createObservable = <T extends object>(initial: T): MutableObservable<T> => {
  const listeners = new Set<() => void>();
  let current = Object.freeze(initial);
  const notify = () => {
    for (const listener of [...listeners]) if (listeners.has(listener)) listener();
  };
  return {
    getSnapshot: () => current,
    subscribe: (listener) => {
      // Wrapped, so that one function subscribed twice is heard twice and unsubscribed once at a time.
      const own = () => {
        listener();
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    set: (value) => {
      current = Object.freeze(value);
      notify();
    },
    notify,
  };
};
