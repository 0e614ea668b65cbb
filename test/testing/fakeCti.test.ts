import { createCti, openStorage } from 'react-hubspot-calling/core';
import { callingStates, createFakeCti } from 'react-hubspot-calling/testing';
import { describe, expect, it, vi } from 'vitest';

describe('createFakeCti', () => {
  it('stands still in the state that it was given', () => {
    const state = callingStates.connected;
    const cti = createFakeCti(state);
    cti.start();
    expect(cti.getSnapshot()).toEqual({ ...state, actions: cti.actions });
    expect(cti.getSnapshot()).toBe(cti.getSnapshot());
  });

  it('notes what is asked of its actions, and changes nothing', async () => {
    const cti = createFakeCti(callingStates.connected);
    const before = cti.getSnapshot();
    cti.actions.mute(true);
    expect(await cti.actions.hold()).toBe(true);
    expect(cti.actions.outgoingCall({ toNumber: '+16175550142' })).toMatchObject({ status: 'connected' });
    expect(cti.getSnapshot()).toBe(before);
    expect(cti.asked).toEqual([
      { action: 'mute', args: [true] },
      { action: 'hold', args: [] },
      { action: 'outgoingCall', args: [{ toNumber: '+16175550142' }] },
    ]);
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

  it('moves on when it is told to, and says so', () => {
    const cti = createFakeCti(callingStates.ringing);
    const listener = vi.fn();
    const stop = cti.subscribe(listener);
    cti.setState(callingStates.connected);
    expect(cti.getSnapshot().call?.status).toBe('connected');
    cti.setState({ problem: null });
    stop();
    cti.setState({ windowRole: 'follower' });
    expect(listener).toHaveBeenCalledTimes(2);
    expect(cti.getSnapshot().actions).toBe(cti.actions);
  });

  it('keeps things in memory, or where it is told to', () => {
    const cti = createFakeCti();
    openStorage(cti.storage()).setItem('key', 'value');
    expect(openStorage(cti.storage()).getItem('key')).toBe('value');
    expect(createFakeCti(undefined, { storage: localStorage }).storage()).toBe(localStorage);
  });
});
