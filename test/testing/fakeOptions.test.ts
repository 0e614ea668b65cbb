import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, type FakeHubSpotOptions } from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it.each<[FakeHubSpotOptions, FakeHubSpotOptions]>([
  [{ answerAfterMs: 15_000 }, { answerAfterMs: undefined }],
  [{ engagementMissing: true }, { engagementMissing: undefined }],
  [{ engagementFails: 'No room.' }, { engagementFails: undefined }],
])('a fake HubSpot that is %j is as at first after %j', async (fault, none) => {
  const hubspot = createFakeHubSpot(fault);
  hubspot.setOptions(none);
  const cti = createCti({ connect: hubspot.connect });
  cti.start();
  await vi.advanceTimersByTimeAsync(100);
  cti.actions.outgoingCall({ toNumber: '+16175550142' });
  await vi.advanceTimersByTimeAsync(100);
  expect(cti.getSnapshot().call?.engagement.status).toBe('created');
  cti.stop();
});

it('a fake HubSpot whose records are taken away knows nobody', async () => {
  const hubspot = createFakeHubSpot({
    records: [{ id: 1, name: 'Ada Byron', phoneNumbers: ['+16175550142'] }],
    namesInDialRequests: true,
  });
  const cti = createCti({ connect: hubspot.connect });
  cti.start();
  await vi.advanceTimersByTimeAsync(100);
  hubspot.dial('+16175550142');
  await vi.advanceTimersByTimeAsync(100);
  expect(cti.getSnapshot().dialRequest?.party.name).toBe('Ada Byron');
  hubspot.setOptions({ records: undefined });
  hubspot.dial('+16175550142');
  await vi.advanceTimersByTimeAsync(100);
  expect(cti.getSnapshot().dialRequest?.party).toEqual({});
  cti.stop();
});
