import type { WindowLinks } from '../../base/platform';

const hasLocks = (): boolean => typeof navigator !== 'undefined' && 'locks' in navigator;
const isSupported = (): boolean => typeof BroadcastChannel === 'function' && hasLocks();

/** A lock that this page itself has just let go is free again by then. */
const busyAfterMs = 50;

const doNothing = (): void => undefined;

/** The browser's own: `BroadcastChannel` and Web Locks. Where either is missing or denied, each window works alone. */
export const browserLinks: WindowLinks = {
  open: (name, onMessage) => {
    if (!isSupported()) return null;
    try {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        onMessage(data);
      };
      return {
        post: (message) => {
          channel.postMessage(message);
        },
        close: () => {
          channel.close();
        },
      };
    } catch {
      return null;
    }
  },
  lock: (name, onGranted, onBusy = doNothing) => {
    const queue = new AbortController();
    let release = doNothing;
    let granted = false;
    /** Holds the lock until `release` is called. */
    const hold = (): Promise<void> | undefined => {
      if (queue.signal.aborted) return undefined;
      return new Promise((resolve) => {
        release = resolve;
        granted = true;
        onGranted();
      });
    };
    // Without locks nobody can say that one is free.
    const isUnknown = !hasLocks();
    const busy = setTimeout(
      () => {
        if (!granted) onBusy();
      },
      isUnknown ? 0 : busyAfterMs,
    );
    if (isUnknown)
      return () => {
        clearTimeout(busy);
      };
    navigator.locks.request(name, { signal: queue.signal }, hold).catch(() => {
      // Taken back by us; or denied to a third-party iframe, and then there is nobody to share with either.
      if (!queue.signal.aborted) onGranted();
    });
    return () => {
      clearTimeout(busy);
      queue.abort();
      release();
    };
  },
};
