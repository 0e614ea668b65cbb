import type { WindowLinks } from '../../base/platform';
import { requestLock } from '../windows/keptLocks';

/**
 * Finds out which pages are gone: each living page holds the lock named after it. The locks of the others are held
 * here until `onFound` is done, so that no third page recovers the same calls.
 * @param onFound gets all that are gone, once it is known of each; later those that seemed to be alive and are not
 * @param patienceMs how long pages that seem to be alive are watched: another window may just be looking, too. In milliseconds
 * @returns stops it
 */
export const findGonePages = (
  links: WindowLinks,
  pages: readonly string[],
  lockNameOf: (page: string) => string,
  onFound: (gone: ReadonlySet<string>) => void,
  patienceMs?: number,
): (() => void) => {
  let gone = new Set<string>();
  const unanswered = new Set(pages);
  const releases = new Map<string, () => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    for (const release of releases.values()) release();
    releases.clear();
    unanswered.clear();
  };
  const report = (): void => {
    const found = gone;
    gone = new Set();
    onFound(found);
    for (const page of found) {
      releases.get(page)?.();
      releases.delete(page);
    }
  };
  const answer = (page: string, isGone: boolean) => (): void => {
    const isFirst = unanswered.delete(page);
    // Stopped, or busy without an end.
    if (!isFirst && !(isGone && releases.has(page))) return;
    if (isGone) gone.add(page);
    if (unanswered.size > 0) return;
    report();
    if (!isFirst) return;
    if (patienceMs === undefined || releases.size === 0) stop();
    else timer ??= setTimeout(stop, patienceMs);
  };
  if (unanswered.size === 0) onFound(gone);
  for (const page of [...unanswered])
    releases.set(page, requestLock(links, lockNameOf(page), answer(page, true), answer(page, false)));
  return stop;
};
