import type { WindowLinks } from '../../base/platform';

const hasLocks = (): boolean => typeof navigator !== 'undefined' && 'locks' in navigator;
const isSupported = (): boolean => typeof BroadcastChannel === 'function' && hasLocks();

/** By then a lock that this page has just released is free again. */
const busyAfterMs = 50;

const doNothing = (): void => undefined;

/** `BroadcastChannel` and Web Locks. If either is missing or denied, each window works alone. */
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
    const grant = (): void => {
      if (granted || queue.signal.aborted) return;
      granted = true;
      onGranted();
    };
    /** Holds the lock until `release` is called. What `onGranted` throws must not free the lock, so it runs apart. */
    const hold = (): Promise<void> | undefined => {
      if (queue.signal.aborted) return undefined;
      queueMicrotask(grant);
      return new Promise((resolve) => {
        release = resolve;
      });
    };
    // Without locks, nothing says whether one is free.
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
      // Released by us; or denied to a third-party iframe, which then shares with nobody.
      grant();
    });
    return () => {
      clearTimeout(busy);
      queue.abort();
      release();
    };
  },
};
