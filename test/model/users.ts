import { type Call, isLive, type Session } from 'react-hubspot-calling/core';
import { memoryOf } from '../../src/features/recentCalls';
import { ownNumber } from './numbers';
import type { Page } from './page';
import type { KnownCall, Tab } from './scene';
import type { Rule } from './violation';

/** Who uses HubSpot in this browser, one after the other or in different tabs: two users of one account, and one of them in another. */
export const users: readonly Required<Pick<Session, 'portalId' | 'userId'>>[] = [
  { portalId: 1, userId: 2 },
  { portalId: 1, userId: 7 },
  { portalId: 9, userId: 2 },
];

/** The number that a user calls from. */
export const fromNumberOf = (user: number): string => `${ownNumber}${user}`;

/** Whose it is, by the name under which something is kept or windows meet; `undefined` for what is nobody's yet. */
export const userOfName = (name: string): number | undefined => {
  const [, , , portalId, userId] = name.split('/');
  const found = users.findIndex(
    (user) => String(user.portalId) === portalId && String(user.userId) === userId,
  );
  return found === -1 ? undefined : found;
};

/** A call from before the handshake is the first user's who gets to see it. */
export const isOthers = (known: KnownCall, user: number): boolean => (known.user ??= user) !== user;

interface Seen {
  readonly tabs: readonly Tab[];
  readonly calls: ReadonlyMap<string, KnownCall>;
  readonly blame: (rule: Rule, what: string) => void;
}

/** The calls of other users that a text names. */
export const othersIn = (text: string, user: number, calls: Seen['calls']): KnownCall | undefined =>
  [...calls.values()].find(
    (known) => known.user !== undefined && known.user !== user && text.includes(known.externalCallId),
  );

/** Whether a call goes on in a page that HubSpot has handed over to somebody else: whoever talks goes on talking. */
const goesOn = (page: Page, known: KnownCall, call: Call): boolean => known.staysOn.has(page) && isLive(call);

/** One from before the handshake is on the timeline of whoever has claimed it; the page where it was made has shown it already. */
const wasSeen = (page: Page, known: KnownCall): boolean => known.isUnheard && known.page === page;

const isRecentOfOther = (known: KnownCall, user: number, page: Page): boolean =>
  known.user !== undefined && known.user !== user && !known.isAsked && !wasSeen(page, known);

/** What one user sees is that user's. */
export const checkSeen = (page: Page, { tabs, calls, blame }: Seen): void => {
  const { user, isForeign } = tabs[page.tab]!;
  const state = page.cti.getSnapshot();
  if (isForeign || state.connection.status !== 'ready') return;
  const blameFor = (what: string, known: KnownCall): void => {
    blame('shown to its user', `Tab ${page.tab} of user ${user} shows ${what} of user ${known.user}.`);
  };
  for (const call of Object.values(state.calls)) {
    const known = calls.get(call.externalCallId);
    if (known && isOthers(known, user) && !goesOn(page, known, call)) blameFor(`call ${known.index}`, known);
  }
  const byId = new Map([...calls.values()].map((known) => [known.id, known]));
  const checkId = (what: string, id: string | undefined): void => {
    const known = byId.get(id ?? '');
    if (known?.user !== undefined && known.user !== user && !known.staysOn.has(page)) blameFor(what, known);
  };
  const { callId } = state.problem ?? {};
  const troubled = byId.get(callId ?? '');
  if (troubled && !wasSeen(page, troubled)) checkId('a problem', callId);
  for (const { id } of state.unclaimedCalls) {
    const known = byId.get(id);
    if (known && known.user === undefined) known.isAsked = true;
    if (known?.isAsked === false) checkId('an unclaimed call', id);
  }
  const remembered = memoryOf(page.cti).getSnapshot();
  for (const { id } of remembered.calls) {
    const known = byId.get(id);
    if (known && isRecentOfOther(known, user, page)) blameFor('a recent call', known);
  }
  const { fromNumber = fromNumberOf(user) } = remembered;
  if (fromNumber !== fromNumberOf(user))
    blame('shown to its user', `Tab ${page.tab} of user ${user} calls from ${fromNumber}.`);
};

/** What is kept for one user is that user's. */
export const checkKept = (
  entries: Iterable<readonly [string, string]>,
  { calls, blame }: Omit<Seen, 'tabs'>,
): void => {
  for (const [name, text] of entries) {
    const user = userOfName(name);
    const other = user === undefined ? undefined : othersIn(text, user, calls);
    const isRecent = name.includes('/recent/');
    if (other && !(isRecent && other.isAsked))
      blame('kept for its user', `Call ${other.index} of user ${other.user} is in ${name}: ${text}`);
  }
};
