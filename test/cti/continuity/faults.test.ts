import type { CtiOptions } from 'react-hubspot-calling/core';
import { describe, expect, it, vi } from 'vitest';
import { contactNumber, pass, settle, setUp, setUpWithoutPhone, useFakeWorld } from '../setUp';

const faults = useFakeWorld();

const fail = () => {
  throw new Error('A fault of the app.');
};

describe('an app whose handlers throw', () => {
  const handlers: CtiOptions = {
    onReady: fail,
    onDialNumber: fail,
    onCreateEngagementSucceeded: fail,
    onUpdateEngagementSucceeded: fail,
    onCallerIdMatchSucceeded: fail,
    onVisibilityChanged: fail,
    onEndCall: fail,
    onFailed: fail,
    defaultEventHandler: fail,
    onCallStarted: fail,
    onCallAnswered: fail,
    onCallEnded: fail,
    onCallSaved: fail,
    onProblem: fail,
    onProtocolError: fail,
    resolveParty: fail,
    engagementProperties: fail,
  };

  it('still has its call logged', async () => {
    const { actions, hubspot, sentTypes, state } = await setUp(handlers);
    hubspot.dial(contactNumber);
    hubspot.send('VISIBILITY_CHANGED', { isHidden: true });
    hubspot.send('NEWS');
    hubspot.send('DIAL_NUMBER', {});
    actions.dial({ to: contactNumber });
    await pass(5_000);
    hubspot.endCall();
    actions.callCompleted();
    await settle();
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    // Each is shown where the app's uncaught errors show: nothing is swallowed.
    expect(faults.mock.calls.length).toBeGreaterThanOrEqual(10);
  });

  it('and whose promise fails stops nothing', async () => {
    const { actions, state } = await setUp({ resolveParty: () => Promise.reject(new Error('Down.')) });
    actions.dial({ to: contactNumber });
    await pass(2_000);
    expect(state().call?.status).toBe('connected');
  });
});

describe('an app whose logger', () => {
  it.each([
    ['throws', { debug: fail, warn: fail, error: fail }],
    ['has no methods', {} as never],
  ])('%s still has its call logged', async (_, logger) => {
    const { actions, hubspot, state } = await setUp({ logger });
    actions.dial({ to: contactNumber });
    await pass(5_000);
    hubspot.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 'odd' });
    actions.reportProblem({ code: 'phone', message: 'Of the app.' });
    actions.hangUp();
    actions.callCompleted();
    await settle();
    expect(state().call).toMatchObject({ status: 'saved', confirmed: true });
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
    expect(faults).toHaveBeenCalled();
  });
});

describe('an app whose subscriber', () => {
  it('throws: the others hear, and the action goes through', async () => {
    const { actions, cti, state, sentTypes } = await setUp();
    const other = vi.fn();
    cti.subscribe(fail);
    cti.subscribe(other);
    actions.dial({ to: contactNumber });
    await pass(2_000);
    expect(state().call?.status).toBe('connected');
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED']);
    expect(other).toHaveBeenCalled();
    expect(faults).toHaveBeenCalled();
  });

  it('acts at once: HubSpot hears of each step in order', async () => {
    const { actions, cti, state, sentTypes } = await setUpWithoutPhone();
    cti.subscribe(() => {
      const { call } = state();
      if (call?.status === 'dialing') actions.callAnswered();
      if (call?.status === 'connected') actions.callEnded();
      if (call?.status === 'ended') actions.callCompleted();
    });
    actions.outgoingCall({ toNumber: contactNumber });
    await pass(60_000);
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(state().call).toMatchObject({ status: 'saved' });
  });

  it('passes a call on at once: in order too', async () => {
    const { actions, cti, state, sentTypes } = await setUpWithoutPhone();
    cti.subscribe(() => {
      if (state().call?.status === 'ringing') actions.callTransferred();
    });
    actions.incomingCall({ fromNumber: contactNumber });
    expect(sentTypes()).toEqual(['INCOMING_CALL', 'CALL_TRANSFERRED']);
  });
});

describe('handlers that act', () => {
  it('at each step: HubSpot hears of each, in order and once', async () => {
    const world = await setUpWithoutPhone({
      onCallStarted: ({ id }) => world.actions.callAnswered({ id }),
      onCallAnswered: ({ id }) => world.actions.callEnded({ id }),
      onCallEnded: ({ id }) => world.actions.callCompleted({ id }),
    });
    world.actions.outgoingCall({ toNumber: contactNumber });
    await pass(60_000);
    expect(world.sentTypes()).toEqual([
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
  });
});

describe('a log-out in a call', () => {
  it('is told at once, and the call goes on to the timeline', async () => {
    const { actions, hubspot, sentTypes } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(2_000);
    actions.userLoggedOut();
    await pass(1_000);
    actions.hangUp();
    actions.callCompleted();
    await settle();
    expect(sentTypes()).toEqual([
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'LOGGED_OUT',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    expect(hubspot.timeline).toMatchObject([{ completed: true }]);
  });
});

describe('each host event', () => {
  it('reaches its handler with checked data and the raw message; the rest the default one', async () => {
    const handlers = {
      onSetCallState: vi.fn(),
      onUpdateEngagementFailed: vi.fn(),
      onFailed: vi.fn(),
      defaultEventHandler: vi.fn(),
    };
    const { hubspot } = await setUpWithoutPhone(handlers);
    hubspot.send('SET_CALL_STATE', { a: 1 });
    hubspot.send('UPDATE_ENGAGEMENT_FAILED', { error: { message: 'No.' }, engagementId: true });
    hubspot.send('NEWS', 5);
    hubspot.send('NEWS_FAILED', 6);
    hubspot.send('FAILED', 7);
    hubspot.send('END_CALL', {});
    const raw = (type: string, data: unknown): unknown => expect.objectContaining({ type, data }) as unknown;
    const failure = { error: { message: 'No.' }, engagementId: true };
    expect(handlers.onSetCallState.mock.calls).toEqual([[{ a: 1 }, raw('SET_CALL_STATE', { a: 1 })]]);
    expect(handlers.onUpdateEngagementFailed.mock.calls).toEqual([
      [{ message: 'No.' }, raw('UPDATE_ENGAGEMENT_FAILED', failure)],
    ]);
    expect(handlers.onFailed.mock.calls).toEqual([
      [{ message: 'No.' }, raw('UPDATE_ENGAGEMENT_FAILED', failure)],
      [6, raw('NEWS_FAILED', 6)],
      [7, raw('FAILED', 7)],
    ]);
    expect(handlers.defaultEventHandler.mock.calls).toEqual([
      [5, raw('NEWS', 5)],
      [6, raw('NEWS_FAILED', 6)],
      [{}, raw('END_CALL', {})],
    ]);
  });
});
