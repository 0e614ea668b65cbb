import { describe, expect, it, vi } from 'vitest';
import { createListenerDouble as listen } from './listenerDouble';
import {
  openAnotherHost,
  type Mounting,
  host,
  connect,
  connectAndReady,
  settle,
  useFreshHost,
} from './sdkHost';

describe('the handshake', () => {
  useFreshHost();

  it('is answered with the same id and fields, and makes both sides ready', async () => {
    const connection = await connectAndReady();
    const session = { ...host.session, hostUrl: location.origin };
    expect(connection.getState()).toEqual({ status: 'ready', session });
    const [ack] = host.received;
    expect(ack).toMatchObject({ ...session, type: 'SYNC_ACK', debugMode: false, iFrameUrl: location.origin });
    expect(host.manager.isReady).toBe(true);
    expect(host.handled).toMatchObject([{ type: 'READY' }, { type: 'INITIALIZED' }]);
    expect(new Set(host.targets)).toEqual(new Set([location.origin]));
  });

  it('carries the id of a call under way, as it was given', async () => {
    const session = { engagementId: '1001', iframeLocation: 'remote', usesCallingWindow: true };
    host.close();
    await openAnotherHost({ session });
    const connection = await connectAndReady();
    expect(connection.getState()).toMatchObject({ session });
  });

  it('is answered once, however many repeats were under way', async () => {
    host.close();
    await openAnotherHost({ silent: true });
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

  it('is answered once by a page that is busy right after its answer', async () => {
    host.close();
    await openAnotherHost({ silent: true });
    const listener = listen();
    listener.onState.mockImplementationOnce(() => {
      const end = performance.now() + 1100;
      while (performance.now() < end);
    });
    const connection = connect(listener);
    for (const n of [0, 1])
      host.post({ type: 'SYNC', hostUrl: location.origin, ...host.session, messageId: `sync_${String(n)}` });
    connection.send('initialized', { isLoggedIn: true });
    await settle(connection);
    expect(host.types()).toEqual(['SYNC_ACK', 'INITIALIZED', 'TEST_SETTLED']);
  });

  it('that comes again, from a HubSpot that still waits, is answered again', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    listener.onState.mockClear();
    const ack = await host.sync();
    expect(ack).toMatchObject({ type: 'SYNC_ACK', portalId: 1, userId: 2 });
    expect(listener.onState).toHaveBeenCalledOnce();
    expect(connection.getAnnouncedUser()).toBeUndefined();
  });

  it('with another user is answered and reported', async () => {
    const listener = listen();
    const connection = await connectAndReady(listener);
    listener.onState.mockClear();
    expect(await host.sync({ userId: 9 })).toMatchObject({ type: 'SYNC_ACK', userId: 9 });
    expect(connection.getState()).toMatchObject({ status: 'ready', session: { userId: 9 } });
    expect(listener.onState).toHaveBeenCalledOnce();
  });

  it('that hands over right after the first one, and comes once, is answered at once', async () => {
    const connection = await connectAndReady();
    for (const userId of [9, 7])
      host.post({ type: 'SYNC', ...host.session, userId, messageId: `sync_${String(userId)}` });
    await vi.waitFor(() => {
      expect(connection.getState()).toMatchObject({ status: 'ready', session: { userId: 7 } });
    });
    const acks = host.received.filter(({ type }) => type === 'SYNC_ACK');
    expect(acks.map(({ userId }) => userId)).toEqual([host.session.userId, 9, 7]);
  });

  it('of a thousand users in one moment is answered a few times: the last user counts', async () => {
    const connection = await connectAndReady();
    for (let userId = 1000; userId < 2000; userId += 1)
      host.post({ type: 'SYNC', ...host.session, userId, messageId: `sync_${String(userId)}` });
    await vi.waitFor(
      () => {
        expect(connection.getState()).toMatchObject({ session: { userId: 1999 } });
      },
      { timeout: 15_000 },
    );
    expect(host.received.filter(({ type }) => type === 'SYNC_ACK').length).toBeLessThan(20);
  });

  it.each([
    ['a bigint', { portalId: 10n, userId: 2 }],
    ['an object without text', { portalId: { toString: 'x' }, iframeLocation: { toString: 'x' } }],
    ['nothing at all', { portalId: undefined, userId: null }],
  ])('survives %s in its fields', async (_, session) => {
    host.close();
    await openAnotherHost({ session });
    const connection = await connectAndReady();
    expect(connection.getState().status).toBe('ready');
    expect(connection.getState()).not.toHaveProperty('session.portalId');
  });

  it('lets nothing of the app through before it, and then all of it, in order', async () => {
    host.close();
    await openAnotherHost({ silent: true });
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
    await openAnotherHost({ silent: true });
    const listener = listen();
    connect(listener);
    host.post({ type: 'DIAL_NUMBER', data: { phoneNumber: '+16175550142' }, messageId: 'early' });
    await vi.waitFor(() => {
      expect(listener.onEvent.mock.calls).toMatchObject([[{ type: 'DIAL_NUMBER' }]]);
    });
  });

  it('that cannot be answered is refused, and the next one is welcome', async () => {
    host.close();
    await openAnotherHost({ silent: true });
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
    host.close();
    await openAnotherHost({ silent: true });
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
    await host.sync();
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
