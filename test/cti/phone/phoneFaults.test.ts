import type { Softphone } from 'react-hubspot-calling/core';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';
import { contactNumber, otherNumber, ownNumber, pass, settle, setUp, useFakeWorld } from '../setUp';

useFakeWorld();

describe('a phone that did not start', () => {
  it.each(['wrong-credentials', 'unreachable', 'no-webrtc'] as const)(
    '(%s) says why, and is started again by startPhone()',
    async (code) => {
      const { actions, phone, state } = await setUp({ phoneOptions: { failures: { start: code } } });
      expect(state().phone).toMatchObject({ status: 'failed', error: { code } });
      phone.fail('start');
      actions.startPhone();
      await settle();
      expect(state().phone).toMatchObject({ status: 'ready' });
      expect(state().phone).not.toHaveProperty('error');
      expect(actions.dial({ to: contactNumber })).not.toBeNull();
    },
  );

  it('because it threw is shown as failed, in its own words', async () => {
    const { actions, phone, state } = await setUp({ phoneOptions: { failures: { start: 'throws' } } });
    expect(state().phone).toMatchObject({
      status: 'failed',
      error: { code: 'failed', message: 'The fake softphone throws in start(), as it was told to.' },
    });
    phone.regainConnection();
    expect(state().phone?.status).toBe('ready');
    expect(actions.dial({ to: contactNumber })).not.toBeNull();
  });

  it('because it never answers is shown as unreachable after half a minute, and as ready once it is', async () => {
    const { phone, state } = await setUp({ phoneOptions: { failures: { start: 'never' } } });
    await pass(29_000);
    expect(state().phone?.status).toBe('connecting');
    await pass(1_000);
    expect(state().phone).toMatchObject({ status: 'failed', error: { code: 'unreachable' } });
    phone.regainConnection();
    expect(state().phone?.status).toBe('ready');
  });

  it('logs its user out, where log-in follows it', async () => {
    const { hubspot, state } = await setUp({
      followPhone: true,
      phoneOptions: { failures: { start: 'throws' } },
    });
    expect(state().user.loggedIn).toBe(false);
    expect(hubspot.sent('INITIALIZED')).toMatchObject([{ isLoggedIn: false }]);
  });
});

it('a phone that is ready is not disturbed by startPhone()', async () => {
  const { actions, phone, state } = await setUp();
  actions.dial({ to: contactNumber });
  const before = phone.getSnapshot();
  actions.startPhone();
  await settle();
  expect(phone.getSnapshot()).toBe(before);
  expect(state().phone?.status).toBe('ready');
});

it('a phone that was lost for good in a call is started again, and the call goes on', async () => {
  const { actions, phone, state } = await setUp();
  actions.dial({ to: contactNumber });
  await pass(2_000);
  phone.loseConnection('wrong-credentials');
  expect(state()).toMatchObject({
    phone: { status: 'failed', error: { code: 'wrong-credentials' } },
    call: { status: 'connected' },
  });
  actions.startPhone();
  await settle();
  expect(state()).toMatchObject({ phone: { status: 'ready' }, call: { status: 'connected' } });
});

it('there must be a phone to start', async () => {
  const { actions } = await setUp({ withPhone: false });
  expect(() => {
    actions.startPhone();
  }).toThrow('startPhone() needs');
});

describe('a phone that never answers', () => {
  it('at hang-up: the call is ended for the user, told to HubSpot once, and not taken for a new one', async () => {
    const { actions, phone, sentTypes, state } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(2_000);
    phone.fail('hangUp', 'never');
    actions.hangUp();
    await pass(9_000);
    expect(state().call?.status).toBe('connected');
    await pass(1_000);
    expect(state()).toMatchObject({
      call: { status: 'ended', endStatus: 'COMPLETED' },
      problem: { code: 'phone', message: 'The softphone has not said that the call is over.' },
    });
    phone.loseConnection();
    phone.regainConnection();
    phone.remote.hangUp();
    await settle();
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED']);
  });

  it('at decline: the call is ended as rejected', async () => {
    const { actions, hubspot, phone } = await setUp();
    phone.fail('reject', 'never');
    phone.incoming(contactNumber);
    actions.decline();
    await pass(10_000);
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: 'REJECTED' }]);
  });

  it('at hold: it is said, and the button is free again', async () => {
    const { actions, phone, state } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(2_000);
    phone.fail('setHeld', 'never');
    const held = actions.hold();
    await pass(10_000);
    await expect(held).resolves.toBe(false);
    expect(state()).toMatchObject({
      call: { status: 'connected', held: { local: false } },
      problem: { phoneCode: 'unreachable' },
    });
  });

  it('at answer: the call goes on ringing and can be declined', async () => {
    const { actions, hubspot, phone } = await setUp();
    phone.fail('answer', 'never');
    phone.incoming(contactNumber);
    void actions.answer();
    await pass(3_000);
    actions.decline();
    await settle();
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: 'REJECTED' }]);
  });

  it('at dial: the call can be canceled', async () => {
    const { actions, hubspot, phone } = await setUp();
    phone.fail('dial', 'never');
    actions.dial({ to: contactNumber });
    await pass(60_000);
    actions.hangUp();
    await settle();
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: 'CANCELED' }]);
  });
});

