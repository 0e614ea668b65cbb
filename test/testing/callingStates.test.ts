import { type Call, isLive } from 'react-hubspot-calling/core';
import { callingStates, callingStatesAt, type CallingStateName } from 'react-hubspot-calling/testing';
import type { Plays } from './desk';
import { playsBeforeCalls } from './playsBeforeCalls';
import { playsOfCalls } from './playsOfCalls';
import { shapeOf } from './shapeOf';
import { afterEach, describe, expect, it, vi } from 'vitest';

const names = Object.keys(callingStates) as CallingStateName[];
const now = Date.UTC(2026, 2, 1, 12);

const plays = { ...playsBeforeCalls, ...playsOfCalls } satisfies Record<CallingStateName, Plays[string]>;

afterEach(() => {
  vi.useRealTimers();
});

describe('callingStates', () => {
  it('are as of the moment when they are read', () => {
    vi.useFakeTimers({ now });
    expect(callingStates.connected.call).toMatchObject({ answeredAt: now - 65_000 });
    vi.setSystemTime(now + 1_000);
    expect(callingStates.connected.call).toMatchObject({ answeredAt: now - 64_000 });
    expect(callingStatesAt(now).connected.call).toMatchObject({ answeredAt: now - 65_000 });
  });

  it('are the same in every run, by a moment of choice', () => {
    expect({ ...callingStatesAt(now) }).toEqual({ ...callingStatesAt(now) });
  });

  it('have each status that a call can have, both ways', () => {
    const calls = names.flatMap((name) => Object.values(callingStates[name].calls));
    const statuses: Record<Call['status'], true> = {
      dialing: true,
      ringing: true,
      connected: true,
      ended: true,
      saving: true,
      saved: true,
      saveFailed: true,
      transferred: true,
    };
    expect(new Set(calls.map(({ status }) => status))).toEqual(new Set(Object.keys(statuses)));
    const rings = calls.filter(({ status }) => status === 'ringing').map(({ direction }) => direction);
    expect(new Set(rings)).toEqual(new Set(['inbound', 'outbound']));
  });
});

describe.each(names)('the state %s', (name) => {
  const state = callingStatesAt(now)[name];

  it('has the shape of a played one', async () => {
    vi.useFakeTimers({ now });
    const played = await plays[name]();
    expect(shapeOf(state)).toEqual(shapeOf(played.state()));
  });

  it('holds together', () => {
    for (const [id, call] of Object.entries(state.calls)) expect(call.id).toBe(id);
    if (state.call) expect(state.calls[state.call.id]).toBe(state.call);
    else expect(state.calls).toEqual({});
    expect(state.session !== null).toBe(state.connection.status === 'ready');
    const ids = Object.values(state.calls).map((call) => call.externalCallId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has times that can be', () => {
    for (const call of Object.values(state.calls)) {
      const times = [call.startedAt, call.answeredAt, call.endedAt, now].filter((time) => time !== undefined);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      if (!isLive(call) && call.status !== 'transferred')
        expect(call.durationMs).toBe(call.answeredAt === undefined ? 0 : call.endedAt - call.answeredAt);
    }
  });
});
