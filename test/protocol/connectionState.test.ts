import { describe, expect, it, vi } from 'vitest';
import { createConnection } from '../../src/protocol/createConnection';
import { call, createLogger, setUp, useFixedClock, user } from './connectionSetUp';
import { createListenerDouble as createListener } from './listenerDouble';

useFixedClock();

describe('the handshake', () => {
  it('makes it ready', () => {
    const { wire, connection } = setUp();
    const listener = createListener();
    connection.attach(listener);
    expect(connection.getState()).toEqual({ status: 'connecting' });
    wire.ready({ portalId: 1, userId: 2 });
    const state = { status: 'ready', session: { portalId: 1, userId: 2 } };
    expect(connection.getState()).toEqual(state);
    expect(listener.onState.mock.calls).toEqual([[state]]);
  });

  it('that does not come is said to have failed after 30 s, and why', () => {
    const { connection } = setUp();
    const listener = createListener();
    connection.attach(listener);
    vi.advanceTimersByTime(29_999);
    expect(connection.getState().status).toBe('connecting');
    vi.advanceTimersByTime(1);
    expect(connection.getState()).toMatchObject({ status: 'failed', reason: 'handshake-timeout' });
    expect((connection.getState() as { message: string }).message).toContain('30 s');
    expect(listener.onState).toHaveBeenCalledOnce();
  });

  it('may be given another time', () => {
    const { connection } = setUp({ handshakeTimeoutMs: 4000 });
    vi.advanceTimersByTime(4000);
    expect(connection.getState()).toMatchObject({ status: 'failed', reason: 'handshake-timeout' });
  });

  it('may be waited for without an end', () => {
    const { connection } = setUp({ handshakeTimeoutMs: Infinity });
    vi.advanceTimersByTime(600_000);
    expect(connection.getState()).toEqual({ status: 'connecting' });
  });

  it('is as good when it comes late: nothing is lost', () => {
    const { wire, connection } = setUp();
    vi.advanceTimersByTime(60_000);
    connection.send('initialized', user);
    connection.send('outgoingCall', call('a'));
    wire.ready();
    expect(connection.getState().status).toBe('ready');
    expect(wire.methods()).toEqual(['initialized', 'outgoingCall']);
  });

  it('in time stops the clock', () => {
    const { wire, connection, logger } = setUp();
    wire.ready();
    vi.advanceTimersByTime(120_000);
    expect(connection.getState().status).toBe('ready');
    expect(logger.warn).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a page that is not HubSpot', () => {
  it('shows in the state, with its origin', () => {
    const { wire, connection } = setUp();
    const listener = createListener();
    connection.attach(listener);
    wire.problem('untrusted-origin', 'Refused https://evil.example.');
    const state = {
      status: 'failed',
      reason: 'untrusted-origin',
      message: 'Refused https://evil.example.',
      origin: 'https://evil.example',
    };
    expect(connection.getState()).toEqual(state);
    expect(listener.onState.mock.calls).toEqual([[state]]);
    expect(listener.onProblem).toHaveBeenCalledOnce();
  });

  it('shows in the state even in a flood of others', () => {
    const { wire, connection } = setUp();
    for (let n = 0; n < 100; n += 1) wire.problem('untrusted-source');
    expect(connection.getState().status).toBe('connecting');
    wire.problem('untrusted-origin');
    expect(connection.getState()).toMatchObject({ status: 'failed', reason: 'untrusted-origin' });
  });

  it('does not keep HubSpot out', () => {
    const { wire, connection } = setUp();
    wire.problem('untrusted-origin');
    wire.ready();
    expect(connection.getState().status).toBe('ready');
    wire.problem('untrusted-origin');
    expect(connection.getState().status).toBe('ready');
  });
});

describe('standalone', () => {
  it('is known at once, waits for nothing and keeps nothing', () => {
    const logger = createLogger();
    const connection = createConnection(() => null, { logger });
    expect(connection.getState()).toEqual({ status: 'standalone' });
    expect(vi.getTimerCount()).toBe(0);
    connection.send('outgoingCall', call('a'));
    vi.advanceTimersByTime(60_000);
    expect(connection.getState()).toEqual({ status: 'standalone' });
    expect(logger.warn).not.toHaveBeenCalled();
  });
});

describe('close()', () => {
  it('ends it for good', () => {
    const { wire, connection } = setUp();
    const listener = createListener();
    connection.attach(listener);
    wire.ready();
    connection.send('initialized', user);
    connection.close();
    expect(wire.isClosed()).toBe(true);
    expect(connection.getState()).toMatchObject({ status: 'failed', reason: 'closed' });
    expect(listener.onState).toHaveBeenLastCalledWith(connection.getState());
    listener.onState.mockClear();

    connection.send('callData', 1);
    wire.ready();
    wire.say('END_CALL');
    wire.problem('untrusted-origin');
    connection.close();
    const late = createListener();
    connection.attach(late);
    vi.advanceTimersByTime(60_000);
    expect(connection.getState()).toMatchObject({ status: 'failed', reason: 'closed' });
    expect(wire.methods()).toEqual(['initialized']);
    for (const heard of [listener, late]) {
      expect(heard.onState).not.toHaveBeenCalled();
      expect(heard.onEvent).not.toHaveBeenCalled();
      expect(heard.onProblem).not.toHaveBeenCalled();
    }
  });

  it('before the handshake forgets what waited, and its clock', () => {
    const { wire, connection } = setUp();
    connection.send('initialized', user);
    wire.say('END_CALL');
    connection.close();
    wire.ready();
    const listener = createListener();
    connection.attach(listener);
    expect(wire.sent).toEqual([]);
    expect(listener.onEvent).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
