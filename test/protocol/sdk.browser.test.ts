import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppPayloads, AppMethod } from '../../src/protocol/appMessages';
import type { Connection, ConnectionListener } from '../../src/protocol/connection';
import { type Host, openHost } from './appPage/openHost';
import type * as mounting from './appPage/mounting';
import { createListenerDouble as listen } from './listenerDouble';

type Mounting = typeof mounting;

let host: Host;

const connect = (listener: ConnectionListener = listen()): Connection => {
  const connection = host.app.app.connectHubSpot({});
  connection.attach(listener);
  return connection;
};

const connectAndReady = async (listener?: ConnectionListener) => {
  const connection = connect(listener);
  connection.send('initialized', { isLoggedIn: true, isAvailable: true });
  await vi.waitFor(() => {
    expect(host.types()).toContain('INITIALIZED');
  });
  return connection;
};

/** Resolves when all that was posted to the app before has been heard there, and its answers here. */
const settle = async (connection: Connection) => {
  const heard = new Promise<void>((resolve) => {
    const detach = connection.attach({
      ...listen(),
      onUnknown: ({ type }) => {
        if (type !== 'TEST_SETTLE') return;
        detach();
        connection.send('sendMessage', { type: 'TEST_SETTLED' });
        resolve();
      },
    });
  });
  const before = host.types().filter((type) => type === 'TEST_SETTLED').length;
  host.post({ type: 'TEST_SETTLE', messageId: 'settle' });
  await heard;
  await vi.waitFor(() => {
    expect(host.types().filter((type) => type === 'TEST_SETTLED')).toHaveLength(before + 1);
  });
};

const closeHost = () => {
  const { faults, written } = host.app;
  host.close();
  // A phone number in the console is a leak, and everything else is noise.
  expect(written).toEqual([]);
  expect(faults).toEqual([]);
};

/** A page for each test. */
const useFreshHost = () => {
  beforeEach(async () => {
    host = await openHost();
  });
  afterEach(closeHost);
};

/** One page for all tests that leave nothing behind. */
const useOneHost = () => {
  beforeAll(async () => {
    host = await openHost();
  });
  afterEach(() => {
    host.received.length = 0;
  });
  afterAll(closeHost);
};

