import { createFakeHubSpot } from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';
import { openPage } from '../continuity/reloadedPage';
import { contactNumber, otherNumber, pass, settle, setUpWithoutPhone, useFakeWorld } from '../setUp';

useFakeWorld();

const ringing = async (options?: Parameters<typeof setUpWithoutPhone>[0]) => {
  const world = await setUpWithoutPhone(options);
  const { id } = world.actions.outgoingCall({ toNumber: contactNumber });
  await settle();
  return { ...world, id };
};

describe('a better reason that a phone reports after the end', () => {
  it.each([
    ['CANCELED', 'BUSY', 'BUSY'],
    ['CANCELED', 'REJECTED', 'REJECTED'],
    ['NO_ANSWER', 'BUSY', 'BUSY'],
    ['FAILED', 'BUSY', 'BUSY'],
    ['BUSY', 'CANCELED', 'BUSY'],
    ['BUSY', 'REJECTED', 'BUSY'],
    ['CANCELED', 'NO_ANSWER', 'CANCELED'],
    ['CANCELED', 'COMPLETED', 'CANCELED'],
  ] as const)('%s, then %s, is saved as %s and ends once', async (first, second, saved) => {
    const { actions, id, state, sentTypes, hubspot } = await ringing();
    actions.callEnded({ id, callEndStatus: first });
    actions.callEnded({ id, callEndStatus: second });
    await pass(5_000);
    expect(state().call).toMatchObject({ status: 'saved', endStatus: saved });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ENDED', 'CALL_COMPLETED']);
    const completed = hubspot.messages.find(({ type }) => type === 'CALL_COMPLETED')?.data;
    const status = saved === 'REJECTED' ? 'CANCELED' : saved;
    expect(completed).toMatchObject({ engagementProperties: { hs_call_status: status } });
  });

  it('counts while the completion waits for the engagement, and not after it went out', async () => {
    const { actions, state } = await setUpWithoutPhone({ hubspotOptions: { engagementMissing: true } });
    const { id } = actions.outgoingCall({ toNumber: contactNumber });
    actions.callEnded({ id });
    await pass(5_000);
    actions.callEnded({ id, callEndStatus: 'BUSY', detail: '486 Busy Here' });
    expect(state().call).toMatchObject({ endStatus: 'BUSY', endDetail: '486 Busy Here' });
    await pass(20_000);
    actions.callEnded({ id, callEndStatus: 'REJECTED' });
    expect(state().call?.endStatus).toBe('BUSY');
  });

  it('is ignored for a call that was answered', async () => {
    const { actions, id, state } = await ringing();
    actions.callAnswered({ id });
    actions.callEnded({ id });
    actions.callEnded({ id, callEndStatus: 'BUSY' });
    expect(state().call).toMatchObject({ status: 'ended', endStatus: 'COMPLETED' });
  });
});

describe('late reports', () => {
  it('are ignored after the end', async () => {
    const { actions, id, state, sentTypes } = await ringing();
    actions.callEnded({ id });
    await settle();
    const [call, sent] = [state().call, sentTypes()];
    actions.callRinging({ id });
    actions.callAnswered({ id });
    actions.callMediaChanged({ id, muted: true });
    actions.callDigitsSent({ id, digits: '1' });
    actions.callTransferred({ id });
    actions.callEnded({ id });
    await settle();
    expect(state().call).toBe(call);
    expect(sentTypes()).toEqual(sent);
  });

  it('are ignored for a call that was cleared away', async () => {
    const { actions, id, state, sentTypes } = await ringing();
    actions.callEnded({ id });
    await pass(5_000);
    actions.dismissCall({ id });
    const sent = sentTypes();
    actions.callAnswered({ id });
    actions.callEnded({ id, callEndStatus: 'BUSY' });
    expect(state().calls).toEqual({});
    expect(sentTypes()).toEqual(sent);
  });

  it('are ignored for a call that was finished before a reload, and only for that', async () => {
    const hubspot = createFakeHubSpot();
    const debug = vi.fn();
    const logger = { debug, warn: vi.fn(), error: vi.fn() };
    const page = openPage(hubspot, { phone: undefined, logger });
    await settle();
    const externalCallId = 'L1';
    const { id } = page.actions.incomingCall({ externalCallId, fromNumber: contactNumber });
    page.actions.callEnded({ externalCallId });
    await pass(6_000);
    expect(page.state().call?.status).toBe('saved');
    const { actions, state } = page.reload();
    // Also before HubSpot has shaken hands.
    actions.callEnded({ externalCallId });
    await settle();
    const sent = hubspot.sentTypes();
    actions.callAnswered({ externalCallId });
    actions.callMediaChanged({ externalCallId, muted: true });
    actions.callEnded({ id, callEndStatus: 'BUSY' });
    expect(debug).toHaveBeenCalledWith('Ignored callMediaChanged() for a cleared call.', externalCallId);
    await pass(6_000);
    expect(state().calls).toEqual({});
    expect(hubspot.sentTypes()).toEqual(sent);
    expect(() => {
      actions.callEnded({ externalCallId: 'L' });
    }).toThrow('needs an open call with the id "L"');
  });

  it('fail after a reload if nothing may be stored', async () => {
    const page = openPage(createFakeHubSpot(), { phone: undefined, storage: 'none' });
    await settle();
    page.actions.incomingCall({ externalCallId: 'L1', fromNumber: contactNumber });
    page.actions.callEnded();
    await pass(6_000);
    const { actions } = page.reload();
    await settle();
    expect(() => {
      actions.callEnded({ externalCallId: 'L1' });
    }).toThrow('needs an open call with the id "L1"');
  });
});

describe('the externalCallId of an earlier call', () => {
  const externalCallId = 'R1';
  const reused = '"R1" is the externalCallId of an earlier call.';
  const begun = async () => {
    const world = await setUpWithoutPhone();
    const { id } = world.actions.outgoingCall({ externalCallId, toNumber: contactNumber });
    world.actions.callAnswered({ id });
    world.actions.callEnded({ id });
    await settle();
    return { ...world, id };
  };

  it.each(['outgoingCall', 'incomingCall'] as const)('%s() refuses once that is saved', async (start) => {
    const { actions, id, sentTypes } = await begun();
    actions.callCompleted({ id });
    await settle();
    const sent = sentTypes();
    const again = () =>
      actions[start]({ externalCallId, toNumber: contactNumber, fromNumber: contactNumber });
    expect(again).toThrow(reused);
    actions.dismissCall({ id });
    expect(again).toThrow(reused);
    expect(sentTypes()).toEqual(sent);
  });

  it('means that call while it is not saved', async () => {
    const { actions, id, sentTypes } = await begun();
    const sent = sentTypes();
    expect(actions.outgoingCall({ externalCallId, toNumber: contactNumber }).id).toBe(id);
    expect(sentTypes()).toEqual(sent);
  });

  it('is refused after a reload', async () => {
    const page = openPage(createFakeHubSpot(), { phone: undefined });
    await settle();
    page.actions.outgoingCall({ externalCallId, toNumber: contactNumber });
    page.actions.callEnded();
    await pass(6_000);
    const { actions } = page.reload();
    await settle();
    expect(() => actions.outgoingCall({ externalCallId, toNumber: otherNumber })).toThrow(reused);
    expect(actions.outgoingCall({ externalCallId: 'R2', toNumber: otherNumber }).status).toBe('dialing');
  });
});
