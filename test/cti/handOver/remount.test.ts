import { createCti, type CtiOptions } from 'react-hubspot-calling/core';
import { createFakeHubSpot, createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contactNumber, otherNumber, ownNumber, pass, settle, useFakeWorld } from '../setUp';
import { first, others } from './inCall';

useFakeWorld();

/** An iframe whose provider mounts again, with the same phone and the same connection. */
const openIframe = (options: CtiOptions = {}) => {
  const hubspot = createFakeHubSpot({ session: first });
  const phone = createFakeSoftphone();
  const connection = hubspot.connect({});
  const mount = async () => {
    const cti = createCti({ connect: () => connection, phone, fromNumbers: [ownNumber], ...options });
    onTestFinished(cti.stop);
    cti.start();
    await settle();
    return { cti, actions: cti.actions, state: cti.getSnapshot };
  };
  const callMessages = () => hubspot.sentTypes().filter((type) => type.includes('CALL'));
  return { hubspot, phone, mount, callMessages };
};

type Iframe = ReturnType<typeof openIframe>;
type Page = Awaited<ReturnType<Iframe['mount']>>;

const starts = [
  ['outbound', ({ actions }: Page) => actions.dial({ to: contactNumber })],
  [
    'inbound',
    async ({ actions }: Page, { phone }: Iframe) => {
      phone.incoming(contactNumber);
      await settle();
      await actions.answer();
    },
  ],
] as const;

describe.each(others)(
  'HubSpot hands a live call over to another %s, and the provider mounts again',
  (_what, second) => {
    it.each(starts)('%s: it goes on, and HubSpot hears nothing of it', async (_direction, start) => {
      const iframe = openIframe();
      const { hubspot, mount, callMessages } = iframe;
      const before = await mount();
      await start(before, iframe);
      await pass(5_000);
      const { id } = before.state().call!;
      const told = callMessages();
      hubspot.ready(second);
      await settle();
      before.cti.stop();
      const { actions, state } = await mount();
      expect(Object.values(state().calls)).toMatchObject([{ id, status: 'connected' }]);
      actions.hangUp();
      await pass(60_000);
      expect(state().calls).toEqual({});
      expect(callMessages()).toEqual(told);
    });

    it.each([['before', true] as const, ['while it is not mounted', false] as const])(
      '%s: the call is one when its user is back',
      async (_when, isMounted) => {
        const { hubspot, phone, mount } = openIframe();
        const before = await mount();
        before.actions.dial({ to: contactNumber });
        await pass(5_000);
        before.actions.updateDraft({ notes: 'For the first one only' });
        await settle();
        if (!isMounted) before.cti.stop();
        hubspot.ready(second);
        await settle();
        if (isMounted) before.cti.stop();
        const { actions, state } = await mount();
        await pass(5_000);
        hubspot.ready(first);
        await settle();
        phone.remote.hangUp();
        await settle();
        expect(state().call).toMatchObject({ status: 'ended', draft: { notes: 'For the first one only' } });
        actions.callCompleted();
        await pass(1_000);
        expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
        expect(hubspot.timeline).toMatchObject([
          { completed: true, completions: 1, properties: { hs_call_body: 'For the first one only' } },
        ]);
      },
    );

    it('its end is kept for its user, who saves it in another page', async () => {
      const { hubspot, phone, mount } = openIframe();
      const before = await mount();
      before.actions.dial({ to: contactNumber });
      await pass(5_000);
      hubspot.ready(second);
      before.cti.stop();
      const { cti } = await mount();
      phone.remote.hangUp();
      await settle();
      cti.stop();
      const own = createCti({ connect: hubspot.openTab(first).connect });
      onTestFinished(own.stop);
      own.start();
      await settle();
      expect(own.getSnapshot().call).toMatchObject({ status: 'ended', toNumber: contactNumber });
    });

    it('without storage: HubSpot is told nothing twice when its user is back', async () => {
      const { hubspot, mount, callMessages } = openIframe({ storage: 'none' });
      const before = await mount();
      before.actions.dial({ to: contactNumber });
      await pass(5_000);
      const told = callMessages();
      hubspot.ready(second);
      await settle();
      before.cti.stop();
      await mount();
      hubspot.ready(first);
      await settle();
      expect(callMessages()).toEqual(told);
    });

    it('without storage: what the other one has to write up is still there', async () => {
      const { hubspot, phone, mount } = openIframe({ storage: 'none' });
      const before = await mount();
      before.actions.dial({ to: contactNumber });
      await pass(5_000);
      hubspot.ready(second);
      await settle();
      phone.incoming(otherNumber);
      const [, caller] = phone.getSnapshot().sessions;
      const { id } = Object.values(before.state().calls).at(-1)!;
      await before.actions.answer({ id });
      await pass(5_000);
      before.actions.updateDraft({ notes: 'Theirs' }, { id });
      phone.remoteOf(caller!).hangUp();
      await settle();
      before.cti.stop();
      const { state } = await mount();
      expect(state().calls[id]).toMatchObject({ status: 'ended', draft: { notes: 'Theirs' } });
      expect(hubspot.sent('INCOMING_CALL')).toHaveLength(1);
    });
  },
);

describe.each(others)('what HubSpot said to one user while no provider was mounted', (_what, second) => {
  it('is not for the other', async () => {
    const { hubspot, mount } = openIframe();
    const before = await mount();
    before.cti.stop();
    hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Only for the first one' });
    hubspot.ready(second);
    await settle();
    const { state } = await mount();
    expect(state()).toMatchObject({ session: second, dialRequest: null });
  });

  it('is heard by that user', async () => {
    const { hubspot, mount } = openIframe();
    const before = await mount();
    before.cti.stop();
    hubspot.dial(contactNumber);
    hubspot.ready(first);
    await settle();
    const { state } = await mount();
    expect(state().dialRequest).toMatchObject({ phoneNumber: contactNumber });
  });
});
