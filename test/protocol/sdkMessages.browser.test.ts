import { describe, expect, it, vi } from 'vitest';
import type { AppPayloads, AppMethod } from '../../src/protocol/appMessages';
import { createListenerDouble as listen } from './listenerDouble';
import { host, connectAndReady, settle, useOneHost } from './sdkHost';

describe('what the app sends', () => {
  useOneHost();

  const coordinates = { portalId: 1, objectId: 51, objectTypeId: '0-1' } as const;
  const messages: { [M in AppMethod]: [payload: AppPayloads[M], type: string] } = {
    initialized: [
      { isLoggedIn: true, isAvailable: false, engagementId: 7, sizeInfo: { width: 400, height: 600 } },
      'INITIALIZED',
    ],
    userLoggedIn: [undefined, 'LOGGED_IN'],
    userLoggedOut: [undefined, 'LOGGED_OUT'],
    userAvailable: [undefined, 'USER_AVAILABLE'],
    userUnavailable: [undefined, 'USER_UNAVAILABLE'],
    outgoingCall: [
      {
        externalCallId: 'a',
        toNumber: '+16175550142',
        fromNumber: '+16175550100',
        callStartTime: 1_772_366_400_000,
        createEngagement: true,
      },
      'OUTGOING_CALL_STARTED',
    ],
    incomingCall: [
      {
        externalCallId: 'a',
        fromNumber: '+16175550142',
        toNumber: '+16175550100',
        callStartTime: 1_772_366_400_000,
        createEngagement: true,
      },
      'INCOMING_CALL',
    ],
    callAnswered: [{ externalCallId: 'a' }, 'CALL_ANSWERED'],
    callTransferred: [{ externalCallId: 'a' }, 'CALL_TRANSFERRED'],
    callEnded: [{ externalCallId: 'a', engagementId: 7, callEndStatus: 'COMPLETED' }, 'CALL_ENDED'],
    callCompleted: [
      {
        externalCallId: 'a',
        engagementId: '7',
        hideWidget: false,
        engagementProperties: { hs_timestamp: 1, hs_call_body: 'a<br>b', queue: 'sales' },
      },
      'CALL_COMPLETED',
    ],
    finalizeEngagement: [{ externalCallId: 'a', engagementId: 7 }, 'FINALIZE_ENGAGEMENT'],
    publishToChannel: [{ externalCallId: 'a', engagementId: 7 }, 'PUBLISH_TO_CHANNEL'],
    navigateToRecord: [
      { objectCoordinates: coordinates, engagementId: 7, openIn: 'NEW_TAB' },
      'NAVIGATE_TO_RECORD',
    ],
    sendError: [{ message: 'No microphone.' }, 'ERROR'],
    resizeWidget: [{ width: 400, height: 600 }, 'RESIZE_WIDGET'],
    setWidgetUrl: [{ iFrameUrl: 'https://example.com' }, 'SET_WIDGET_URL'],
    callData: [{ anything: [1] }, 'CALL_DATA'],
    sendMessage: [{ type: 'NEWS', data: { a: 1 } }, 'NEWS'],
  };

  it.each(Object.entries(messages))('%s is on the wire as documented', async (method, [payload, type]) => {
    const connection = await connectAndReady();
    host.received.length = 0;
    const send = connection.send as (method: string, payload: unknown) => void;
    send(method, payload);
    await vi.waitFor(() => {
      expect(host.received).toHaveLength(1);
    });
    const [message] = host.received;
    const data = method === 'sendMessage' ? messages.sendMessage[0].data : payload;
    expect(message).toStrictEqual({
      type,
      messageId: expect.stringMatching(/^\d+_\d+_\d+$/) as string,
      ...(data === undefined ? {} : { data }),
    });
    expect(new Set(host.targets)).toEqual(new Set([location.origin]));
  });

  it('has unique ids, a thousand in one loop', async () => {
    const connection = await connectAndReady();
    host.received.length = 0;
    for (let n = 0; n < 1000; n += 1) connection.send('callData', n);
    await vi.waitFor(() => {
      expect(host.received).toHaveLength(1000);
    });
    expect(new Set(host.received.map(({ messageId }) => messageId)).size).toBe(1000);
  });
});

