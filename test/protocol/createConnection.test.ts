import { describe, expect, it, vi } from 'vitest';
import { call, setUp, useFixedClock, user } from './connectionSetUp';
import { createListenerDouble as createListener } from './listenerDouble';

useFixedClock();

describe('what the app sends', () => {
  it('waits until HubSpot is ready, and then goes in order', () => {
    const { wire, connection } = setUp();
    connection.send('outgoingCall', call('a'));
    connection.send('callAnswered', { externalCallId: 'a' });
    connection.send('callEnded', { externalCallId: 'a' });
    expect(wire.sent).toEqual([]);
    connection.send('initialized', user);
    expect(wire.sent).toEqual([]);
    wire.ready();
    expect(wire.sent).toEqual([
      { method: 'initialized', payload: user },
      { method: 'outgoingCall', payload: call('a') },
      { method: 'callAnswered', payload: { externalCallId: 'a' } },
      { method: 'callEnded', payload: { externalCallId: 'a' } },
    ]);
  });

  it('goes after INITIALIZED, which the listener sends when it hears of ready', () => {
    const { wire, connection } = setUp();
    connection.send('outgoingCall', call('a'));
    connection.attach({
      ...createListener(),
      onState: ({ status }) => {
        if (status === 'ready') connection.send('initialized', user);
      },
    });
    wire.ready();
    connection.send('callAnswered', { externalCallId: 'a' });
    expect(wire.methods()).toEqual(['initialized', 'outgoingCall', 'callAnswered']);
  });

  it('waits for INITIALIZED where nobody was there when HubSpot got ready', () => {
    const { wire, connection } = setUp();
    connection.send('outgoingCall', call('a'));
    wire.ready();
    connection.send('callAnswered', { externalCallId: 'a' });
    expect(wire.sent).toEqual([]);
    connection.send('initialized', user);
    expect(wire.methods()).toEqual(['initialized', 'outgoingCall', 'callAnswered']);
  });

  it('is bounded while it waits: the oldest goes, and the logger says so', () => {
    const { wire, connection, logger } = setUp();
    connection.send('initialized', user);
    for (let n = 0; n < 600; n += 1) connection.send('callData', n);
    wire.ready();
    expect(wire.methods().at(0)).toBe('initialized');
    expect(wire.sent.slice(1).map(({ payload }) => payload)).toEqual(
      Array.from({ length: 500 }, (_, index) => index + 100),
    );
    expect(logger.warn).toHaveBeenCalled();
  });

  it('is reported as sent when it goes, and not before', () => {
    const { wire, connection } = setUp();
    const listener = createListener();
    connection.attach(listener);
    connection.send('outgoingCall', call('a'));
    connection.send('initialized', user);
    expect(listener.onSent).not.toHaveBeenCalled();
    wire.ready();
    expect(listener.onSent.mock.calls).toEqual(wire.sent.map((message) => [message]));
    wire.refuseTo(() => true);
    vi.stubGlobal('reportError', vi.fn());
    connection.send('callData', 1);
    expect(listener.onSent).toHaveBeenCalledTimes(2);
  });

  it('that cannot be sent stops nothing that follows', () => {
    const reportError = vi.fn();
    vi.stubGlobal('reportError', reportError);
    const { wire, connection, logger } = setUp();
    wire.refuseTo(({ payload }) => payload === 'bad');
    connection.send('initialized', user);
    connection.send('callData', 'bad');
    connection.send('callData', 'good');
    wire.ready();
    expect(wire.sent.at(-1)).toEqual({ method: 'callData', payload: 'good' });
    connection.send('callData', 'bad');
    connection.send('callData', 'better');
    expect(wire.sent.at(-1)).toEqual({ method: 'callData', payload: 'better' });
    expect(logger.error).toHaveBeenCalledTimes(2);
    expect(reportError.mock.calls).toMatchObject([
      [{ name: 'DataCloneError' }],
      [{ name: 'DataCloneError' }],
    ]);
  });
});

describe('what HubSpot knows of the user', () => {
  it('follows what was sent', () => {
    const { wire, connection } = setUp();
    connection.send('initialized', { isLoggedIn: false, isAvailable: true });
    expect(connection.getAnnouncedUser()).toBeUndefined();
    wire.ready();
    expect(connection.getAnnouncedUser()).toEqual({ isLoggedIn: false, isAvailable: true });
    connection.send('userLoggedIn');
    connection.send('userUnavailable');
    expect(connection.getAnnouncedUser()).toEqual({ isLoggedIn: true, isAvailable: false });
    connection.send('userAvailable');
    connection.send('userLoggedOut');
    expect(connection.getAnnouncedUser()).toEqual({ isLoggedIn: false, isAvailable: true });
  });

  it('is nothing after another handshake: what follows waits for a new INITIALIZED', () => {
    const { wire, connection } = setUp();
    wire.ready();
    connection.send('initialized', user);
    wire.ready({ portalId: 1, userId: 9 });
    expect(connection.getAnnouncedUser()).toBeUndefined();
    expect(connection.getState()).toMatchObject({ status: 'ready', session: { userId: 9 } });
    connection.send('callData', 1);
    connection.send('initialized', user);
    expect(wire.methods()).toEqual(['initialized', 'initialized', 'callData']);
  });
});

