import type { Call } from 'react-hubspot-calling/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFakeStage } from './fakeStage';
import { openRealStage } from './realStage';
import { scripts } from './script';
import { openSimulatorStage } from './simulatorStage';
import type { Seen, Stage } from './stage';

/** More than this does not help to see what differs, in characters. */
const longest = 500;

/** One line for each thing seen, its fields in one order. */
const lines = (seen: readonly Seen[]): string[] =>
  seen.map(([name, data]) => `${name} ${JSON.stringify(ordered(data))}`.slice(0, longest));

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, ordered(each)]));
};

/** Ids that the app itself makes differ from play to play. */
const withoutId = ({ id: _, ...call }: Call) => call;

const stateOf = ({ getState }: Stage): string[] => {
  const { connection, user, visibility, calls, call, dialRequest, problem } = getState();
  return lines([
    ['connection', connection],
    ['user', user],
    ['visibility', visibility],
    ['in front', call?.externalCallId],
    ['asked to call', dialRequest?.phoneNumber],
    ['problem', problem?.code],
    ...Object.values(calls).map((each): Seen => ['call', withoutId(each)]),
  ]);
};

/** What was seen in one script. */
interface Scene {
  readonly 'the app saw': readonly string[];
  readonly 'HubSpot saw': readonly string[];
  readonly 'the app ended up with': readonly string[];
}

const play = async (stage: Stage) => {
  await stage.settle();
  const scenes = new Map<string, Scene>();
  for (const { name, steps } of scripts) {
    const [app, hubspot] = [stage.appSaw.length, stage.hubspotSaw().length];
    for (const step of steps) {
      await step(stage);
      await stage.settle();
    }
    scenes.set(name, {
      'the app saw': lines(stage.appSaw.slice(app)),
      'HubSpot saw': lines(stage.hubspotSaw().slice(hubspot)),
      'the app ended up with': stateOf(stage),
    });
  }
  const timeline = stage.timeline?.() ?? [];
  const wireFaults = stage.wireFaults?.() ?? [];
  stage.close();
  return { scenes, timeline, wireFaults };
};

type Play = Awaited<ReturnType<typeof play>>;

const plays: { real?: Play; fake?: Play; simulator?: Play } = {};

const played = (host: keyof typeof plays): Play => {
  const found = plays[host];
  if (!found) throw new Error(`${host} was not played.`);
  return found;
};

beforeAll(async () => {
  plays.real = await play(await openRealStage());
  plays.fake = await play(await openFakeStage());
  plays.simulator = await play(await openSimulatorStage());
}, 60_000);

afterAll(() => {
  const seen = [...played('real').scenes.values()].flatMap((scene) =>
    (Object.values(scene) as string[][]).flat(),
  ).length;
  const differences = (['fake', 'simulator'] as const).map((host) => {
    const count = scripts.filter(
      ({ name }) =>
        JSON.stringify(played(host).scenes.get(name)) !== JSON.stringify(played('real').scenes.get(name)),
    ).length;
    return `${count} on the ${host}`;
  });
  console.log(
    `Contract: ${scripts.length} scripts, ${seen} things seen on the SDK's host; scripts that differ: ${differences.join(', ')}`,
  );
});

describe("the SDK's own host", () => {
  it('gets whole envelopes, at its own address', () => {
    expect(played('real').wireFaults).toEqual([]);
  });
});

describe.each(['fake', 'simulator'] as const)('the %s', (host) => {
  it.each(scripts)('shows both sides what HubSpot shows: $name', ({ name }) => {
    expect(played(host).scenes.get(name)).toEqual(played('real').scenes.get(name));
  });

  it.each(scripts.filter(({ timeline }) => timeline))(
    'has the calls on its timeline: $name',
    ({ timeline }) => {
      for (const [externalCallId, expected] of Object.entries(timeline ?? {})) {
        const found = played(host).timeline.find((call) => call.externalCallId === externalCallId);
        if (expected === null) expect(found).toBeUndefined();
        else expect(found).toMatchObject(expected);
      }
    },
  );
});

it('a fake that behaves differently is found out', async () => {
  const silent = await play(await openFakeStage({ confirmationMissing: true }));
  expect([...silent.scenes]).not.toEqual([...played('fake').scenes]);
});
