import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  contactNumber,
  otherNumber,
  ownNumber,
  pass,
  settle,
  setUp,
  setUpWithoutPhone,
  useFakeWorld,
} from '../setUp';

useFakeWorld();

describe('an action that is repeated is one message', () => {
  it('each step of an outbound call', async () => {
    const { actions, sentTypes } = await setUpWithoutPhone();
    const first = actions.outgoingCall({ toNumber: contactNumber });
    expect(actions.outgoingCall({ toNumber: contactNumber }).id).toBe(first.id);
    actions.callRinging();
    expect(actions.outgoingCall({ toNumber: contactNumber }).id).toBe(first.id);
    await settle();
    for (const act of ['callAnswered', 'callEnded', 'callCompleted', 'callEnded', 'callCompleted'] as const) {
      actions[act]();
      actions[act]();
    }
    await settle();
    actions.callCompleted();
    await pass(60_000);
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED']);
  });

  it('each step of an inbound call', async () => {
    const { actions, sentTypes } = await setUpWithoutPhone();
    const first = actions.incomingCall({ fromNumber: contactNumber });
    expect(actions.incomingCall({ fromNumber: contactNumber }).id).toBe(first.id);
    actions.callTransferred();
    actions.callTransferred();
    await pass(60_000);
    expect(sentTypes()).toEqual(['INCOMING_CALL', 'CALL_TRANSFERRED']);
  });

  it("and by the app's own id, whatever else it says", async () => {
    const { actions, sentTypes, state } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber, externalCallId: 'mine' });
    actions.callAnswered();
    actions.outgoingCall({ toNumber: otherNumber, externalCallId: 'mine' });
    actions.incomingCall({ fromNumber: otherNumber, externalCallId: 'mine' });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED']);
    expect(Object.keys(state().calls)).toHaveLength(1);
  });

  it('and by the id of its phone', async () => {
    const { actions, sentTypes } = await setUpWithoutPhone();
    actions.incomingCall({ fromNumber: contactNumber, phoneId: 'p1' });
    actions.callAnswered();
    actions.incomingCall({ fromNumber: contactNumber, phoneId: 'p1' });
    expect(sentTypes()).toEqual(['INCOMING_CALL', 'CALL_ANSWERED']);
  });

  it('but two ids are two calls, of the same number too', async () => {
    const { actions, sentTypes } = await setUpWithoutPhone();
    actions.incomingCall({ fromNumber: contactNumber, externalCallId: 'a' });
    actions.incomingCall({ fromNumber: contactNumber, externalCallId: 'b' });
    actions.incomingCall({ fromNumber: contactNumber, phoneId: 'c' });
    expect(sentTypes()).toEqual(['INCOMING_CALL', 'INCOMING_CALL', 'INCOMING_CALL']);
  });

  it('and a number can be called again once its call is over', async () => {
    const { actions, sentTypes } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    actions.callEnded();
    actions.outgoingCall({ toNumber: contactNumber });
    expect(sentTypes().filter((type) => type === 'OUTGOING_CALL_STARTED')).toHaveLength(2);
  });

  it('a doubled click on Call, while it rings there too', async () => {
    const { actions, sentTypes, phone } = await setUp();
    const first = actions.dial({ to: contactNumber });
    expect(actions.dial({ to: contactNumber })?.id).toBe(first?.id);
    await pass(500);
    expect(actions.dial({ to: contactNumber })?.id).toBe(first?.id);
    expect(phone.getSnapshot().sessions).toHaveLength(1);
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED']);
  });
});

describe('what the user is, is said once', () => {
  it('in INITIALIZED first', async () => {
    const { hubspot, actions } = await setUp({
      loggedIn: false,
      available: false,
      size: { width: 400, height: 600 },
    });
    expect(hubspot.sent('INITIALIZED')).toEqual([
      { isLoggedIn: false, isAvailable: false, sizeInfo: { width: 400, height: 600 } },
    ]);
    actions.userLoggedIn();
    actions.userLoggedIn();
    actions.userAvailable();
    actions.userAvailable();
    actions.userUnavailable();
    actions.userUnavailable();
    actions.userLoggedOut();
    actions.userLoggedOut();
    expect(hubspot.sentTypes()).toEqual([
      'INITIALIZED',
      'LOGGED_IN',
      'USER_AVAILABLE',
      'USER_UNAVAILABLE',
      'LOGGED_OUT',
    ]);
  });

  it('by options that change, and not by options that stay', async () => {
    const { hubspot, cti, options } = await setUp({ loggedIn: false });
    cti.setOptions({ ...options });
    cti.setOptions({ ...options, loggedIn: true });
    cti.setOptions({ ...options, loggedIn: true, available: false });
    cti.setOptions({ ...options, loggedIn: true, available: false });
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'LOGGED_IN', 'USER_UNAVAILABLE']);
  });

  it('before HubSpot is ready: INITIALIZED tells what holds then', async () => {
    const { hubspot, actions } = await setUp({ hubspotOptions: { handshake: 'never' } });
    actions.userLoggedOut();
    actions.userUnavailable();
    actions.userLoggedIn();
    hubspot.ready();
    await settle();
    expect(hubspot.messages.filter(({ direction }) => direction === 'fromApp')).toMatchObject([
      { type: 'INITIALIZED', data: { isLoggedIn: true, isAvailable: false } },
    ]);
  });

  it('and the state does not change where nothing does', async () => {
    const { cti, actions } = await setUp();
    const listener = vi.fn();
    cti.subscribe(listener);
    actions.userLoggedIn();
    actions.userAvailable();
    expect(listener).not.toHaveBeenCalled();
  });

  it('again after another handshake, whole', async () => {
    const { hubspot, actions } = await setUp();
    actions.userUnavailable();
    hubspot.ready({ userId: 9 });
    await settle();
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'USER_UNAVAILABLE', 'INITIALIZED']);
    expect(hubspot.sent('INITIALIZED')[1]).toEqual({ isLoggedIn: true, isAvailable: false });
  });

  it('following the phone, if the option says so: nobody is logged in before the phone is', async () => {
    const { hubspot, phone } = await setUp({ followPhone: true, phoneOptions: { connectsAfterMs: 500 } });
    expect(hubspot.sent('INITIALIZED')).toMatchObject([{ isLoggedIn: false }]);
    await pass(500);
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'LOGGED_IN']);
    phone.loseConnection();
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'LOGGED_IN']);
    phone.loseConnection('wrong-credentials');
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'LOGGED_IN', 'LOGGED_OUT']);
  });
});

