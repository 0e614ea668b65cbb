import { type Cti, type CtiActions, createCti, openStorage } from 'react-hubspot-calling/core';
import {
  callingStates,
  type CallingStateName,
  createFakeCti,
  createFakeHubSpot,
  createFakeSoftphone,
} from 'react-hubspot-calling/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

describe('createFakeCti', () => {
  it('stays in the state that it was given', () => {
    const state = callingStates.connected;
    const cti = createFakeCti(state);
    cti.start();
    expect(cti.getSnapshot()).toEqual({ ...state, actions: cti.actions });
    expect(cti.getSnapshot()).toBe(cti.getSnapshot());
  });

  it('notes what is asked of its actions, and changes nothing', async () => {
    const cti = createFakeCti('connected');
    const before = cti.getSnapshot();
    cti.actions.mute(true);
    expect(await cti.actions.hold()).toBe(true);
    expect(cti.actions.outgoingCall({ toNumber: '+16175550142' })).toMatchObject({ status: 'dialing' });
    expect(cti.getSnapshot()).toBe(before);
    expect(cti.asked).toEqual([
      { action: 'mute', args: [true] },
      { action: 'hold', args: [] },
      { action: 'outgoingCall', args: [{ toNumber: '+16175550142' }] },
    ]);
    const [first] = cti.asked;
    // The name of the action narrows the arguments.
    expect(first?.action === 'mute' && first.args[0] === true).toBe(true);
  });

  it('has every action of a real cti', () => {
    expect(Object.keys(createFakeCti().actions)).toEqual(Object.keys(createCti().actions));
  });

  it("lets a test's own actions act", async () => {
    const hold = vi.fn(() => Promise.resolve(false));
    const cti = createFakeCti(callingStates.connected, { actions: { hold } });
    expect(await cti.actions.hold(true, { id: 'call-1' })).toBe(false);
    expect(hold).toHaveBeenCalledWith(true, { id: 'call-1' });
    expect(cti.asked).toHaveLength(1);
  });

  it('changes its state when it is told to', () => {
    const cti = createFakeCti(callingStates.ringing);
    const listener = vi.fn();
    const stop = cti.subscribe(listener);
    cti.setState('connected');
    expect(cti.getSnapshot().call?.status).toBe('connected');
    cti.setState({ problem: null });
    stop();
    cti.setState({ windowRole: 'follower' });
    expect(listener).toHaveBeenCalledTimes(2);
    expect(cti.getSnapshot().actions).toBe(cti.actions);
  });

  it('knows no misspelt state', () => {
    const misspelt = 'conected' as CallingStateName;
    expect(() => createFakeCti(misspelt)).toThrow('Unknown calling state "conected". The states are: ');
    expect(() => createFakeCti(null as never)).toThrow('Unknown calling state "null".');
    expect(() => {
      createFakeCti().setState(misspelt);
    }).toThrow('Unknown calling state');
  });

  it('keeps things in memory, or where it is told to', () => {
    const cti = createFakeCti();
    openStorage(cti.storage()).setItem('key', 'value');
    expect(openStorage(cti.storage()).getItem('key')).toBe('value');
    expect(createFakeCti('ready', { storage: localStorage }).storage()).toBe(localStorage);
  });
});

describe('a fake cti throws what a real one throws', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  type Moment = 'idle' | 'dialing' | 'ringing in' | 'connected' | 'ended' | 'saved' | 'without a phone';

  const real = async (moment: Moment): Promise<Cti> => {
    const hubspot = createFakeHubSpot();
    const phone = createFakeSoftphone({ behaviour: 'waits' });
    const cti = createCti({
      connect: hubspot.connect,
      fromNumbers: ['+16175550100'],
      ...(moment !== 'without a phone' && { phone }),
    });
    onTestFinished(() => {
      cti.stop();
      hubspot.close();
      phone.dispose();
    });
    cti.start();
    await vi.advanceTimersByTimeAsync(0);
    if (moment === 'ringing in') phone.incoming('+442079460018');
    if (['dialing', 'connected', 'ended', 'saved'].includes(moment)) cti.actions.dial({ to: '+16175550142' });
    if (['connected', 'ended', 'saved'].includes(moment)) phone.remote.answer();
    if (['ended', 'saved'].includes(moment)) phone.remote.hangUp();
    if (moment === 'saved') cti.actions.callCompleted();
    await vi.advanceTimersByTimeAsync(0);
    return cti;
  };

  const outcome = async (actions: CtiActions, [name, ...args]: Asked): Promise<string> => {
    try {
      await (actions[name] as (...args: unknown[]) => unknown)(...args);
      return 'nothing';
    } catch (error) {
      return `${(error as { code?: string }).code ?? 'no code'}: ${(error as Error).message}`;
    }
  };

  type Asked = [name: keyof CtiActions, ...args: unknown[]];

  const asked: Asked[] = [
    ['hangUp'],
    ['hangUp', { id: 'nope' }],
    ['answer'],
    ['decline'],
    ['mute', true],
    ['mute', 'yes'],
    ['hold', true],
    ['sendDigits', '1'],
    ['transfer', '+16175550143'],
    ['dial', { to: '' }],
    ['dial', { to: '+16175550143' }],
    ['dial', { number: '+16175550143' }],
    ['startPhone'],
    ['setForeground', { id: 'nope' }],
    ['dismissCall'],
    ['callRinging'],
    ['callAnswered'],
    ['callMediaChanged', { muted: true }],
    ['callDigitsSent', { digits: '1' }],
    ['callEnded'],
    ['callEnded', { callEndStatus: 'GONE' }],
    ['callTransferred'],
    ['callCompleted'],
    ['updateDraft', { notes: 'x' }],
    ['updateDraft', { endStatus: 'GONE' }],
    ['updateDraft', { result: 'COMPLETED' }],
    ['addRecording', { url: 'http://example.com/a.mp3' }],
    ['finalizeEngagement'],
    ['finalizeEngagement', { id: 'nope' }],
    ['outgoingCall', { toNumber: '' }],
    ['incomingCall', { fromNumber: '' }],
    ['resizeWidget', { width: 'wide' }],
    ['sendError', { message: 'x' }],
  ];

  const moments: Moment[] = [
    'idle',
    'dialing',
    'ringing in',
    'connected',
    'ended',
    'saved',
    'without a phone',
  ];

  it.each(moments)('%s', async (moment) => {
    for (const each of asked) {
      const cti = await real(moment);
      const fake = createFakeCti(cti.getSnapshot());
      expect([each, await outcome(fake.actions, each)]).toEqual([each, await outcome(cti.actions, each)]);
    }
  });

  it('and nothing where it is not strict', async () => {
    const fake = createFakeCti('ready', { strict: false });
    for (const each of asked) expect([each, await outcome(fake.actions, each)]).toEqual([each, 'nothing']);
    expect(fake.asked).toHaveLength(asked.length);
  });
});