describe('the handshake', () => {
  useFreshHost();

  it('is answered with the same id and fields, and makes both sides ready', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    const session = { ...host.session, hostUrl: location.origin };
    expect(connection.getState()).toEqual({ status: 'ready', session });
    expect(listener.onState.mock.calls).toEqual([[{ status: 'ready', session }]]);
    const [ack] = host.received;
    expect(ack).toMatchObject({ ...session, type: 'SYNC_ACK', debugMode: false, iFrameUrl: location.origin });
    expect(host.manager.isReady).toBe(true);
    expect(host.handled).toMatchObject([{ type: 'READY' }, { type: 'INITIALIZED' }]);
    expect(new Set(host.targets)).toEqual(new Set([location.origin]));
  });

  it('carries the id of a call under way, as it was given', async () => {
    const session = { engagementId: '1001', iframeLocation: 'remote', usesCallingWindow: true };
    host.close();
    host = await openHost({ session });
    const connection = await connectAndReady();
    expect(connection.getState()).toMatchObject({ session });
  });

  it('is answered once, however many repeats were under way', async () => {
    host.close();
    host = await openHost({ silent: true });
    const listener = listen();
    const connection = connect(listener);
    for (let n = 0; n < 20; n += 1) {
      host.post({ type: 'SYNC', hostUrl: location.origin, ...host.session, messageId: `sync_${String(n)}` });
    }
    connection.send('initialized', { isLoggedIn: true });
    await settle(connection);
    expect(host.received.filter(({ type }) => type === 'SYNC_ACK')).toMatchObject([{ messageId: 'sync_0' }]);
    expect(listener.onState).toHaveBeenCalledOnce();
    expect(host.types().filter((type) => type === 'INITIALIZED')).toHaveLength(1);
  });

  it('that comes again, from a HubSpot that still waits, is answered again', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    const ack = await host.sync();
    expect(ack).toMatchObject({ type: 'SYNC_ACK', portalId: 1, userId: 2 });
    expect(listener.onState).toHaveBeenCalledTimes(2);
    expect(connection.getAnnouncedUser()).toBeUndefined();
  });

  it('with another user is answered and reported', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    expect(await host.sync({ userId: 9 })).toMatchObject({ type: 'SYNC_ACK', userId: 9 });
    expect(connection.getState()).toMatchObject({ status: 'ready', session: { userId: 9 } });
    expect(listener.onState).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a bigint', { portalId: 10n, userId: 2 }],
    ['an object without text', { portalId: { toString: 'x' }, iframeLocation: { toString: 'x' } }],
    ['nothing at all', { portalId: undefined, userId: null }],
  ])('survives %s in its fields', async (_, session) => {
    host.close();
    host = await openHost({ session });
    const connection = await connectAndReady();
    expect(connection.getState().status).toBe('ready');
    expect(connection.getState()).not.toHaveProperty('session.portalId');
  });

  it('lets nothing of the app through before it, and then all of it, in order', async () => {
    host.close();
    host = await openHost({ silent: true });
    const connection = connect();
    for (let n = 0; n < 100; n += 1) connection.send('callData', n);
    connection.send('initialized', { isLoggedIn: true });
    expect(host.received).toEqual([]);
    await host.sync();
    await settle(connection);
    const data = host.received.filter(({ type }) => type === 'CALL_DATA').map((message) => message.data);
    expect(data).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(host.types().slice(0, 3)).toEqual(['SYNC_ACK', 'INITIALIZED', 'CALL_DATA']);
  });

  it('need not come before other news of HubSpot', async () => {
    host.close();
    host = await openHost({ silent: true });
    const listener = listen();
    connect(listener);
    host.post({ type: 'DIAL_NUMBER', data: { phoneNumber: '+16175550142' }, messageId: 'early' });
    await vi.waitFor(() => {
      expect(listener.onEvent.mock.calls).toMatchObject([[{ type: 'DIAL_NUMBER' }]]);
    });
  });

  it('that cannot be answered is refused, and the next one is welcome', async () => {
    host.close();
    host = await openHost({ silent: true });
    const listener = listen();
    const connection = connect(listener);
    const { port1 } = new MessageChannel();
    host.post({ type: 'SYNC', ...host.session, port: port1, messageId: 'sync_port' }, [port1]);
    await vi.waitFor(() => {
      expect(listener.onProblem.mock.calls).toMatchObject([[{ reason: 'malformed' }]]);
    });
    expect(connection.getState().status).toBe('connecting');
    await host.sync();
    expect(connection.getState().status).toBe('ready');
  });
});

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

  it.each(Object.entries(messages))(
    '%s stands on the wire as documented',
    async (method, [payload, type]) => {
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
    },
  );

  it('has ids of its own, a thousand in one loop', async () => {
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

  it('that is an echo of our own is no event', async () => {
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

  it('as READY is no second handshake', async () => {
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

describe('strangers', () => {
  useFreshHost();

  const sayAs = (stranger: Window, data: unknown) => {
    // The source of a message is the window whose code posts it.
    const { Function: ItsFunction } = stranger as Window & typeof globalThis;
    const post = new ItsFunction('target', 'data', "target.postMessage(data, '*')") as (
      target: Window,
      data: unknown,
    ) => void;
    post(host.app, data);
  };

  const openSibling = () => {
    const sibling = document.createElement('iframe');
    document.body.append(sibling);
    return { window: sibling.contentWindow!, close: () => sibling.remove() };
  };

  const openPopup = () => {
    const popup = window.open('about:blank')!;
    return { window: popup, close: () => popup.close() };
  };

  const rogueSync = {
    type: 'SYNC',
    hostUrl: 'https://evil.example',
    portalId: 666,
    userId: 666,
    messageId: 'rogue_1',
  };

  it.each([
    ['a sibling', openSibling],
    ['another window', openPopup],
  ])('%s that says SYNC first takes nothing over', async (_, open) => {
    host.close();
    host = await openHost({ silent: true });
    const listener = listen();
    const connection = connect(listener);
    connection.send('initialized', { isLoggedIn: true });
    connection.send('outgoingCall', { externalCallId: 'a', toNumber: '+16175550142' });
    const stranger = open();
    sayAs(stranger.window, rogueSync);
    await vi.waitFor(() => {
      expect(listener.onProblem.mock.calls).toMatchObject([[{ reason: 'untrusted-source' }]]);
    });
    expect(connection.getState()).toEqual({ status: 'connecting' });
    expect(host.targets).toEqual([]);
    await host.sync();
    expect(connection.getState()).toMatchObject({ status: 'ready', session: { portalId: 1 } });
    await vi.waitFor(() => {
      expect(host.types()).toContain('OUTGOING_CALL_STARTED');
    });
    stranger.close();
  });

  it.each([
    ['a sibling', openSibling],
    ['another window', openPopup],
  ])('%s that speaks later is not heard', async (_, open) => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    const before = connection.getState();
    const stranger = open();
    sayAs(stranger.window, rogueSync);
    sayAs(stranger.window, { type: 'DIAL_NUMBER', data: { phoneNumber: '+1900' }, messageId: 'rogue_2' });
    sayAs(stranger.window, { type: 'NEWS', messageId: 'rogue_3' });
    sayAs(stranger.window, null);
    await settle(connection);
    expect(connection.getState()).toBe(before);
    expect(listener.onEvent).not.toHaveBeenCalled();
    expect(listener.onUnknown.mock.calls).toMatchObject([[{ type: 'TEST_SETTLE' }]]);
    expect(listener.onProblem.mock.calls.map(([problem]) => (problem as { reason: string }).reason)).toEqual(
      Array.from({ length: 4 }, () => 'untrusted-source'),
    );
    expect(new Set(host.targets)).toEqual(new Set([location.origin]));
    stranger.close();
  });

  const sayFrom = (origin: string, data: unknown) => {
    const { MessageEvent: ItsMessageEvent } = host.app;
    host.app.dispatchEvent(new ItsMessageEvent('message', { data, origin, source: window }));
  };

  it.each(['https://evil.example', 'https://app.hubspot.com.evil.example', 'http://app.hubspot.com', 'null'])(
    'a page at %s that embeds the app gets no message, and the user sees why',
    async (origin) => {
      host.close();
      host = await openHost({ silent: true });
      const listener = listen();
      const connection = connect(listener);
      connection.send('initialized', { isLoggedIn: true });
      connection.send('outgoingCall', { externalCallId: 'a', toNumber: '+16175550142' });
      sayFrom(origin, { ...rogueSync, hostUrl: 'https://app.hubspot.com' });
      sayFrom(origin, { type: 'DIAL_NUMBER', data: { phoneNumber: '+1900' }, messageId: 'x' });
      expect(connection.getState()).toMatchObject({ status: 'failed', reason: 'untrusted-origin', origin });
      expect(listener.onEvent).not.toHaveBeenCalled();
      expect(host.targets).toEqual([]);
      // Without a logger too: this is what an engineer finds.
      expect(host.app.written.splice(0)).toEqual([
        ['warn', expect.stringContaining(`Refused a message from ${origin}, which is not HubSpot.`), ''],
      ]);
    },
  );

  it('a named origin is trusted', () => {
    const connection = host.app.app.connectHubSpot({ trustedOrigins: ['https://portal.example'] });
    sayFrom('https://portal.example', { ...rogueSync, portalId: 1 });
    expect(connection.getState()).toMatchObject({
      status: 'ready',
      session: { portalId: 1, hostUrl: 'https://portal.example' },
    });
  });

  it('no address in a message leads anywhere else', async () => {
    host.close();
    host = await openHost({ session: { hostUrl: 'https://evil.example' } });
    const listener = listen();
    const connection = await connectAndReady(listener);
    expect(connection.getState()).toMatchObject({ session: { hostUrl: location.origin } });
    host.post({ type: 'SET_WIDGET_URL', iFrameUrl: 'https://evil.example', messageId: 'url_1' });
    host.post({ type: 'SET_WIDGET_URL', data: { iFrameUrl: 'https://evil.example' }, messageId: 'url_2' });
    await settle(connection);
    host.received.length = 0;
    connection.send('callData', 1);
    await vi.waitFor(() => {
      expect(host.types()).toEqual(['CALL_DATA']);
    });
    expect(new Set(host.targets)).toEqual(new Set([location.origin]));
    expect(listener.onState).toHaveBeenCalledOnce();
    expect(listener.onUnknown.mock.calls[0]).toMatchObject([{ type: 'SET_WIDGET_URL' }]);
  });
});

describe('one connection for the life of the iframe', () => {
  useFreshHost();

  it('is what every connectHubSpot() gives: one listener after a thousand', async () => {
    const { connectHubSpot } = host.app.app;
    const first = connectHubSpot({});
    for (let n = 0; n < 1000; n += 1) expect(connectHubSpot({})).toBe(first);
    expect(host.app.messageListeners).toBe(1);
    first.send('initialized', {});
    await settle(first);
    expect(host.received.filter(({ type }) => type === 'SYNC_ACK')).toHaveLength(1);
  });

  it('outlives a thousand StrictMode mounts: one listener, one handshake, one introduction', async () => {
    const module = await host.load('/test/protocol/appPage/mounting.tsx');
    const { mount, mountRepeatedly } = module as Mounting;
    mountRepeatedly(1000);
    expect(host.app.messageListeners).toBe(1);
    await vi.waitFor(() => {
      expect(host.types()).toContain('SYNC_ACK');
    });
    const unmount = mount();
    await vi.waitFor(() => {
      expect(host.types()).toContain('INITIALIZED');
    });
    unmount();
    mountRepeatedly(10);
    mount();
    await settle(connect());
    expect(host.app.messageListeners).toBe(1);
    expect(host.types()).toEqual(['SYNC_ACK', 'INITIALIZED', 'TEST_SETTLED']);
  });

  it('ends with close(), and the next one is new', async () => {
    const { connectHubSpot } = host.app.app;
    const first = connectHubSpot({});
    first.close();
    expect(host.app.messageListeners).toBe(0);
    expect(first.getState()).toMatchObject({ status: 'failed', reason: 'closed' });
    const second = connectHubSpot({});
    expect(second).not.toBe(first);
    first.close();
    expect(connectHubSpot({})).toBe(second);
    expect(host.app.messageListeners).toBe(1);
    second.send('initialized', {});
    await settle(second);
    expect(second.getState().status).toBe('ready');
  });
});

describe('a whole call through createCti()', () => {
  useFreshHost();

  it('says what it should, and writes nothing to the console', async () => {
    const { app } = host.app;
    const cti = app.createCti({ fromNumbers: ['+16175550100'], storage: 'none' });
    cti.start();
    await vi.waitFor(() => {
      expect(host.types()).toEqual(['SYNC_ACK', 'INITIALIZED']);
    });
    host.send('DIAL_NUMBER', {
      phoneNumber: '+16175550142',
      calleeInfo: { calleeId: 51, calleeObjectTypeId: '0-1' },
    });
    await vi.waitFor(() => {
      expect(cti.getSnapshot().dialRequest).toMatchObject({ phoneNumber: '+16175550142' });
    });
    const { externalCallId } = cti.actions.outgoingCall({ toNumber: '+16175550142' });
    host.send('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    await vi.waitFor(() => {
      expect(cti.getSnapshot().call?.engagement).toEqual({ status: 'created', id: 1001 });
    });
    cti.actions.callAnswered();
    cti.actions.callEnded();
    cti.actions.callCompleted();
    await vi.waitFor(() => {
      expect(host.types()).toContain('CALL_COMPLETED');
    });
    host.send('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1001 });
    await vi.waitFor(() => {
      expect(cti.getSnapshot().call).toMatchObject({ status: 'saved', confirmed: true });
    });
    expect(host.received.slice(1).map(({ type, data }) => [type, data])).toMatchObject([
      ['INITIALIZED', { isLoggedIn: true, isAvailable: true }],
      ['OUTGOING_CALL_STARTED', { externalCallId, toNumber: '+16175550142', fromNumber: '+16175550100' }],
      ['CALL_ANSWERED', { externalCallId }],
      ['CALL_ENDED', { externalCallId, engagementId: 1001, callEndStatus: 'COMPLETED' }],
      ['CALL_COMPLETED', { externalCallId, engagementId: 1001, hideWidget: true }],
    ]);
    cti.stop();
  });
});
