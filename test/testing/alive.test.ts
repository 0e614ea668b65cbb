import {
  callingStates,
  callingStatesAt,
  type CallingStateName,
  createFakeCti,
  type FakeCti,
} from 'react-hubspot-calling/testing';
import { isLive } from 'react-hubspot-calling/core';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

const names = Object.keys(callingStates) as CallingStateName[];
const now = Date.UTC(2026, 2, 2, 15);

const alive = (state: CallingStateName): FakeCti => {
  const cti = createFakeCti(callingStatesAt(now)[state], { alive: true });
  onTestFinished(cti.stop);
  return cti;
};

const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const callOf = (cti: FakeCti) => cti.getSnapshot().call;

beforeEach(() => {
  vi.useFakeTimers({ now });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a state that is alive', () => {
  it('stands still until somebody acts', async () => {
    const cti = alive('savingConfirmation');
    const before = cti.getSnapshot();
    await pass(60_000);
    expect(cti.getSnapshot()).toBe(before);
  });

  it('is muted, held, ended and saved by its actions', async () => {
    const cti = alive('connected');
    cti.actions.mute();
    await pass();
    expect(callOf(cti)).toMatchObject({ status: 'connected', muted: true });
    await cti.actions.hold(true);
    expect(callOf(cti)).toMatchObject({ held: { local: true } });
    await pass(10_000);
    cti.actions.hangUp();
    expect(callOf(cti)).toMatchObject({ status: 'ended', endStatus: 'COMPLETED', durationMs: 75_000 });
    cti.actions.updateDraft({ notes: 'Wants the offer.' });
    cti.actions.callCompleted();
    expect(callOf(cti)).toMatchObject({ status: 'saving' });
    await pass(1_000);
    expect(callOf(cti)).toMatchObject({
      status: 'saved',
      confirmed: true,
      draft: { notes: 'Wants the offer.' },
    });
    expect(cti.asked.map(({ action }) => action)).toEqual([
      'mute',
      'hold',
      'hangUp',
      'updateDraft',
      'callCompleted',
    ]);
  });

  it('answers, declines and transfers', async () => {
    const answered = alive('incomingMatched');
    await expect(answered.actions.answer()).resolves.toBe(true);
    expect(callOf(answered)).toMatchObject({ status: 'connected', party: { name: 'Ada Lovelace' } });
    const declined = alive('incoming');
    declined.actions.decline();
    await pass(6_000);
    expect(callOf(declined)).toMatchObject({ endStatus: 'REJECTED', status: 'saved' });
    const transferred = alive('connected');
    await expect(transferred.actions.transfer('+442079460018')).resolves.toBe(true);
    expect(callOf(transferred)).toMatchObject({ status: 'ended', transferred: true });
  });

  it('dials, and the remote party answers', async () => {
    const cti = alive('ready');
    cti.actions.dial({ to: '+16175550142' });
    await pass(3_000);
    expect(callOf(cti)).toMatchObject({ status: 'connected', engagement: { status: 'created' } });
  });

  it('has a way out of what went wrong', async () => {
    const refused = alive('saveRefused');
    refused.actions.callCompleted();
    await pass(1_000);
    expect(callOf(refused)).toMatchObject({ status: 'saved' });
    const phone = alive('phoneWrongCredentials');
    phone.actions.startPhone();
    await pass();
    expect(phone.getSnapshot().phone).toMatchObject({ status: 'ready' });
    const user = alive('loggedOut');
    user.actions.userLoggedIn();
    await pass();
    expect(user.getSnapshot().user.loggedIn).toBe(true);
  });

  it('throws what a real cti throws', () => {
    const cti = alive('ready');
    expect(() => cti.actions.hangUp()).toThrow('needs an open call');
    expect(() => cti.actions.dial({ to: '' })).toThrow();
  });

  it('runs your own actions in the place of the real ones', async () => {
    const mute = vi.fn();
    const cti = createFakeCti('connected', { alive: true, actions: { mute } });
    cti.actions.mute(true);
    await pass();
    expect(mute).toHaveBeenCalledWith(true);
    expect(callOf(cti)).toMatchObject({ muted: false });
  });

  it('stands still again in another state', async () => {
    const cti = alive('connected');
    cti.actions.mute();
    await pass();
    cti.setState('ended');
    await pass(60_000);
    expect(callOf(cti)).toMatchObject({ status: 'ended' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(names)('is the same while it wakes up: %s', async (name) => {
    const cti = alive(name);
    const before = cti.getSnapshot();
    cti.actions.sendMessage({ type: 'nothing' });
    await pass();
    const after = cti.getSnapshot();
    expect(after.phone).toEqual(before.phone);
    expect(after.connection).toEqual(before.connection);
    expect(after.dialRequest).toEqual(before.dialRequest);
    expect(after.problem).toEqual(before.problem);
    for (const call of Object.values(before.calls)) {
      const { engagement: _engagement, phoneId: _phoneId, ...facts } = call;
      expect(after.calls[call.id]).toMatchObject(facts);
      if (isLive(call) && before.phone) expect(cti.sessionOf(call.id)).toBeDefined();
    }
    cti.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
