import type { WindowLinks } from '../../base/platform';
import { requestLock } from '../windows/keptLocks';

/**
 * Finds out which pages are gone: each living page holds the lock named after it. The locks of the others are held
 * here until `onFound` is done, so that no third page recovers the same calls.
 * @returns stops it
 */
export const findGonePages = (
  links: WindowLinks,
  pages: readonly string[],
  lockNameOf: (page: string) => string,
  onFound: (gone: ReadonlySet<string>) => void,
): (() => void) => {
  const gone = new Set<string>();
  const unanswered = new Set(pages);
  const releases: (() => void)[] = [];
  const stop = (): void => {
    unanswered.clear();
    for (const release of releases) release();
  };
  const answer = (page: string, isGone: boolean) => (): void => {
    if (!unanswered.delete(page)) return;
    if (isGone) gone.add(page);
    if (unanswered.size > 0) return;
    onFound(gone);
    stop();
  };
  if (unanswered.size === 0) onFound(gone);
  for (const page of [...unanswered])
    releases.push(requestLock(links, lockNameOf(page), answer(page, true), answer(page, false)));
  return stop;
};
