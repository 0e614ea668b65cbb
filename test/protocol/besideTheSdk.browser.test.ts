import script from '@hubspot/calling-extensions-sdk/dist/main.js?raw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Host, openHost } from './appPage/openHost';
import type * as silentInstance from './appPage/silentInstance';
import { createListenerDouble } from './listenerDouble';

let host: Host;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => {
  const { faults } = host.app;
  host.close();
  expect(faults).toEqual([]);
});

/** The library speaks and hears: the handshake, INITIALIZED, and a dial request. */
const connectAndDial = async () => {
  const listener = createListenerDouble();
  const connection = host.app.app.connectHubSpot({});
  connection.attach(listener);
  connection.send('initialized', { isLoggedIn: true, isAvailable: true });
  await vi.waitFor(() => {
    expect(host.types()).toContain('INITIALIZED');
  });
  host.send('DIAL_NUMBER', { phoneNumber: '+16175550142' });
  return { connection, listener };
};

describe('beside an instance of the SDK that only listens', () => {
  it('the library alone speaks, and both hear', async () => {
    const { listenSilently } = (await host.load(
      '/test/protocol/appPage/silentInstance.ts',
    )) as typeof silentInstance;
    const heard = listenSilently();
    const { connection, listener } = await connectAndDial();
    await vi.waitFor(() => {
      expect(heard).toContain('DIAL_NUMBER');
      expect(listener.onEvent).toHaveBeenCalledOnce();
    });
    connection.send('outgoingCall', {
      externalCallId: '1',
      toNumber: '+16175550142',
      createEngagement: true,
    });
    await vi.waitFor(() => {
      expect(host.types()).toContain('OUTGOING_CALL_STARTED');
    });
    expect(host.types().filter((type) => type !== 'SYNC_ACK')).toEqual([
      'INITIALIZED',
      'OUTGOING_CALL_STARTED',
    ]);
  });
});

describe('beside the SDK from a CDN', () => {
  it('works, and leaves what the script put on the window as it is', async () => {
    const element = host.app.document.createElement('script');
    element.textContent = script;
    const before = Object.keys(host.app);
    host.app.document.head.append(element);
    expect(Object.keys(host.app).filter((name) => !before.includes(name))).toEqual(
      expect.arrayContaining(['Constants', 'IFrameManager', 'default']),
    );
    const globals = host.app as unknown as Record<string, unknown>;
    const sdk = globals['default'];
    const { listener } = await connectAndDial();
    await vi.waitFor(() => {
      expect(listener.onEvent).toHaveBeenCalledOnce();
    });
    expect(globals['default']).toBe(sdk);
    expect(host.types()).toEqual(['SYNC_ACK', 'INITIALIZED']);
  });
});
