import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contactNumber, otherNumber, ownNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from '../windows/browser';
import { createBrowser as createClients } from '../windows/clientInEachTab';

useFakeWorld();

const openIframe = () => {
  const hubspot = createFakeHubSpot();
  const phone = createFakeSoftphone();
  const connection = hubspot.connect({});
  const mount = async (options: CtiOptions = {}) => {
    const cti = createCti({ connect: () => connection, phone, fromNumbers: [ownNumber], ...options });
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    return { cti, actions: cti.actions, state: cti.getSnapshot };
  };
  return { hubspot, phone, mount };
};

describe('a call that the phone never says is over, and the provider mounts again', () => {
  it.each([['still to be written up', false] as const, ['saved', true] as const])(
    '%s: it is reported once',
    async (_what, isSaved) => {
      const { hubspot, phone, mount } = openIframe();
      const { actions, cti } = await mount();
      const { id } = actions.dial({ to: contactNumber })!;
      await pass(5_000);
      phone.fail('hangUp', 'never');
      actions.hangUp();
      await pass(11_000);
      if (isSaved) actions.callCompleted();
      await pass(1_000);
      cti.stop();
      const { state } = await mount();
      await pass(3_000);
      expect(Object.keys(state().calls)).toEqual(isSaved ? [] : [id]);
      expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
    },
  );

  it('on a client of the app: it is reported once', async () => {
    const { pbx, open } = createClients();
    const page = await open();
    pbx.ring(contactNumber);
    await settle();
    await page.actions.answer();
    const [session] = page.phone.getSnapshot().sessions;
    session!.hangUp = () => undefined;
    page.actions.hangUp();
    await pass(11_000);
    const { id } = page.calls()[0]!;
    page.cti.stop();
    const next = createCti(page.options);
    onTestFinished(next.stop);
    next.start();
    await pass(3_000);
    expect(Object.keys(next.getSnapshot().calls)).toEqual([id]);
    expect(page.hubspot.sent('INCOMING_CALL')).toHaveLength(1);
  });
});

it('a refused call that stays in the list does not ring when the provider mounts again', async () => {
  const { hubspot, phone, mount } = openIframe();
  const { cti } = await mount({ available: false });
  phone.fail('reject', 'never');
  phone.incoming(otherNumber);
  await settle();
  cti.stop();
  const { state } = await mount({ available: true });
  expect(state().call).toBeNull();
  expect(hubspot.sent('INCOMING_CALL')).toEqual([]);
});

it('a call that the phone never says is over keeps no other tab from the phone', async () => {
  const browser = createBrowser();
  const [owner, follower] = [await browser.open(), await browser.open()];
  owner.actions.dial({ to: contactNumber });
  await pass(5_000);
  owner.phone.fail('hangUp', 'never');
  owner.actions.hangUp();
  await pass(11_000);
  owner.actions.callCompleted();
  await settle();
  owner.cti.stop();
  await pass(1_000);
  expect(follower.state().windowRole).toBe('owner');
});