describe('what HubSpot sends', () => {
  it('reaches every listener, checked, with the raw message', () => {
    const { wire, connection } = setUp();
    const [one, two] = [createListener(), createListener()];
    connection.attach(one);
    connection.attach(two);
    wire.say('DIAL_NUMBER', { phoneNumber: '+16175550142', objectId: 0 });
    wire.say('NEWS', { a: 1 });
    for (const listener of [one, two]) {
      expect(listener.onEvent.mock.calls).toEqual([
        [
          {
            type: 'DIAL_NUMBER',
            data: { phoneNumber: '+16175550142' },
            raw: {
              type: 'DIAL_NUMBER',
              data: { phoneNumber: '+16175550142', objectId: 0 },
              messageId: 'host_1',
            },
          },
        ],
      ]);
      expect(listener.onUnknown.mock.calls).toMatchObject([[{ type: 'NEWS', data: { a: 1 } }]]);
    }
  });

  it('waits while nobody listens, in order, and is heard once', () => {
    const { wire, connection } = setUp();
    const first = createListener();
    const detach = connection.attach(first);
    detach();
    wire.say('DIAL_NUMBER', { phoneNumber: '1' });
    wire.say('NEWS');
    wire.say('END_CALL', {});
    const heard: string[] = [];
    connection.attach({
      ...createListener(),
      onEvent: ({ type }) => heard.push(type),
      onUnknown: ({ type }) => heard.push(type),
    });
    const late = createListener();
    connection.attach(late);
    expect(heard).toEqual(['DIAL_NUMBER', 'NEWS', 'END_CALL']);
    expect(first.onEvent).not.toHaveBeenCalled();
    expect(late.onEvent).not.toHaveBeenCalled();
  });

  it('is bounded while it waits: the newest are kept', () => {
    const { wire, connection, logger } = setUp();
    for (let n = 0; n < 10_000; n += 1) wire.say('DIAL_NUMBER', { phoneNumber: String(n) });
    const listener = createListener();
    connection.attach(listener);
    expect(listener.onEvent).toHaveBeenCalledTimes(500);
    expect(listener.onEvent.mock.calls.at(0)).toMatchObject([{ data: { phoneNumber: '9500' } }]);
    expect(listener.onEvent.mock.calls.at(-1)).toMatchObject([{ data: { phoneNumber: '9999' } }]);
    expect(logger.warn).toHaveBeenCalled();
  });

  it('reaches the others where one listener throws', () => {
    const { wire, connection, logger } = setUp();
    const fault = () => {
      throw new Error('A fault of the app.');
    };
    connection.attach({ onState: fault, onEvent: fault, onUnknown: fault, onProblem: fault, onSent: fault });
    const listener = createListener();
    connection.attach(listener);
    wire.ready();
    wire.say('END_CALL');
    wire.say('NEWS');
    wire.say('DIAL_NUMBER', {});
    connection.send('initialized', user);
    expect(listener.onSent).toHaveBeenCalledOnce();
    expect(listener.onState).toHaveBeenCalledOnce();
    expect(listener.onEvent).toHaveBeenCalledOnce();
    expect(listener.onUnknown).toHaveBeenCalledOnce();
    expect(listener.onProblem).toHaveBeenCalledOnce();
    expect(logger.error).toHaveBeenCalledTimes(5);
  });

  it('is not heard by one who has just left', () => {
    const { wire, connection } = setUp();
    const leaving = createListener();
    const leaves: (() => void)[] = [];
    connection.attach({
      ...createListener(),
      onEvent: () => {
        for (const leave of leaves) leave();
      },
    });
    leaves.push(connection.attach(leaving));
    wire.say('END_CALL');
    expect(leaving.onEvent).not.toHaveBeenCalled();
  });

  it('that is malformed is dropped with a reason, which names the type and what was expected', () => {
    const { wire, connection } = setUp();
    const listener = createListener();
    connection.attach(listener);
    wire.say('DIAL_NUMBER', { phoneNumber: 5 });
    wire.say('CREATE_ENGAGEMENT_SUCCEEDED');
    expect(listener.onEvent).not.toHaveBeenCalled();
    expect(listener.onProblem.mock.calls).toEqual([
      [
        {
          reason: 'malformed',
          type: 'DIAL_NUMBER',
          message: expect.stringContaining('phoneNumber') as string,
        },
      ],
      [
        {
          reason: 'malformed',
          type: 'CREATE_ENGAGEMENT_SUCCEEDED',
          message: expect.stringContaining('engagementId') as string,
        },
      ],
    ]);
  });

  it('in bad floods is reported at a bounded rate', () => {
    const { wire, connection } = setUp();
    const listener = createListener();
    connection.attach(listener);
    for (let n = 0; n < 10_000; n += 1) wire.say('DIAL_NUMBER');
    expect(listener.onProblem).toHaveBeenCalledTimes(21);
    expect(listener.onProblem.mock.calls.at(-1)).toMatchObject([{ reason: 'flood' }]);
    vi.advanceTimersByTime(1000);
    wire.say('DIAL_NUMBER');
    expect(listener.onProblem).toHaveBeenCalledTimes(22);
    expect(listener.onProblem.mock.calls.at(-1)).toMatchObject([{ reason: 'malformed' }]);
    wire.say('END_CALL');
    expect(listener.onEvent).toHaveBeenCalledOnce();
  });
});
