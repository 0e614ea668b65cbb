import type { CallerIdMatch } from 'react-hubspot-calling/core';
import { describe, expect, it, vi } from 'vitest';
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

const coordinates = (objectId: number, objectTypeId = '0-1') => ({ portalId: 1, objectId, objectTypeId });
const ada: CallerIdMatch = {
  callerIdType: 'CONTACT',
  objectCoordinates: coordinates(51),
  firstName: 'Ada',
  lastName: 'Byron',
};
const engines: CallerIdMatch = {
  callerIdType: 'COMPANY',
  objectCoordinates: coordinates(61, '0-2'),
  name: 'Engines',
};

describe('an inbound call', () => {
  it('goes from the ring to the timeline', async () => {
    const { actions, hubspot, phone, state, sentTypes } = await setUp({ hubspotOptions: { matches: [ada] } });
    phone.incoming(contactNumber, { to: '+16175550111' });
    await settle();
    const { externalCallId } = state().call!;
    expect(state().call).toMatchObject({
      status: 'ringing',
      direction: 'inbound',
      fromNumber: contactNumber,
      toNumber: '+16175550111',
      matches: [ada],
      party: { objectId: 51, objectTypeId: '0-1', name: 'Ada Byron' },
      engagement: { status: 'created', id: 1001 },
    });
    await pass(3_000);
    await expect(actions.answer()).resolves.toBe(true);
    await pass(20_000);
    actions.hangUp();
    actions.callCompleted();
    await settle();
    expect(sentTypes()).toEqual(['INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(hubspot.sent('INCOMING_CALL')).toMatchObject([
      { externalCallId, fromNumber: contactNumber, toNumber: '+16175550111', createEngagement: true },
    ]);
    expect(hubspot.timeline).toMatchObject([
      {
        completed: true,
        direction: 'INBOUND',
        endStatus: 'COMPLETED',
        properties: {
          hs_call_direction: 'INBOUND',
          hs_call_duration: '20000',
          hs_call_title: 'Call from Ada Byron',
          hs_call_callee_object_id: '51',
        },
      },
    ]);
  });

  it.each([
    ['nobody', [], {}],
    ['a company', [engines], { objectId: 61, objectTypeId: '0-2', name: 'Engines' }],
    ['several', [ada, engines], {}],
  ] as const)('of %s', async (_, matches, party) => {
    const { actions, phone, state } = await setUp({ hubspotOptions: { matches } });
    phone.incoming(contactNumber);
    await settle();
    expect(state().call).toMatchObject({ matches });
    expect(state().call?.party).toEqual(party);
    actions.chooseMatch(engines);
    expect(state().call?.party).toMatchObject({ objectId: 61, name: 'Engines' });
  });

  it('whose caller HubSpot cannot look up has no matches, not none yet', async () => {
    const { phone, state } = await setUp({ hubspotOptions: { matchFails: 'Down.' } });
    phone.incoming(contactNumber);
    expect(state().call).not.toHaveProperty('matches');
    await settle();
    expect(state().call).toMatchObject({ matches: [] });
  });

  it.each([
    ['the caller hangs up', (world: World) => world.phone.remote.cancel(), 'MISSED', 'NO_ANSWER'],
    ['nobody takes', () => pass(30_000), 'MISSED', 'NO_ANSWER'],
    ['is declined', (world: World) => world.actions.decline(), 'REJECTED', 'CANCELED'],
    ['is hung up on', (world: World) => world.actions.hangUp(), 'REJECTED', 'CANCELED'],
    [
      'was answered elsewhere',
      (world: World) => world.phone.remote.end({ reason: 'cancelled', by: 'remote' }),
      'MISSED',
      'NO_ANSWER',
    ],
    [
      'fails',
      (world: World) => world.phone.remote.end({ reason: 'failed', by: 'system' }),
      'FAILED',
      'FAILED',
    ],
  ] as const)('that %s completes itself', async (_, end, endStatus, property) => {
    const world = await setUp();
    world.phone.incoming(contactNumber);
    await pass(1_000);
    await end(world);
    await pass(5_000);
    expect(world.state().call).toMatchObject({ status: 'saved', endStatus, durationMs: 0 });
    expect(world.sentTypes()).toEqual(['INCOMING_CALL', 'CALL_ENDED', 'CALL_COMPLETED']);
    expect(world.hubspot.timeline).toMatchObject([
      { endStatus, completed: true, properties: { hs_call_status: property, hs_call_duration: '0' } },
    ]);
  });

  it('that is passed on while it rings: told, and nothing more', async () => {
    const { phone, state, sentTypes } = await setUp();
    phone.incoming(contactNumber);
    await settle();
    phone.remote.end({ reason: 'transferred', by: 'local' });
    await pass(60_000);
    expect(state().call).toMatchObject({ status: 'transferred' });
    expect(sentTypes()).toEqual(['INCOMING_CALL', 'CALL_TRANSFERRED']);
  });

  it('that is passed on after talk: told, ended and written up', async () => {
    const { actions, phone, state, sentTypes, hubspot } = await setUp();
    phone.incoming(contactNumber);
    await actions.answer();
    await pass(5_000);
    await expect(actions.transfer(otherNumber)).resolves.toBe(true);
    expect(phone.remote.transferredTo).toBe(otherNumber);
    expect(state().call).toMatchObject({
      status: 'ended',
      endStatus: 'COMPLETED',
      transferred: true,
      durationMs: 5_000,
    });
    actions.callCompleted();
    await settle();
    expect(sentTypes()).toEqual([
      'INCOMING_CALL',
      'CALL_ANSWERED',
      'CALL_TRANSFERRED',
      'CALL_ENDED',
      'CALL_COMPLETED',
    ]);
    expect(hubspot.timeline).toMatchObject([{ endStatus: 'COMPLETED', completed: true }]);
  });

  it('reported by an app with its own phone and ids', async () => {
    const { actions, hubspot } = await setUpWithoutPhone();
    actions.incomingCall({ fromNumber: contactNumber, externalCallId: 'mine', callStartTime: 5 });
    expect(hubspot.sent('INCOMING_CALL')).toEqual([
      {
        externalCallId: 'mine',
        fromNumber: contactNumber,
        toNumber: ownNumber,
        callStartTime: 5,
        createEngagement: true,
      },
    ]);
    actions.callAnswered({ externalCallId: 'mine' });
    expect(hubspot.sent('CALL_ANSWERED')).toEqual([{ externalCallId: 'mine' }]);
  });
});

