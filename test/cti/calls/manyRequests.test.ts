import type { DialNumber } from 'react-hubspot-calling/core';
import { expect, it, vi } from 'vitest';
import { pass, settle, setUp, useFakeWorld } from '../setUp';

useFakeWorld();

const numbers = Array.from({ length: 1_000 }, (_, index) => `+1617555${String(1_000 + index)}`);
const last = numbers.at(-1)!;

it('1,000 dial requests in one task: the last one is shown, not each', async () => {
  const { cti, hubspot, state } = await setUp();
  const shown = vi.fn<(...seen: unknown[]) => void>();
  cti.subscribe(({ dialRequest }) => {
    shown(dialRequest?.phoneNumber);
  });
  for (const phoneNumber of numbers) hubspot.dial({ phoneNumber });
  expect(state().dialRequest?.phoneNumber).toBe(last);
  await pass(1_000);
  expect(shown.mock.calls).toEqual([[numbers[0]], [last]]);
});

it("the app's handler hears each in order, with the state of that request", async () => {
  const heard: [string, string | undefined][] = [];
  const { hubspot, cti } = await setUp({
    onDialNumber: ({ phoneNumber }: DialNumber) => {
      heard.push([phoneNumber, cti.getSnapshot().dialRequest?.phoneNumber]);
    },
  });
  for (const phoneNumber of numbers) hubspot.dial({ phoneNumber });
  await settle();
  expect(heard).toEqual(numbers.map((number) => [number, number]));
});

it('the names of few of them are looked up', async () => {
  const resolveParty = vi.fn(() => ({ name: 'Ada' }));
  const { hubspot, state } = await setUp({ resolveParty });
  for (const phoneNumber of numbers) hubspot.dial({ phoneNumber });
  await pass(1_000);
  expect(resolveParty).toHaveBeenCalledTimes(2);
  expect(state().dialRequest).toMatchObject({ phoneNumber: last, party: { name: 'Ada' } });
});

it('anything else that happens meanwhile is shown at once, with the newest request', async () => {
  const { cti, hubspot, actions } = await setUp();
  const shown = vi.fn<(...seen: unknown[]) => void>();
  for (const phoneNumber of numbers.slice(0, 2)) hubspot.dial({ phoneNumber });
  cti.subscribe(({ dialRequest, user }) => {
    shown(dialRequest?.phoneNumber, user.available);
  });
  actions.userUnavailable();
  expect(shown.mock.calls).toEqual([[numbers[1], false]]);
  actions.dial({ to: numbers[1]! });
  expect(cti.getSnapshot()).toMatchObject({ dialRequest: null, call: { toNumber: numbers[1] } });
  await pass(1_000);
  expect(cti.getSnapshot().dialRequest).toBeNull();
});