describe('the other actions', () => {
  it('say on the wire what they are named for', async () => {
    const { actions, hubspot } = await setUpWithoutPhone();
    const objectCoordinates = { portalId: 1, objectId: 51, objectTypeId: '0-1' };
    actions.navigateToRecord({ objectCoordinates });
    actions.sendError({ message: 'No microphone.' });
    actions.resizeWidget({ width: 400, height: 600 });
    actions.setWidgetUrl({ iFrameUrl: 'https://example.com' });
    actions.callData({ a: 1 });
    actions.sendMessage({ type: 'NEWS', data: 1 });
    expect(hubspot.messages.filter(({ direction }) => direction === 'fromApp').slice(1)).toMatchObject([
      { type: 'NAVIGATE_TO_RECORD', data: { objectCoordinates } },
      { type: 'ERROR', data: { message: 'No microphone.' } },
      { type: 'RESIZE_WIDGET', data: { width: 400, height: 600 } },
      { type: 'SET_WIDGET_URL', data: { iFrameUrl: 'https://example.com' } },
      { type: 'CALL_DATA', data: { a: 1 } },
      { type: 'NEWS', data: 1 },
    ]);
  });

  it('finalize with the engagement of the call, or a given one', async () => {
    const { actions, hubspot } = await setUpWithoutPhone();
    const { externalCallId } = actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    actions.finalizeEngagement();
    actions.finalizeEngagement({ engagementId: 'own' });
    actions.publishToChannel();
    expect(hubspot.sent('FINALIZE_ENGAGEMENT')).toEqual([
      { externalCallId, engagementId: 1001 },
      { externalCallId, engagementId: 'own' },
    ]);
    expect(hubspot.sent('PUBLISH_TO_CHANNEL')).toEqual([{ externalCallId, engagementId: 1001 }]);
  });

  it('show what HubSpot could not do', async () => {
    const onProblem = vi.fn();
    const { actions, hubspot, state } = await setUpWithoutPhone({ onProblem });
    hubspot.setOptions({ navigationFails: true, finalizeFails: true });
    actions.navigateToRecord({ objectCoordinates: { portalId: 1, objectId: 51, objectTypeId: '0-1' } });
    await settle();
    expect(state().problem).toMatchObject({ code: 'navigation' });
    actions.outgoingCall({ toNumber: contactNumber });
    await settle();
    actions.finalizeEngagement();
    await settle();
    expect(state().problem).toMatchObject({ code: 'finalize' });
    expect(onProblem).toHaveBeenCalledTimes(2);
    actions.dismissProblem();
    expect(state().problem).toBeNull();
  });

  it('take the own number from the options', async () => {
    const { actions, hubspot } = await setUpWithoutPhone();
    actions.outgoingCall({ toNumber: contactNumber });
    actions.incomingCall({ fromNumber: otherNumber });
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toMatchObject([{ fromNumber: ownNumber }]);
    expect(hubspot.sent('INCOMING_CALL')).toMatchObject([{ toNumber: ownNumber }]);
  });

  it('wait for start(), in order, where children act before their provider', async () => {
    const { createCti } = await import('react-hubspot-calling/core');
    const { createFakeHubSpot } = await import('react-hubspot-calling/testing');
    const hubspot = createFakeHubSpot();
    const cti = createCti({ connect: hubspot.connect });
    onTestFinished(cti.stop);
    cti.actions.resizeWidget({ width: 1, height: 1 });
    cti.actions.outgoingCall({ toNumber: contactNumber });
    cti.actions.userUnavailable();
    cti.start();
    await settle();
    expect(hubspot.sentTypes()).toEqual(['INITIALIZED', 'RESIZE_WIDGET', 'OUTGOING_CALL_STARTED']);
    expect(hubspot.sent('INITIALIZED')).toMatchObject([{ isAvailable: false }]);
  });
});

it.each([
  ['REJECTED', 'COMPLETED'],
  ['CANCELED', 'COMPLETED'],
  ['FAILED', 'FAILED'],
] as const)('an end as %s that an answer has overtaken is %s', async (said, told) => {
  const { actions, hubspot } = await setUpWithoutPhone();
  actions.incomingCall({ fromNumber: contactNumber });
  actions.callAnswered();
  actions.callEnded({ callEndStatus: said });
  expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: told }]);
});
