import type { Call } from 'react-hubspot-calling/core';
import { expect, it } from 'vitest';
import { openFakeStage } from './fakeStage';
import { openRealStage } from './realStage';
import { script } from './script';
import type { Seen, Stage } from './stage';

/** More than this is no help in seeing what differs, in characters. */
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

const play = async (stage: Stage) => {
  await stage.settle();
  for (const step of script) {
    await step(stage);
    await stage.settle();
  }
  const { connection, user, visibility, calls, call, dialRequest, problem } = stage.getState();
  stage.close();
  return {
    'the app saw': lines(stage.appSaw),
    'HubSpot saw': lines(stage.hubspotSaw()),
    'the app ended up with': lines([
      ['connection', connection],
      ['user', user],
      ['visibility', visibility],
      ['in front', call?.externalCallId],
      ['asked to call', dialRequest?.phoneNumber],
      ['problem', problem?.code],
      ...Object.values(calls).map((each): Seen => ['call', withoutId(each)]),
    ]),
  };
};

type Play = Awaited<ReturnType<typeof play>>;

const differencesBetween = (real: Play, fake: Play): string[] =>
  Object.keys(real).flatMap((key) => {
    const side = key as keyof Play;
    const [ofReal, ofFake] = [real[side], fake[side]];
    return Array.from({ length: Math.max(ofReal.length, ofFake.length) }, (_, index) => index)
      .filter((index) => ofReal[index] !== ofFake[index])
      .map((index) => `${side}\nreal: ${ofReal[index] ?? 'nothing'}\nfake: ${ofFake[index] ?? 'nothing'}`);
  });

it('the fake HubSpot and one on the real SDK show both sides the same', async () => {
  const real = await play(await openRealStage());
  const fake = await play(await openFakeStage());
  const compared = Object.values(real).flat().length;
  const differences = differencesBetween(real, fake);
  console.log(
    `Contract: ${compared} things seen in ${script.length} steps, ${differences.length} differences`,
  );
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(script.length);
});

it('a fake that behaves otherwise is found out', async () => {
  const fake = await play(await openFakeStage());
  const silent = await play(await openFakeStage({ confirmationMissing: true }));
  expect(differencesBetween(fake, silent)).not.toEqual([]);
});
