import type { WindowLinks } from '../../base/platform';

/** The locks that pages hold between one cti and the next, by what they are called. */
const kept = new WeakMap<WindowLinks, Map<string, () => void>>();

const take = (links: WindowLinks, name: string): (() => void) | undefined => {
  const release = kept.get(links)?.get(name);
  kept.get(links)?.delete(name);
  return release;
};

/** A cti of this page that waits for a lock. */
interface Waiter {
  readonly name: string;
  readonly give: (release: () => void) => void;
}
const waiters = new WeakMap<WindowLinks, Set<Waiter>>();

const waitersOf = (links: WindowLinks): Set<Waiter> => {
  const known = waiters.get(links) ?? new Set();
  waiters.set(links, known);
  return known;
};

/**
 * Keeps a lock of this page for the next cti in it, or gives it to one that waits for it: a phone that has calls is this page's,
 * whoever else could be had.
 * @returns lets go of it, unless the next cti has it by then
 */
export const keepLock = (links: WindowLinks, name: string, release: () => void): (() => void) => {
  const next = [...waitersOf(links)].find((waiter) => waiter.name === name);
  if (next) {
    next.give(release);
    return () => undefined;
  }
  const locks = kept.get(links) ?? new Map<string, () => void>();
  kept.set(links, locks.set(name, release));
  return () => {
    if (locks.get(name) === release) take(links, name)?.();
  };
};

/**
 * As `links.lock`, but what was kept in this page is granted at once.
 * @param onGranted the lock is held; `wasKept` where this page has had it all along
 */
export const requestLock = (
  links: WindowLinks,
  name: string,
  onGranted: (wasKept: boolean) => void,
  onBusy?: () => void,
): (() => void) => {
  let isWanted = true;
  const grantKept = (): void => {
    queueMicrotask(() => {
      if (isWanted) onGranted(true);
    });
  };
  const waiter: Waiter = {
    name,
    give: (given) => {
      stopWaiting();
      release();
      release = given;
      grantKept();
    },
  };
  const stopWaiting = (): void => {
    waitersOf(links).delete(waiter);
  };
  const wait = (): (() => void) => {
    waitersOf(links).add(waiter);
    return links.lock(
      name,
      () => {
        stopWaiting();
        onGranted(false);
      },
      onBusy,
    );
  };
  const known = take(links, name);
  if (known) grantKept();
  let release = known ?? wait();
  return () => {
    isWanted = false;
    stopWaiting();
    release();
  };
};
