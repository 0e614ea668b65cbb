import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PhoneAudioControl } from '../../../src/softphone/audio/phoneAudio';
import { createSipCall } from '../../../src/softphone/sip/call';
import type { Carrier } from '../../../src/softphone/sip/carrier';

const ignore = () => undefined;

/** A call that was answered, on a connection whose state is played. */
const connect = async () => {
  const audio = {
    openCall: () => ({
      open: () => Promise.resolve({} as MediaStream),
      attach: ignore,
      setHeard: ignore,
      close: ignore,
    }),
  } as unknown as PhoneAudioControl;
  const connection = Object.assign(new EventTarget(), { connectionState: 'new' });
  const terminate = vi.fn();
  const call = createSipCall({
    facts: { id: 'a', direction: 'outbound', remoteNumber: '+16175550123' },
    domain: '127.0.0.1',
    options: { server: 'ws://127.0.0.1', getCredentials: () => ({ username: 'a', password: 'b' }) },
    audio,
    checkService: ignore,
    onRefer: ignore,
  });
  await call.send(() => {
    call.events.onConnection(connection as unknown as RTCPeerConnection);
    return { terminate } as unknown as Carrier;
  });
  call.events.onConnected();
  const become = (connectionState: RTCPeerConnectionState) => {
    connection.connectionState = connectionState;
    connection.dispatchEvent(new Event('connectionstatechange'));
  };
  return { session: call.control.session, become, terminate };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a call that is up and never finds a path for its sound ends and says so', async () => {
  const { session, terminate } = await connect();
  expect(session.getSnapshot().status).toBe('connected');
  vi.runAllTimers();
  expect(session.getSnapshot()).toMatchObject({
    status: 'ended',
    end: { reason: 'media-error', by: 'system' },
  });
  expect(terminate).toHaveBeenCalledOnce();
});

test('a call that has found one goes on, and so does one that finds another', async () => {
  const { session, become } = await connect();
  become('connecting');
  become('connected');
  vi.runAllTimers();
  expect(session.getSnapshot().status).toBe('connected');
  become('failed');
  become('connecting');
  become('connected');
  vi.runAllTimers();
  expect(session.getSnapshot().status).toBe('connected');
  become('failed');
  vi.runAllTimers();
  expect(session.getSnapshot()).toMatchObject({ end: { reason: 'media-error' } });
});
