import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import type { Connection, ConnectionListener } from '../../src/protocol/connection';
import { type Host, openHost } from './appPage/openHost';
import type * as mounting from './appPage/mounting';
import { createListenerDouble as listen } from './listenerDouble';

export type Mounting = typeof mounting;

export let host: Host;

/** Replaces the host of the test with another one. */
export const openAnotherHost = async (...options: Parameters<typeof openHost>): Promise<void> => {
  host = await openHost(...options);
};

export const connect = (listener: ConnectionListener = listen()): Connection => {
  const connection = host.app.app.connectHubSpot({});
  connection.attach(listener);
  return connection;
};

export const connectAndReady = async (listener?: ConnectionListener) => {
  const connection = connect(listener);
  connection.send('initialized', { isLoggedIn: true, isAvailable: true });
  await vi.waitFor(() => {
    expect(host.types()).toContain('INITIALIZED');
  });
  return connection;
};

/** Resolves when all that was posted to the app before has been heard there, and its answers here. */
export const settle = async (connection: Connection) => {
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

export const closeHost = () => {
  const { faults, written } = host.app;
  host.close();
  // A phone number in the console is a leak, and everything else is noise.
  expect(written).toEqual([]);
  expect(faults).toEqual([]);
};

/** A page for each test. */
export const useFreshHost = () => {
  beforeEach(async () => {
    host = await openHost();
  });
  afterEach(closeHost);
};

/** One page for all tests that leave nothing behind. */
export const useOneHost = () => {
  beforeAll(async () => {
    host = await openHost();
  });
  afterEach(() => {
    host.received.length = 0;
  });
  afterAll(closeHost);
};
