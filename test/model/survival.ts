import { isLive } from 'react-hubspot-calling/core';
import type { Page } from './page';
import type { KnownCall } from './scene';
import type { World } from './world';

/** How long it may take until a call is back: the phone of the next page, or of another window, has to start. */
export const resumingMs = 3_000;

/** The calls that go on when this page goes now, or of which the service says then that they are over. */
export const survivorsOf = (world: World, page: Page, how: string): KnownCall[] => {
  const { connection, windowRole, user, calls } = page.cti.getSnapshot();
  const isKept =
    world.options.callsSurvive !== 'no' &&
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

/** Pages note every so often that a call goes on, in milliseconds; a moment is needed to note it. */
const seenEveryMs = 5_200;

/** They are over: HubSpot hears that they ended when their page went, and not later. */
export const checkRefused = (world: World, refused: readonly KnownCall[], goneAt: number): void => {
  for (const { externalCallId, index, answeredAt, sawJump } of refused) {
    const { completions } = world.ledger.of(externalCallId);
    const duration = completions[0]?.completion.engagementProperties?.hs_call_duration;
    if (duration === undefined || answeredAt === undefined || sawJump) continue;
    const endedAt = answeredAt + Number(duration);
    if (endedAt > goneAt || endedAt < goneAt - seenEveryMs)
      world.blame('true end', `Call ${index} ended at ${endedAt}; its page went at ${goneAt}.`);
  }
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
