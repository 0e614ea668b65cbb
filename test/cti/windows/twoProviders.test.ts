import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { contactNumber, pass, settle, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

/** A page whose app mounts two providers with the same phone. */
const openPage = async () => {
  const hubspot = createFakeHubSpot();
  const connection = hubspot.connect({});
  const phone = createFakeSoftphone();
  const stop = vi.spyOn(phone, 'stop');
  const warn = vi.fn();
  const options: CtiOptions = {
    connect: () => connection,
    phone,
    logger: { debug: () => undefined, warn, error: warn },
  };
  const mount = async () => {
    const cti = createCti(options);
    onTestFinished(cti.stop);
    cti.start();
    await pass(2_000);
    return cti;
  };
  const first = await mount();
  first.actions.dial({ to: contactNumber });
  await pass(5_000);
  const second = await mount();
  return { hubspot, phone, stop, warn, first, second };
};

it('a second provider with the same phone shows the call of the first one, and leaves the phone alone', async () => {
  const { hubspot, stop, warn, first, second } = await openPage();
  expect(first.getSnapshot()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
  expect(second.getSnapshot()).toMatchObject({ windowRole: 'follower', call: { status: 'connected' } });
  second.actions.hangUp();
  await settle();
  first.actions.callCompleted();
  await settle();
  expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  expect(stop).not.toHaveBeenCalled();
  expect(warn).not.toHaveBeenCalled();
  expect(faults).not.toHaveBeenCalled();
});

it('the second provider goes on with the call when the first one unmounts', async () => {
  const { hubspot, stop, first, second } = await openPage();
  first.stop();
  await pass(1_000);
  expect(second.getSnapshot()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
  expect(second.sessionOf(second.getSnapshot().call!.id)).toBeDefined();
  second.actions.hangUp();
  second.actions.callCompleted();
  await settle();
  expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
  expect(hubspot.sent('CALL_ENDED')).toHaveLength(1);
  expect(hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'COMPLETED' }]);
  expect(stop).not.toHaveBeenCalled();
});

it('the first provider goes on when the second one unmounts', async () => {
  const { stop, first, second } = await openPage();
  second.stop();
  await pass(5_000);
  expect(first.getSnapshot()).toMatchObject({ windowRole: 'owner', call: { status: 'connected' } });
  expect(stop).not.toHaveBeenCalled();
});
