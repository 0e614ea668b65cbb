import { isLive } from 'react-hubspot-calling/core';
import type { Page } from './page';
import type { KnownCall } from './scene';
import type { World } from './world';

/** How long it may take until a call is back: the phone of the next page, or of another window, has to start. */
export const resumingMs = 3_000;

/** The calls that go on when this page goes now. */
export const survivorsOf = (world: World, page: Page, how: string): KnownCall[] => {
  const { connection, windowRole, user, calls } = page.cti.getSnapshot();
  const isKept =
    world.options.callsSurvive === 'yes' &&
    how !== 'stops' &&
    connection.status === 'ready' &&
    windowRole !== 'follower' &&
    user.loggedIn &&
    page.phone?.getSnapshot().status === 'ready' &&
    world.isPeaceful() &&
    !world.hasOldEntries();
  if (!isKept) return [];
  return Object.values(calls).flatMap((call) => {
    const known = world.calls.get(call.externalCallId);
    const isSound =
      known?.user === world.tabs[page.tab]!.user &&
      !known.isFragile &&
      !known.isUnkept &&
      !known.isNew &&
      !known.isLeft;
    return isSound && call.status === 'connected' && !call.resuming && page.cti.sessionOf(call.id)
      ? [known]
      : [];
  });
};

/** They go on: HubSpot has not heard of an end, and a window shows them. */
export const checkSurvivors = (world: World, survivors: readonly KnownCall[]): void => {
  for (const { externalCallId, index } of survivors) {
    const told = world.ledger.of(externalCallId);
    const isOver = told.accounts.some(({ steps }) => steps.includes('ended'));
    const shown = world
      .pages()
      .flatMap(({ cti }) => Object.values(cti.getSnapshot().calls))
      .find((call) => call.externalCallId === externalCallId);
    if (isOver || !shown || !isLive(shown) || shown.resuming)
      world.blame(
        'call survives',
        `Call ${index} did not go on in the next page: ${JSON.stringify(shown)}, told: ${JSON.stringify(told)}`,
      );
  }
};
