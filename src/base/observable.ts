import { reportFault } from './reportFault';

/** Called after a change. @param state the new value @param previous the value that this listener knew */
export type Listener<T> = (state: T, previous: T) => void;

/** A value that can be watched, in the shape that React's `useSyncExternalStore` expects. */
export interface Observable<T> {
  /** The current value. The same object between changes. */
  getSnapshot: () => T;
  /** Calls the listener after each change. Returns the function that unsubscribes it. */
  subscribe: (listener: Listener<T>) => () => void;
}

/** An observable with its setter. */
export interface MutableObservable<T> extends Observable<T> {
  /**
   * Replaces the value and calls the listeners. Does nothing if it is the same value.
   * @param burstMs of changes that come in a burst, listeners get the first at once, and the last when so many milliseconds have passed
   *   without another change, or 60 times as many in all
   */
  set: (value: T, burstMs?: number) => void;
  /** Ends a burst: listeners get its last change now. */
  flush: () => void;
  /** Calls the listeners about a change that the snapshot does not show. */
  notify: () => void;
}

/**
 * Makes an observable. Snapshots are frozen, because everybody who reads them shares them. A listener that throws stops neither
 * the others nor the code that changed the value.
 */
export const createObservable = <T>(initial: T): MutableObservable<T> => {
  const subscriptions = new Set<{ readonly listener: Listener<T>; seen: T }>();
  let current = Object.freeze(initial);
  let burst: ReturnType<typeof setTimeout> | undefined;
  let changedAt = 0;

  const call = (all: boolean): void => {
    for (const subscription of [...subscriptions]) {
      // A listener before this one may have unsubscribed it, or set a newer value that it has already seen.
      const isDue = subscriptions.has(subscription) && (all || !Object.is(subscription.seen, current));
      if (!isDue) continue;
      const previous = subscription.seen;
      subscription.seen = current;
      try {
        subscription.listener(current, previous);
      } catch (error) {
        reportFault(error);
      }
    }
  };

  const flush = (): void => {
    clearTimeout(burst);
    burst = undefined;
    call(false);
  };

  const endBurst = (burstMs: number, latest: number): void => {
    burst = setTimeout(() => {
      const isOver = Date.now() - changedAt >= burstMs || Date.now() >= latest;
      if (isOver) flush();
      else endBurst(burstMs, latest);
    }, burstMs);
  };

  return {
    getSnapshot: () => current,
    subscribe: (listener) => {
      // A new object for each subscription, so that one function subscribed twice is called twice and unsubscribed once at a time.
      const subscription = { listener, seen: current };
      subscriptions.add(subscription);
      return () => {
        subscriptions.delete(subscription);
      };
    },
    set: (value, burstMs) => {
      if (Object.is(value, current)) return;
      current = Object.freeze(value);
      changedAt = Date.now();
      if (burstMs && burst) return;
      call(false);
      if (burstMs) endBurst(burstMs, changedAt + 60 * burstMs);
    },
    flush,
    notify: () => {
      call(true);
    },
  };
};