type World = Awaited<ReturnType<typeof setUp>>;

describe('a user who takes no calls', () => {
  it.each([{ available: false }, { loggedIn: false }])(
    '%j: the caller hears busy, HubSpot nothing',
    async (options) => {
      const { phone, state, sentTypes } = await setUp(options);
      const caller = phone.incoming(contactNumber);
      await settle();
      expect(caller.session.getSnapshot()).toMatchObject({ status: 'ended', end: { reason: 'busy' } });
      expect(state().calls).toEqual({});
      expect(sentTypes()).toEqual([]);
    },
  );

  it('and becomes available is not told of a call that was refused', async () => {
    const { actions, phone, state } = await setUp({ available: false });
    phone.fail('reject', 'never');
    phone.incoming(contactNumber);
    actions.userAvailable();
    phone.incoming(otherNumber);
    await settle();
    expect(Object.values(state().calls)).toMatchObject([{ fromNumber: otherNumber }]);
  });
});

describe('a second call', () => {
  const talking = async (options: Parameters<typeof setUp>[0] = {}) => {
    const world = await setUp(options);
    world.actions.dial({ to: contactNumber });
    await pass(2_000);
    return world;
  };

  it('waits, and is answered by putting the first on hold', async () => {
    const { actions, phone, state } = await talking();
    const first = state().call!;
    phone.incoming(otherNumber);
    await settle();
    expect(state().call?.id).toBe(first.id);
    const second = Object.values(state().calls).find(({ direction }) => direction === 'inbound')!;
    await expect(actions.answer(second)).resolves.toBe(true);
    expect(state().calls[first.id]).toMatchObject({ status: 'connected', held: { local: true } });
    expect(state().call).toMatchObject({ id: second.id, status: 'connected', held: { local: false } });
  });

  it('goes on waiting where the first cannot be put on hold, and the person sees why', async () => {
    const { actions, phone, state } = await talking();
    phone.fail('setHeld', 'refused');
    phone.incoming(otherNumber);
    await settle();
    const second = Object.values(state().calls).find(({ direction }) => direction === 'inbound')!;
    await expect(actions.answer(second)).resolves.toBe(false);
    expect(state().calls[second.id]?.status).toBe('ringing');
    expect(state().problem).toMatchObject({ code: 'phone', phoneCode: 'refused' });
  });

  it('is refused as busy if calls must not wait, and reported to HubSpot', async () => {
    const { phone, state, hubspot } = await talking({ callWaiting: false });
    const first = state().call;
    const caller = phone.incoming(otherNumber);
    await pass(5_000);
    expect(caller.session.getSnapshot()).toMatchObject({ status: 'ended', end: { reason: 'busy' } });
    expect(state().call).toBe(first);
    expect(hubspot.timeline[1]).toMatchObject({ direction: 'INBOUND', endStatus: 'BUSY', completed: true });
  });
});

describe('END_CALL', () => {
  it('hangs up the call in the foreground', async () => {
    const onEndCall = vi.fn();
    const { actions, hubspot, state } = await setUp({ onEndCall });
    actions.dial({ to: contactNumber });
    await pass(2_000);
    hubspot.endCall();
    expect(state().call).toMatchObject({ status: 'ended', endStatus: 'COMPLETED' });
    expect(onEndCall).toHaveBeenCalledOnce();
  });

  it('hangs up the one it names', async () => {
    const { actions, hubspot, state } = await setUp();
    const first = actions.dial({ to: contactNumber })!;
    const second = actions.dial({ to: otherNumber })!;
    hubspot.send('END_CALL', { externalCallId: first.externalCallId });
    expect(state().calls[first.id]?.status).toBe('ended');
    expect(state().calls[second.id]?.status).toBe('dialing');
  });

  it('for an unknown call hangs up nothing', async () => {
    const { actions, hubspot, state } = await setUp();
    const { id } = actions.dial({ to: contactNumber })!;
    hubspot.send('END_CALL', { externalCallId: 'another' });
    hubspot.send('END_CALL', { engagementId: 555 });
    expect(state().calls[id]?.status).toBe('dialing');
  });

  it('without a call, or with a phone of the app’s own, is the app’s to answer', async () => {
    const onEndCall = vi.fn();
    const { actions, hubspot, state } = await setUpWithoutPhone({ onEndCall });
    hubspot.endCall();
    actions.outgoingCall({ toNumber: contactNumber });
    hubspot.endCall();
    expect(state().call?.status).toBe('dialing');
    expect(onEndCall).toHaveBeenCalledTimes(2);
  });
});
