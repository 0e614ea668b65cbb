import { isLive } from 'react-hubspot-calling/core';
import type { Ledger } from './ledger';
import type { Page } from './page';
import type { KnownCall, Tab } from './scene';
import type { StorageState } from './storage';
import { isOthers } from './users';

/** What HubSpot, when it hands a page over to another user, changes or has to know. */
interface Around {
  readonly tabs: readonly Tab[];
  readonly calls: ReadonlyMap<string, KnownCall>;
  readonly ledger: Ledger;
  readonly pagesOf: (user: number) => readonly Page[];
  readonly openCalls: () => readonly KnownCall[];
  readonly storageState: () => StorageState;
}

/** Whether a page does not know yet that its user has other windows. */
export const isTooNew = (page: Page, { tabs, pagesOf }: Pick<Around, 'tabs' | 'pagesOf'>): boolean =>
  page.cti.getSnapshot().windowRole === 'alone' &&
  pagesOf(tabs[page.tab]!.user).some(
    (other) => other !== page && other.cti.getSnapshot().windowRole !== 'alone',
  );

const shownIn = (page: Page, calls: Around['calls']): KnownCall[] =>
  Object.values(page.cti.getSnapshot().calls).flatMap((call) => calls.get(call.externalCallId) ?? []);

/** What a page's user has begun stays with that user; what is live goes on in the page. */
export const leaveUser = (page: Page, around: Around): void => {
  const { tabs, calls, openCalls, storageState } = around;
  const { connection, calls: shown, windowRole } = page.cti.getSnapshot();
  const tab = tabs[page.tab]!;
  const isLate = isTooNew(page, around);
  for (const known of shownIn(page, calls)) {
    if (connection.status !== 'ready' || isOthers(known, tab.user)) continue;
    if (windowRole !== 'follower') known.leftBy.add(page);
    if (windowRole !== 'follower' && isLive(shown[known.id]!)) known.staysOn.add(page);
    if (isLate) known.isUnkept = true;
  }
  for (const known of openCalls()) known.sawLoss = true;
  for (const known of calls.values()) if (storageState() !== 'ok') known.recording = undefined;
  tab.wasLost = true;
};

/** Whether a call that goes on in a page is, or will be, on the timeline as another window of its user knew it last. */
export const isLoggedElsewhere = (page: Page, user: number, { calls, ledger, pagesOf }: Around): boolean =>
  shownIn(page, calls).some(
    (known) =>
      known.staysOn.has(page) &&
      known.user === user &&
      (pagesOf(user).length > 0 ||
        ledger.of(known.externalCallId).accounts.some(({ steps }) => steps.includes('ended'))),
  );

/** Whether a page has left a call with its user, it is still kept, and no other page of that user could write over it. */
export const isLeft = (
  {
    entries,
    pagesOf,
    storageState,
  }: Pick<Around, 'pagesOf' | 'storageState'> & {
    readonly entries: () => Iterable<readonly [string, string]>;
  },
  page: Page,
  known: KnownCall,
): boolean =>
  known.leftBy.has(page) &&
  storageState() === 'ok' &&
  known.user !== undefined &&
  pagesOf(known.user).length === 0 &&
  !page.cti.getSnapshot().calls[known.id] &&
  [...entries()].some(([, text]) => text.includes('"sent":') && text.includes(known.externalCallId));
