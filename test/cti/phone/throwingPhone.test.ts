import { createCti, type Softphone } from 'react-hubspot-calling/core';
import { createFakeSoftphone } from 'react-hubspot-calling/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contactNumber, otherNumber, pass, settle, setUp, useFakeWorld } from '../setUp';
import { createBrowser } from '../windows/browser';

useFakeWorld();

const fail = () => {
  throw new Error('A fault of the app.');
};

describe('a phone that throws', () => {
  const how = ['throws', 'failed'] as const;

  it.each(how)('at dial (%s): no call, and a problem', async (failure) => {
    const { actions, phone, sentTypes, state } = await setUp();
    phone.fail('dial', failure);
    expect(actions.dial({ to: contactNumber })).toBeNull();
    expect(state()).toMatchObject({ calls: {}, problem: { code: 'phone' } });
    expect(sentTypes()).toEqual([]);
    phone.fail('dial');
    expect(actions.dial({ to: contactNumber })).not.toBeNull();
  });

  it.each(how)('at every command of a call (%s): the call goes on', async (failure) => {
    const { actions, phone, sentTypes, state } = await setUp();
    for (const command of ['hangUp', 'setMuted', 'setHeld', 'sendDigits', 'transfer'] as const)
      phone.fail(command, failure);
    actions.dial({ to: contactNumber });
    await pass(2_000);
    const attempts: readonly (() => unknown)[] = [
      () => actions.mute(),
      () => actions.sendDigits('1'),
      () => actions.hold(),
      () => actions.transfer(otherNumber),
      () => actions.hangUp(),
    ];
    for (const attempt of attempts) {
      actions.dismissProblem();
      attempt();
      await settle();
      expect(state().problem).toMatchObject({ callId: state().call?.id });
    }
    expect(state().call).toMatchObject({
      status: 'connected',
      muted: false,
      digits: '',
      held: { local: false },
    });
    phone.remote.hangUp();
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED']);
  });

  it.each(how)('at answer and reject (%s): it rings on', async (failure) => {
    const { actions, phone, state } = await setUp();
    phone.fail('answer', failure);
    phone.fail('reject', failure);
    phone.incoming(contactNumber);
    await expect(actions.answer()).resolves.toBe(false);
    actions.decline();
    await settle();
    expect(state().call?.status).toBe('ringing');
    expect(state().problem).toMatchObject({ code: 'phone' });
  });

  it.each(how)('when a call is refused for the user (%s): nothing else happens', async (failure) => {
    const { phone, sentTypes } = await setUp({ available: false });
    phone.fail('reject', failure);
    expect(() => phone.incoming(contactNumber)).not.toThrow();
    phone.incoming(otherNumber);
    await settle();
    expect(sentTypes()).toEqual([]);
  });

  it.each(how)('when a waiting call is refused (%s): it is reported once', async (failure) => {
    const { actions, phone, hubspot } = await setUp({ callWaiting: false });
    phone.fail('reject', failure);
    actions.dial({ to: contactNumber });
    phone.incoming(otherNumber);
    phone.loseConnection();
    phone.regainConnection();
    await settle();
    expect(hubspot.sent('INCOMING_CALL')).toHaveLength(1);
  });

  it.each(how)('at start (%s): the state says so', async (failure) => {
    const { state } = await setUp({ phoneOptions: { failures: { start: failure } } });
    expect(['failed', 'connecting']).toContain(state().phone?.status);
  });

  it('at start, synchronously: HubSpot is connected anyway', async () => {
    const phone = Object.assign(Object.create(createFakeSoftphone()) as Softphone, { start: fail });
    const { state, sentTypes, actions } = await setUp({ phone });
    expect(state().connection.status).toBe('ready');
    actions.outgoingCall({ toNumber: contactNumber });
    expect(sentTypes()).toEqual(['OUTGOING_CALL_STARTED']);
  });
});

describe('a phone that is swapped in a call', () => {
  it('has its call followed to the end, and commanded', async () => {
    const { actions, cti, options, phone, state, sentTypes } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(2_000);
    const next = createFakeSoftphone();
    cti.setOptions({ ...options, phone: next });
    actions.mute();
    expect(phone.getSnapshot().sessions[0]?.getSnapshot().muted).toBe(true);
    actions.hangUp();
    expect(state().call).toMatchObject({ status: 'ended' });
    actions.callCompleted();
    await settle();
    actions.dial({ to: otherNumber });
    expect(next.getSnapshot().sessions).toHaveLength(1);
    expect(sentTypes()).toEqual([
      'OUTGOING_CALL_STARTED',
      'CALL_ANSWERED',
      'CALL_ENDED',
      'CALL_COMPLETED',
      'OUTGOING_CALL_STARTED',
    ]);
  });

  it('and whose successor gives the same ids to its calls: they are told apart', async () => {
    const { actions, cti, options, state, hubspot } = await setUp();
    // The fake's ids begin with the time of its making.
    const next = createFakeSoftphone();
    actions.dial({ to: contactNumber });
    await pass(2_000);
    cti.setOptions({ ...options, phone: next });
    await settle();
    next.incoming(otherNumber);
    await settle();
    expect(next.getSnapshot().sessions[0]?.id).toBe(Object.values(state().calls)[0]?.phoneId);
    expect(Object.values(state().calls)).toMatchObject([
      { toNumber: contactNumber },
      { fromNumber: otherNumber },
    ]);
    expect(hubspot.sent('INCOMING_CALL')).toHaveLength(1);
  });

  it('for none: its call can still be hung up', async () => {
    const { actions, cti, options, phone, state } = await setUp();
    actions.dial({ to: contactNumber });
    await pass(2_000);
    const { phone: _, ...rest } = options;
    cti.setOptions(rest);
    expect(state().phone).toBeNull();
    actions.hangUp();
    expect(phone.getSnapshot().sessions).toEqual([]);
    expect(state().call?.status).toBe('ended');
  });
});

it('a phone that throws when a call is kept for the next page: the call is kept and logged', async () => {
  const { actions, cti, hubspot, phone, options } = await setUp();
  phone.subscribe(() => {
    for (const session of phone.getSnapshot().sessions) session.keep = fail;
  });
  actions.dial({ to: contactNumber });
  await pass(10_000);
  expect(cti.stop).not.toThrow();
  hubspot.reload();
  const next = createCti({ ...options, phone: createFakeSoftphone() });
  onTestFinished(next.stop);
  next.start();
  await pass(20_000);
  expect(hubspot.timeline).toMatchObject([{ completed: true, completions: 1 }]);
});

it.each([
  ['rejects', () => Promise.reject(new Error('A fault of the app.'))],
  ['throws', fail],
])(
  'a phone that %s when it is stopped because another tab has the phone: the tab follows',
  async (_how, stop) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    onTestFinished(() => void process.off('unhandledRejection', unhandled));
    const browser = createBrowser();
    const first = await browser.open();
    const late = browser.hub.openTab();
    late.setOptions({ handshake: 2_000 });
    const phone = createFakeSoftphone();
    phone.stop = stop;
    const second = createCti({ connect: late.connect, phone });
    onTestFinished(second.stop);
    second.start();
    await pass(1_500);
    expect(phone.getSnapshot().status).toBe('ready');
    await pass(1_000);
    first.actions.dial({ to: contactNumber });
    await settle();
    expect(second.getSnapshot()).toMatchObject({ windowRole: 'follower', call: { toNumber: contactNumber } });
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve));
    expect(unhandled).not.toHaveBeenCalled();
  },
);
