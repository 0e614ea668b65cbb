import fc from 'fast-check';
import { isLive } from 'react-hubspot-calling/core';
import { vi } from 'vitest';
import { phonePart } from '../../src/cti/phone/load';
import { check } from './checks';
import { pass, settle } from './clock';
import { checkOwed } from './owed';
import { perform } from './commands';
import type { Plant } from './page';
import type { WorldOptions } from './scene';
import { is, sound, type Step, steps, stepsLike } from './steps';
import { Violation } from './violation';
import { isOthers, users } from './users';
import { createWorld, type World } from './world';

const start = Date.parse('2026-03-01T12:00:00Z');

const throwFirst = ({ violations, story }: World): void => {
  const [first] = violations;
  if (!first) return;
  first.message += `\n  ${story.join('\n  ')}`;
  throw first;
};

/** The person does what is left to do. */
const finish = async (world: World): Promise<void> => {
  for (const { tab, cti } of world.pages())
    for (const { id } of cti.getSnapshot().unclaimedCalls) {
      const known = [...world.calls.values()].find((call) => call.id === id);
      if (!known) continue;
      if (known.user === undefined) known.isAsked = true;
      if (!isOthers(known, world.tabs[tab]!.user)) cti.actions.claimCall(id);
    }
  for (const { cti, phone } of world.pages()) {
    const { calls, windowRole } = cti.getSnapshot();
    if (windowRole === 'follower') continue;
    for (const { id } of Object.values(calls)) {
      const call = cti.getSnapshot().calls[id];
      if (!call) continue;
      if (isLive(call)) {
        if (phone && cti.sessionOf(id)) cti.actions.hangUp({ id });
        else cti.actions.callEnded({ id });
      }
      const next = cti.getSnapshot().calls[id];
      if (next?.status === 'saveFailed' && !next.failure.canRetry) cti.actions.dismissCall({ id });
      else if (next?.status === 'ended' || next?.status === 'saveFailed') cti.actions.callCompleted({ id });
    }
  }
  await pass(15_000);
};

/** All faults are over: there is a window, HubSpot answers, and whoever sits there finishes what is open. */
const recover = async (world: World): Promise<void> => {
  await settle();
  world.story.push('All faults are over.');
  world.setHubSpot(sound);
  world.calm();
  for (const page of world.frozen()) world.thaw(page);
  if (['full', 'tight'].includes(world.storageState())) world.setStorage('ok');
  for (const [user] of users.slice(0, world.options.users).entries()) {
    // Where each window has its own calls, those of one that is gone wait for the next to open.
    if (world.options.areAlone || world.pagesOf(user).length === 0) world.open('widget', user);
    // No two in the same instant.
    await settle();
  }
  for (const { phone } of world.pages()) {
    for (const command of [
      'start',
      'stop',
      'dial',
      'answer',
      'reject',
      'hangUp',
      'setHeld',
      'transfer',
    ] as const)
      phone?.fail(command);
    if (phone?.getSnapshot().status === 'reconnecting') phone.regainConnection();
  }
  await settle();
  for (const page of world.pages()) {
    const { isForeign, hubspot } = world.tabs[page.tab]!;
    if (!isForeign && page.cti.getSnapshot().connection.status !== 'ready') hubspot.ready();
    await settle();
  }
  await pass(60_000);
  // What was kept of earlier pages comes back one call after the other.
  const rounds = 3 + world.calls.size;
  for (let round = 0; round < 3 || (round < rounds && world.openCalls().length > 0); round += 1)
    await finish(world);
  // The phone may just be on its way to another window.
  await pass(1000);
};

const checkEnd = ({ calls, ledger, blame }: World): void => {
  for (const known of calls.values()) {
    if (known.isUnkept || (known.isFragile && known.sawLoss)) continue;
    if (ledger.isDone(known.externalCallId)) checkOwed(known, ledger, blame);
    else
      blame(
        'nothing lost',
        `Call ${known.index} is not on the timeline. Told: ${JSON.stringify(ledger.of(known.externalCallId))}`,
      );
  }
};

/** Makes each page wait for the part that drives the phone. Returns the function that provides it again. */
const delayPhonePart = (ms: number): (() => void) => {
  const { use } = phonePart;
  // No two pages look for calls of others in the same instant.
  let turn = 0;
  const delayed = vi.spyOn(phonePart, 'use').mockImplementation((...waiting) => {
    turn += 1;
    setTimeout(() => {
      use(...waiting);
    }, ms + turn);
  });
  return () => {
    delayed.mockRestore();
  };
};

/** One run: whatever happens, and then everything settles. Throws the first violation. */
export const runModel = async (
  options: WorldOptions,
  happenings: readonly Step[],
  plant?: Plant,
): Promise<void> => {
  vi.setSystemTime(start);
  const world = createWorld(options, plant);
  const onFault = (error: unknown): void => {
    world.blame('no exception', error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  vi.stubGlobal('reportError', onFault);
  // A page that is in no other: a fake phone looks for the simulator around it.
  const frame: EventTarget & { parent?: unknown } = new EventTarget();
  frame.parent = frame;
  vi.stubGlobal('window', frame);
  const { phonePartTakesMs: ms } = options;
  const restorePhonePart = ms > 0 ? delayPhonePart(ms) : undefined;
  try {
    world.open('widget');
    await settle();
    for (const step of happenings) {
      world.story.push(JSON.stringify(step));
      await perform(world, step);
      const isAtRest = step.do === 'wait' && step.ms >= 1000;
      if (step.settles) check(world, false, isAtRest);
      throwFirst(world);
    }
    await recover(world);
    check(world, true);
    checkEnd(world);
    throwFirst(world);
  } catch (error) {
    if (error instanceof Violation) throw error;
    onFault(error);
    throwFirst(world);
  } finally {
    restorePhonePart?.();
    for (const page of [...world.pages(), ...world.frozen()]) page.crash();
    vi.clearAllTimers();
    await settle();
  }
};

const worlds: fc.Arbitrary<WorldOptions> = fc.record({
  hasPhone: fc.constantFrom(true, true, false),
  phonePartTakesMs: fc.constantFrom(0, 0, 0, 2000),
  callsSurvive: is('no', 'yes', 'refused'),
  usesCallingWindow: fc.boolean(),
  areAlone: fc.constantFrom(false, false, false, false, true),
  omitExternalCallId: fc.constantFrom(false, false, false, true),
  bothEngagementEvents: fc.boolean(),
  isSilentAtFirst: fc.constantFrom(false, false, false, false, true),
  createEngagement: fc.constantFrom(true, true, true, false),
  hideWidget: fc.boolean(),
  unmounts: fc.constantFrom(false, false, true),
  autoDial: fc.constantFrom(false, false, true),
  users: fc.constantFrom(1, 1, 2, 3),
  callWaiting: fc.constantFrom(true, true, false),
});

/** @param focus what happens more often than in other runs */
export const modelProperty = (plant?: () => Plant, focus: readonly Partial<Step>[] = []) =>
  fc.asyncProperty(
    worlds,
    fc.array(focus.length > 0 ? fc.oneof(steps, stepsLike(focus)) : steps, {
      minLength: 1,
      maxLength: 40,
      size: 'max',
    }),
    (options, happenings) => runModel(options, happenings, plant?.()),
  );
