import { describe, expect, it, vi } from 'vitest';
import { createListenerDouble as listen } from './listenerDouble';
import { openAnotherHost, host, connect, connectAndReady, settle, useFreshHost } from './sdkHost';

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
    await openAnotherHost({ silent: true });
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
      await openAnotherHost({ silent: true });
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

  it('a named origin is trusted', async () => {
    host.close();
    await openAnotherHost({ silent: true });
    const connection = host.app.app.connectHubSpot({ trustedOrigins: ['https://portal.example'] });
    sayFrom('https://portal.example', { ...rogueSync, portalId: 1 });
    expect(connection.getState()).toMatchObject({
      status: 'ready',
      session: { portalId: 1, hostUrl: 'https://portal.example' },
    });
  });

  it('no address in a message leads anywhere else', async () => {
    host.close();
    await openAnotherHost({ session: { hostUrl: 'https://evil.example' } });
    const listener = listen();
    const connection = await connectAndReady(listener);
    expect(connection.getState()).toMatchObject({ session: { hostUrl: location.origin } });
    listener.onState.mockClear();
    host.post({ type: 'SET_WIDGET_URL', iFrameUrl: 'https://evil.example', messageId: 'url_1' });
    host.post({ type: 'SET_WIDGET_URL', data: { iFrameUrl: 'https://evil.example' }, messageId: 'url_2' });
    await settle(connection);
    host.received.length = 0;
    connection.send('callData', 1);
    await vi.waitFor(() => {
      expect(host.types()).toEqual(['CALL_DATA']);
    });
    expect(new Set(host.targets)).toEqual(new Set([location.origin]));
    expect(listener.onState).not.toHaveBeenCalled();
    expect(listener.onUnknown.mock.calls[0]).toMatchObject([{ type: 'SET_WIDGET_URL' }]);
  });
});
