import { expect } from 'vitest';
import { elapse, receive } from '../../src/testing/hubspot/receive';
import type { Effect, Step } from '../../src/testing/hubspot/step';
import { createWorld, type World } from '../../src/testing/hubspot/world';
import type { HubSpotOptions, SimulatedCall } from '../../simulator/host/api';
import { describeCall } from '../../src/testing/hubspot/view';
import type { CrmRecord } from '../../src/testing/hubspot/records/record';

/** Vitest types its matchers as `any`. */
export const anyText: unknown = expect.any(String);
export const anyNumber: unknown = expect.any(Number);

const contact = (id: number, name: string, ...numbers: string[]): CrmRecord => ({
  id,
  objectTypeId: '0-1',
  name,
  firstName: name,
  lastName: 'Example',
  email: `${name.toLowerCase()}@example.com`,
  phones: numbers.map((number) => ({ label: 'Phone', property: 'phone', number })),
  properties: {},
});

export const records: readonly CrmRecord[] = [
  contact(1, 'Ada', '+16175550142'),
  contact(2, 'Ben', '+442079460018'),
  contact(3, 'Cleo', '+442079460018'),
  contact(4, 'Dan'),
  contact(5, 'Eve', 'call reception'),
  {
    id: 6,
    objectTypeId: '0-2',
    name: 'Firm',
    phones: [{ label: 'Phone', property: 'phone', number: '+16175550100' }],
    properties: {},
  },
  {
    id: 7,
    objectTypeId: '0-5',
    name: 'Broken',
    phones: [{ label: 'Phone', property: 'mobilephone', number: '+16175550142' }],
    calleeId: 1,
    threadId: 77,
    properties: {},
  },
];

/** Plays the app against the host's engine, on a clock that moves only when it is told to. */
export const playHost = (options: Partial<HubSpotOptions> = {}) => {
  const fresh = createWorld(records);
  let world: World = { ...fresh, options: { ...fresh.options, ...options } };
  let now = 1_000_000;
  let due: { at: number; effect: Effect }[] = [];
  const sent: { type: string; data?: unknown }[] = [];
  const done: Effect[] = [];

  const take = (step: Step): Step => {
    world = step.world;
    for (const effect of step.effects ?? []) {
      const wait = effect.do === 'later' ? effect.afterMs : effect.do === 'send' ? (effect.afterMs ?? 0) : 0;
      if (wait > 0) due.push({ at: now + wait, effect });
      else run(effect);
    }
    return step;
  };
  const run = (effect: Effect): void => {
    if (effect.do === 'later') take(elapse(world, effect.timer));
    else if (effect.do === 'send')
      sent.push({ type: effect.type, ...('data' in effect ? { data: effect.data } : {}) });
    else done.push(effect);
  };

  return {
    /** A message of the app's. */
    app: (type: string, data?: unknown, frame = 'widget', others: readonly string[] = []) =>
      take(receive(world, type, data, { now, frame, others })),
    /** Something that HubSpot does. */
    host: (act: (world: World, now: number) => Step) => take(act(world, now)),
    change: (act: (world: World) => World) => {
      world = act(world);
    },
    wait: (ms: number) => {
      const until = now + ms;
      for (;;) {
        const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due = due.filter((each) => each !== next);
        now = next.at;
        run(next.effect);
      }
      now = until;
    },
    /** What HubSpot sent to the app. */
    sent,
    sentTypes: () => sent.map(({ type }) => type),
    /** What HubSpot's page did. */
    done,
    world: () => world,
    calls: (): SimulatedCall[] => world.calls.map(describeCall),
    call: (): SimulatedCall => {
      const [call, ...others] = world.calls;
      if (!call || others.length > 0) throw new Error(`Expected one call, there are ${world.calls.length}.`);
      return describeCall(call);
    },
  };
};

export type Host = ReturnType<typeof playHost>;

export const logIn = (host: Host): void => {
  host.app('INITIALIZED', { isLoggedIn: true, isAvailable: true });
};
