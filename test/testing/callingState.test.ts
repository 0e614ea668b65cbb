import { callingState, callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { describe, expect, it } from 'vitest';

describe('callingState', () => {
  it('is the named state', () => {
    expect(callingState('ready')).toEqual(callingStates.ready);
  });

  it('changes the call, in `call` and in `calls`', () => {
    const state = callingState('connected', {
      call: { party: { name: 'Grace Hopper' }, muted: true },
      phone: { capabilities: { hold: false } },
      user: { available: false },
    });
    expect(state.call).toMatchObject({
      status: 'connected',
      muted: true,
      party: { name: 'Grace Hopper', objectId: 101 },
    });
    expect(state.calls['call-1']).toBe(state.call);
    expect(state.phone?.capabilities).toMatchObject({ hold: false, mute: true });
    expect(state.user).toEqual({ loggedIn: true, available: false });
  });

  it('leaves the other calls as they are, and follows a new id', () => {
    const { call, calls } = callingState('twoCalls', { call: { id: 'mine' } });
    expect(calls['mine']).toBe(call);
    expect(Object.keys(calls).sort()).toEqual(['call-1', 'mine']);
  });

  it('takes fields away, and replaces lists', () => {
    const state = callingState('incomingMatches', {
      call: { party: { name: undefined }, matches: [] },
      phone: null,
    });
    expect(state.call.matches).toEqual([]);
    expect(state.call.party).not.toHaveProperty('name');
    expect(state.phone).toBeNull();
  });

  it('knows neither a misspelt name, nor a call in a state without one', () => {
    expect(() => callingState('conected' as CallingStateName)).toThrow('Unknown calling state "conected".');
    expect(() => callingState('ready', { call: { id: 'x' } as never })).toThrow(
      'The calling state "ready" has no call to change.',
    );
  });
});
