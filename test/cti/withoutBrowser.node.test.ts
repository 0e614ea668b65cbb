import { createCti } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { expect, it, vi } from 'vitest';

it('a whole call needs no browser', async () => {
  const hubspot = createFakeHubSpot();
  const phone = createFakeSoftphone({ ringsAfterMs: 1, answersAfterMs: 1 });
  const cti = createCti({ connect: hubspot.connect, phone, loggedIn: true });
  cti.start();
  await vi.waitUntil(() => cti.getSnapshot().phone?.status === 'ready');
  cti.actions.dial({ to: '+16175550142' });
  await vi.waitUntil(() => cti.getSnapshot().call?.status === 'connected');
  cti.actions.hangUp();
  await vi.waitUntil(() => cti.getSnapshot().call?.status === 'ended');
  cti.actions.callCompleted();
  await vi.waitUntil(() => cti.getSnapshot().call?.status === 'saved' || !cti.getSnapshot().call);
  expect(hubspot.sentTypes()).toEqual([
    'INITIALIZED',
    'OUTGOING_CALL_STARTED',
    'CALL_ANSWERED',
    'CALL_ENDED',
    'CALL_COMPLETED',
  ]);
  cti.stop();
});
