import type { WindowLinks } from '../../base/platform';

/** The locks that pages hold between one cti and the next, by what they are called. */
const kept = new WeakMap<WindowLinks, Map<string, () => void>>();

const take = (links: WindowLinks, name: string): (() => void) | undefined => {
  const release = kept.get(links)?.get(name);
  kept.get(links)?.delete(name);
  return release;
};

/**
 * Keeps a lock of this page for the next cti in it: a phone that has calls is this page's, whoever else could be had.
 * @returns lets go of it, unless the next cti has it by then
 */
export const keepLock = (links: WindowLinks, name: string, release: () => void): (() => void) => {
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
  const release = take(links, name);
  if (!release)
    return links.lock(
      name,
      () => {
        onGranted(false);
      },
      onBusy,
    );
  let isWanted = true;
  queueMicrotask(() => {
    if (isWanted) onGranted(true);
  });
  return () => {
    isWanted = false;
    release();
  };
};