describe('a microphone that is not there', () => {
  it('ends a call out as failed, and says why', async () => {
    const { actions, phone, hubspot, state } = await setUp();
    phone.fail('dial', 'microphone-denied');
    actions.dial({ to: contactNumber });
    await settle();
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: 'FAILED' }]);
    expect(state().problem).toMatchObject({ phoneCode: 'microphone-denied' });
  });

  it('leaves a call in ringing, and says why', async () => {
    const { actions, phone, state } = await setUp();
    phone.fail('answer', 'microphone-missing');
    phone.incoming(contactNumber);
    await expect(actions.answer()).resolves.toBe(false);
    expect(state()).toMatchObject({
      call: { status: 'ringing' },
      problem: { phoneCode: 'microphone-missing' },
    });
    phone.fail('answer');
    await expect(actions.answer()).resolves.toBe(true);
  });
});

it('an invalid number makes no call, and is reported', async () => {
  const { actions, phone, sentTypes, state } = await setUp();
  phone.fail('dial', 'invalid-number');
  expect(actions.dial({ to: 'two words' })).toBeNull();
  expect(state()).toMatchObject({ calls: {}, problem: { phoneCode: 'invalid-number' } });
  expect(sentTypes()).toEqual([]);
});

describe('a second call in while one is up', () => {
  const incomingDuringCall = async (options: Parameters<typeof setUp>[0]) => {
    const world = await setUp(options);
    world.actions.dial({ to: contactNumber });
    await pass(2_000);
    world.phone.incoming(otherNumber);
    await settle();
    return world;
  };

  it('waits', async () => {
    const { state } = await incomingDuringCall({});
    expect(Object.values(state().calls)).toMatchObject([{ status: 'connected' }, { status: 'ringing' }]);
  });

  it('is refused as busy by a setting, and told to HubSpot', async () => {
    const { hubspot, phone, state } = await incomingDuringCall({ callWaiting: false });
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: 'BUSY' }]);
    expect(phone.getSnapshot().sessions).toHaveLength(1);
    expect(state().call).toMatchObject({ status: 'connected', toNumber: contactNumber });
  });

  it('is refused as busy where the phone takes one at a time and still shows a second', async () => {
    const phone = createFakeSoftphone();
    const single = Object.assign(Object.create(phone) as Softphone, {
      capabilities: { ...phone.capabilities, multipleCalls: false },
    });
    const { actions, hubspot } = await setUp({ phone: single });
    actions.dial({ to: contactNumber });
    await pass(2_000);
    phone.incoming(otherNumber);
    await settle();
    expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: 'BUSY' }]);
  });
});

it("a call that the remote party transferred ends, and the phone's new call is reported too", async () => {
  const { actions, hubspot, phone, sentTypes, state } = await setUp();
  actions.dial({ to: contactNumber });
  await pass(2_000);
  const [first] = phone.getSnapshot().sessions;
  // As a phone does that follows a REFER.
  const second = phone.dial(otherNumber, { fromNumber: ownNumber });
  await pass(400);
  phone.remoteOf(second).answer();
  if (first) phone.remoteOf(first).end({ reason: 'transferred', by: 'remote' });
  await settle();
  expect(sentTypes()).toEqual([
    'OUTGOING_CALL_STARTED',
    'CALL_ANSWERED',
    'OUTGOING_CALL_STARTED',
    'CALL_ANSWERED',
    'CALL_ENDED',
  ]);
  expect(hubspot.sent('OUTGOING_CALL_STARTED')[1]).toMatchObject({
    toNumber: otherNumber,
    fromNumber: ownNumber,
  });
  expect(hubspot.sent('CALL_ENDED')).toMatchObject([{ callEndStatus: 'COMPLETED' }]);
  expect(Object.values(state().calls)).toMatchObject([{ status: 'ended' }, { status: 'connected' }]);
});

describe('a phone that is still to come', () => {
  it('is on its way, and a command for it is nobody’s mistake', async () => {
    const { actions, state } = await setUp({ hubspotOptions: { handshake: 'never' } });
    expect(state().phone).toMatchObject({ status: 'connecting', capabilities: { hold: true } });
    expect(actions.dial({ to: contactNumber })).toBeNull();
    await expect(actions.hold()).resolves.toBe(false);
    expect(state().problem).toMatchObject({ code: 'phone', phoneCode: 'not-ready' });
    actions.startPhone();
    expect(state().phone?.status).toBe('connecting');
    await pass(1_000);
    expect(state().phone?.status).toBe('ready');
    expect(actions.dial({ to: contactNumber })).not.toBeNull();
  });

  it('may be given later; until then the state has no phone', async () => {
    const { actions, cti, options, phone, state } = await setUp({
      withPhone: false,
      hubspotOptions: { handshake: 'never' },
    });
    expect(state().phone).toBeNull();
    expect(() => actions.dial({ to: contactNumber })).toThrow('dial() needs');
    cti.setOptions({ ...options, phone });
    expect(state().phone?.status).toBe('connecting');
    await pass(1_000);
    expect(state().phone?.status).toBe('ready');
  });
});

describe('a phone that never answers', () => {
  it('to a transfer: the call goes on, and a problem is shown', async () => {
    const { actions, phone, state } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(3_000);
    phone.fail('transfer', 'never');
    const done = actions.transfer(otherNumber);
    await pass(25_000);
    await expect(done).resolves.toBe(false);
    expect(state()).toMatchObject({
      call: { status: 'connected' },
      problem: { code: 'transfer-failed', phoneCode: 'unreachable' },
    });
  });

  it.each(['setMicrophone', 'setSpeaker'] as const)('to %s: a problem is shown', async (command) => {
    const { actions, phone, state } = await setUp();
    phone.fail(command, 'never');
    const done = actions[command]('another');
    await pass(60_000);
    await expect(done).resolves.toBe(false);
    expect(state().problem).toMatchObject({ code: 'phone', phoneCode: 'unreachable' });
  });
});