describe('what HubSpot sends', () => {
  useOneHost();

  it.each([
    ['DIAL_NUMBER', { phoneNumber: '+16175550142', objectId: 51, objectType: 'CONTACT' }],
    ['CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 }],
    ['CREATE_ENGAGEMENT_FAILED', { error: { message: 'No seat.' } }, { message: 'No seat.' }],
    ['ENGAGEMENT_CREATED', { engagementId: 1001 }],
    ['UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 }],
    ['UPDATE_ENGAGEMENT_FAILED', { error: { message: 'No seat.' } }, { message: 'No seat.' }],
    ['CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [] }],
    ['CALLER_ID_MATCH_FAILED', { error: { message: 'No.' } }, { message: 'No.' }],
    ['NAVIGATE_TO_RECORD_FAILED', { engagementId: 1001 }],
    ['FINALIZE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001, externalCallId: 'a' }],
    ['FINALIZE_ENGAGEMENT_FAILED', { engagementId: 1001, externalCallId: 'a' }],
    ['PUBLISH_TO_CHANNEL_SUCCEEDED', { engagementId: 1001, externalCallId: 'a' }],
    ['PUBLISH_TO_CHANNEL_FAILED', { engagementId: 1001, externalCallId: 'a' }],
    ['VISIBILITY_CHANGED', { isMinimized: true, isHidden: false }],
    ['END_CALL', {}],
    ['SET_CALL_STATE', { state: 'x' }],
    ['INITIATE_CALL_ID_SUCCEEDED', { a: 1 }],
    ['INITIATE_CALL_ID_FAILED', { a: 1 }],
    ['SET_WIDGET_URL_FAILED', { a: 1 }],
    ['FAILED', { a: 1 }],
  ])('%s arrives once, checked, with the message as it came', async (type, data, read: unknown = data) => {
    const listener = listen();
    await connectAndReady(listener);
    host.send(type, data);
    await vi.waitFor(() => {
      expect(listener.onEvent.mock.calls).toEqual([
        [{ type, data: read, raw: expect.anything() as unknown }],
      ]);
    });
    const [[{ raw }]] = listener.onEvent.mock.calls as [[{ raw: unknown }]];
    expect(raw).toEqual({ type, data, messageId: expect.any(String) as string });
  });

  it('needs no message id', async () => {
    const listener = listen();
    await connectAndReady(listener);
    host.post({ type: 'END_CALL', data: {} });
    await vi.waitFor(() => {
      expect(listener.onEvent).toHaveBeenCalledOnce();
    });
  });

  it.each([[{ toString: 'x' }], [7], [null], [[]], [10n]])(
    'may have a message id like %s',
    async (messageId) => {
      const listener = listen();
      await connectAndReady(listener);
      host.post({ type: 'END_CALL', data: {}, messageId });
      await vi.waitFor(() => {
        expect(listener.onEvent).toHaveBeenCalledOnce();
      });
    },
  );

  it('that echoes our own message is not an event', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    connection.send('callAnswered', { externalCallId: 'a' });
    await vi.waitFor(() => {
      expect(host.types()).toContain('CALL_ANSWERED');
    });
    // What answers the host's own SYNC bears the host's id.
    const ours = host.received.filter(({ type }) => type !== 'SYNC_ACK');
    for (const message of ours) host.post(message);
    await settle(connection);
    expect(listener.onEvent).not.toHaveBeenCalled();
    expect(listener.onUnknown.mock.calls.map(([message]) => (message as { type: string }).type)).toEqual([
      'TEST_SETTLE',
    ]);
  });

  it('of an unknown type is reported, and not answered with ERROR', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    host.send('NEWS', { a: 1 });
    host.send('ERROR', { type: 'UNKNOWN_MESSAGE_TYPE' });
    await settle(connection);
    expect(listener.onUnknown.mock.calls.slice(0, 2)).toMatchObject([
      [{ type: 'NEWS', data: { a: 1 } }],
      [{ type: 'ERROR' }],
    ]);
    expect(host.types()).not.toContain('ERROR');
  });

  it('as READY is not a second handshake', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    const before = connection.getState();
    listener.onState.mockClear();
    host.post({ type: 'READY', data: { portalId: 666 }, messageId: 'ready' });
    await settle(connection);
    expect(connection.getState()).toBe(before);
    expect(listener.onState).not.toHaveBeenCalled();
    expect(listener.onUnknown.mock.calls[0]).toMatchObject([{ type: 'READY' }]);
  });
});

describe('garbage', () => {
  useOneHost();

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['text', 'SYNC'],
    ['a number', 5],
    ['a bigint', 5n],
    ['a list', [{ type: 'SYNC' }]],
    ['an object without a type', { data: {} }],
    ['an object with an odd type', { type: { toString: 'SYNC' } }],
    ['binary data', new Uint8Array(8)],
    ['a large text', { type: 'DIAL_NUMBER', data: { phoneNumber: 'x'.repeat(1_000_000) } }],
  ])('%s from HubSpot is dropped, and what follows is heard', async (_, data) => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    host.received.length = 0;
    host.post(data);
    await settle(connection);
    expect(listener.onEvent).not.toHaveBeenCalled();
    expect(listener.onUnknown).toHaveBeenCalledOnce();
    expect(listener.onProblem).toHaveBeenCalledOnce();
    expect(host.types()).toEqual(['TEST_SETTLED']);
  });

  it('that goes in circles is dropped', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    const circle: Record<string, unknown> = { type: 'DIAL_NUMBER' };
    circle['data'] = circle;
    host.post(circle);
    await settle(connection);
    expect(listener.onEvent).not.toHaveBeenCalled();
  });
});
