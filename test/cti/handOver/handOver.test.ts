import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, pass, settle, useFakeWorld } from '../setUp';
import { createBrowser } from '../windows/browser';
import { first, inCall, others } from './inCall';

const faults = useFakeWorld();

const callMessages = (types: readonly string[]) => types.filter((type) => type.includes('CALL'));

describe.each(others)('HubSpot hands over to another %s', (_what, second) => {
  it('in wrap-up: the draft is not shown to them, not sent for them, and there for the first one', async () => {
    const { browser, actions, hubspot, state } = await inCall();
    actions.hangUp();
    await settle();
    const before = hubspot.sentTypes();
    hubspot.ready(second);
    await settle();
    expect(state().calls).toEqual({});
    await pass(60_000);
    expect(callMessages(hubspot.sentTypes())).toEqual(callMessages(before));

    const theirs = await browser.open(second);
    await pass(60_000);
    expect(theirs.state().calls).toEqual({});
    expect(callMessages(theirs.hubspot.sentTypes())).toEqual([]);

    const own = await browser.open(first);
    await settle();
    expect(own.state().call).toMatchObject({ status: 'ended', draft: { notes: 'For the first one only' } });
    own.actions.callCompleted();
    await settle();
    expect(own.hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: 'For the first one only' } },
    ]);
    expect(faults).not.toHaveBeenCalled();
  });

  it('and back: the draft is there again in the same page', async () => {
    const { actions, hubspot, state } = await inCall();
    actions.hangUp();
    hubspot.ready(second);
    await settle();
    actions.dial({ to: otherNumber });
    await pass(5_000);
    actions.hangUp();
    actions.callCompleted();
    await settle();
    hubspot.ready(first);
    await settle();
    expect(Object.values(state().calls)).toMatchObject([
      { toNumber: contactNumber, status: 'ended', draft: { notes: 'For the first one only' } },
    ]);
  });

  it('while a call is saved: it is resent for the first one', async () => {
    const { browser, actions, hubspot, state } = await inCall();
    actions.hangUp();
    hubspot.setOptions({ confirmationMissing: true, updateFails: true });
    actions.callCompleted({ hideWidget: false });
    await settle();
    hubspot.ready(second);
    await pass(60_000);
    expect(state().calls).toEqual({});
    hubspot.setOptions({ confirmationMissing: undefined, updateFails: undefined });
    const own = await browser.open(first);
    await pass(1_000);
    expect(own.hubspot.sent('CALL_COMPLETED')).toHaveLength(1);
    expect(own.state().call).toMatchObject({ status: 'saved', confirmed: true });
  });

  it('in mid-call: it goes on here, its end is told to nobody else, and the first one saves it', async () => {
    const { browser, actions, hubspot, state } = await inCall();
    const before = hubspot.sentTypes();
    hubspot.ready(second);
    await pass(5_000);
    expect(state().call).toMatchObject({ status: 'connected', toNumber: contactNumber });
    actions.hangUp();
    await pass(60_000);
    expect(state().calls).toEqual({});
    expect(callMessages(hubspot.sentTypes())).toEqual(callMessages(before));

    const own = await browser.open(first);
    await settle();
    expect(own.state().call).toMatchObject({ status: 'ended', durationMs: 8_100 });
    own.actions.callCompleted();
    await settle();
    expect(own.hubspot.sentTypes()).toEqual(['INITIALIZED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(own.hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: 'For the first one only', hs_call_duration: '8100' } },
    ]);
  });

  it('before the calls that were kept for the first one have been read: they are kept', async () => {
    const { browser, ...page } = await inCall();
    page.actions.hangUp();
    page.close();
    browser.hub.setOptions({ handshake: 'never' });
    const next = await browser.open(first);
    browser.hub.setOptions({ handshake: undefined });
    next.hubspot.ready(first);
    next.hubspot.ready(second);
    await pass(1_000);
    expect(next.state().calls).toEqual({});
    const own = await browser.open(first);
    await pass(1_000);
    expect(own.state().call).toMatchObject({ status: 'ended', draft: { notes: 'For the first one only' } });
  });

  it('before anyone answers: the call completes itself for the first one', async () => {
    const browser = createBrowser();
    const page = await browser.open(first);
    page.actions.dial({ to: contactNumber });
    await pass(100);
    page.hubspot.ready(second);
    await settle();
    page.actions.hangUp();
    await settle();
    expect(page.state().calls).toEqual({});
    const own = await browser.open(first);
    await pass(1_000);
    expect(own.hubspot.timeline).toMatchObject([{ completed: true, endStatus: 'CANCELED' }]);
  });

  it('before anyone answers, and back while the call can be corrected: it is told once, in order', async () => {
    const browser = createBrowser();
    const { actions, hubspot } = await browser.open(first);
    actions.dial({ to: contactNumber });
    await pass(100);
    hubspot.ready(second);
    await settle();
    actions.hangUp();
    await settle();
    hubspot.ready(first);
    await pass(20_000);
    expect(callMessages(hubspot.sentTypes())).toEqual([
      'OUTGOING_CALL_STARTED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
  });

  it('right after a call began, and back: the end in between is told once, as it was', async () => {
    const browser = createBrowser();
    const ended: unknown[] = [];
    const { actions, hubspot, phone } = await browser.open(second, {
      onCallEnded: ({ endStatus }) => ended.push(endStatus),
    });
    hubspot.ready(first);
    actions.dial({ to: contactNumber });
    await settle();
    hubspot.ready(second);
    await settle();
    phone.remoteOf(phone.getSnapshot().sessions[0]!).hangUp();
    await settle();
    hubspot.ready(first);
    await pass(20_000);
    expect(ended).toHaveLength(1);
    expect(callMessages(hubspot.sentTypes())).toEqual([
      'OUTGOING_CALL_STARTED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: ended[0] }]);
  });

  it('with the number that the first one clicked: it is not shown', async () => {
    const browser = createBrowser();
    const { hubspot, state } = await browser.open(first);
    hubspot.dial(contactNumber);
    expect(state().dialRequest).not.toBeNull();
    hubspot.ready(second);
    await settle();
    expect(state().dialRequest).toBeNull();
  });

  it('in a window without the phone: the call stays with the one that has it', async () => {
    const browser = createBrowser();
    const owner = await browser.open(first);
    const follower = await browser.open(first);
    owner.actions.dial({ to: contactNumber });
    await pass(5_000);
    follower.hubspot.ready(second);
    await pass(1_000);
    expect(follower.state()).toMatchObject({ windowRole: 'owner', calls: {} });
    expect(owner.state().call).toMatchObject({ status: 'connected' });
    owner.actions.hangUp();
    owner.actions.callCompleted();
    await settle();
    expect(owner.hubspot.timeline).toMatchObject([{ completed: true }]);
    expect(callMessages(follower.hubspot.sentTypes())).toEqual([]);
  });
});
