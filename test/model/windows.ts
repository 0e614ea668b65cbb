import { isDeepStrictEqual } from 'node:util';
import type { Call } from 'react-hubspot-calling/core';
import { elapsed } from './clock';
import type { Page } from './page';
import type { World } from './world';

/** Whether a window shows a call that it has asked for and that nobody has begun yet. */
export const isAsked = ({ asked, calls }: World, page: Page, { externalCallId }: Call): boolean =>
  !calls.has(externalCallId) &&
  asked.get(externalCallId) === page &&
  page.cti.getSnapshot().windowRole === 'follower';

/** Since when no window of a user has had the phone. */
const ownerless = new WeakMap<World, Map<number, number>>();

const sinceOf = (world: World): Map<number, number> => {
  const since = ownerless.get(world) ?? new Map<number, number>();
  ownerless.set(world, since);
  return since;
};

/** The windows of one user are as one. */
export const checkWindows = (world: World, user: number, isOver: boolean, isAtRest: boolean): void => {
  const { pages, calls, blame, tabs } = world;
  const ready = pages().filter(
    (page) => tabs[page.tab]!.user === user && page.cti.getSnapshot().connection.status === 'ready',
  );
  const owners = ready.filter((page) => page.cti.getSnapshot().windowRole === 'owner');
  if (owners.length > 1)
    blame('one owner', `Tabs ${owners.map(({ tab }) => tab).join(' and ')} have the phone.`);
  const sharing = ready.filter((page) => page.cti.getSnapshot().windowRole !== 'alone');
  const since = sinceOf(world);
  for (const tab of tabs.filter((each) => each.user === user)) {
    if (tab.hasOwned) since.delete(user);
    tab.hasOwned = false;
  }
  if (sharing.length > 0 && owners.length === 0) {
    const from = since.get(user) ?? elapsed();
    since.set(user, from);
    // The phone may just be on its way to another window.
    if (isOver || (isAtRest && elapsed() - from >= 1000))
      blame('some owner', `No window has the phone, though tab ${sharing[0]!.tab} is there.`);
  } else since.delete(user);
  const [owner] = owners;
  if (!owner) return;
  const truth = owner.cti.getSnapshot();
  /** A call that goes on there for the user before is nobody else's. */
  const isOwn = ({ externalCallId }: Call): boolean => (calls.get(externalCallId)?.user ?? user) === user;
  const own = Object.fromEntries(Object.entries(truth.calls).filter(([, call]) => isOwn(call)));
  for (const page of ready) {
    const shown = page.cti.getSnapshot();
    if (shown.windowRole !== 'follower') continue;
    if (page.phone && page.phone.getSnapshot().status !== 'stopped')
      blame('one owner', `Tab ${page.tab} follows, and its phone is ${page.phone.getSnapshot().status}.`);
    if (!isOver && Object.values(shown.calls).some((call) => isAsked(world, page, call))) continue;
    const isSameCall = !truth.call || !isOwn(truth.call) || shown.call?.id === truth.call.id;
    if (!isDeepStrictEqual(shown.calls, own) || !isSameCall || (!truth.call && shown.call))
      blame(
        'same state',
        `Tab ${page.tab} shows ${JSON.stringify(shown.calls)}, the owner ${JSON.stringify(truth.calls)}.`,
      );
    if (!isDeepStrictEqual(shown.user, truth.user))
      blame('same state', `Tab ${page.tab} shows another user state.`);
  }
};
