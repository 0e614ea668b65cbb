// Whether the app's own mute is seen while the app's own hold lasts: some apps' holds switch the microphone's track off themselves.
import { createSipJsPhone } from 'react-hubspot-calling/sipjs';
import { Inviter, UserAgent } from 'sip.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const sdp = (direction: string) => `v=0\r\nm=audio 9 RTP/AVP 0\r\na=${direction}\r\n`;

/** A connection of the app's call; only the microphone's track and the descriptions are looked at. */
class Connection extends EventTarget {
  readonly track = { kind: 'audio', enabled: true };
  signalingState = 'stable';
  currentLocalDescription = { type: 'offer', sdp: sdp('sendrecv') };
  currentRemoteDescription = { type: 'answer', sdp: sdp('sendrecv') };
  getSenders() {
    return [{ track: this.track }];
  }
  getReceivers() {
    return [];
  }
  getStats() {
    return Promise.resolve(new Map());
  }
  /** The app's re-INVITE was accepted. */
  hold(held: boolean) {
    this.currentLocalDescription = { type: 'offer', sdp: sdp(held ? 'sendonly' : 'sendrecv') };
    this.currentRemoteDescription = { type: 'answer', sdp: sdp(held ? 'recvonly' : 'sendrecv') };
    this.signalingState = 'stable';
    this.dispatchEvent(new Event('signalingstatechange'));
  }
}

const begin = () => {
  const [uri, target] = ['sip:agent@127.0.0.1', 'sip:+16175550123@127.0.0.1'].map((text) =>
    UserAgent.makeURI(text),
  );
  if (!uri || !target) throw new Error('An address is wrong.');
  const userAgent = new UserAgent({
    uri,
    logBuiltinEnabled: false,
    transportOptions: { server: 'ws://127.0.0.1:9/' },
  });
  const call = new Inviter(userAgent, target);
  const connection = new Connection();
  Object.defineProperty(call, 'sessionDescriptionHandler', { value: { peerConnection: connection } });
  const phone = createSipJsPhone({ userAgent });
  const session = phone.track(call);
  return { connection, session };
};

/** Two looks at the track, which are half a second apart. */
const later = () => vi.advanceTimersByTimeAsync(1000);

/** As SessionManager does, which switches the track off when it has sent its offer. */
const holdSilently = async (connection: Connection): Promise<void> => {
  connection.signalingState = 'have-local-offer';
  connection.track.enabled = false;
  await later();
  connection.hold(true);
  await later();
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'MediaStream',
    class {
      getAudioTracks = () => [];
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a mute on hold is seen if the hold leaves the track on', async () => {
  const { connection, session } = begin();
  connection.hold(true);
  await later();
  expect(session.getSnapshot()).toMatchObject({ held: { local: true }, muted: false });
  connection.track.enabled = false;
  await later();
  expect(session.getSnapshot().muted).toBe(true);
  connection.hold(false);
  await later();
  expect(session.getSnapshot().muted).toBe(true);
  connection.track.enabled = true;
  await later();
  expect(session.getSnapshot().muted).toBe(false);
});

it('the end of a mute is seen on hold', async () => {
  const { connection, session } = begin();
  connection.track.enabled = false;
  await later();
  connection.hold(true);
  await later();
  expect(session.getSnapshot().muted).toBe(true);
  connection.track.enabled = true;
  await later();
  expect(session.getSnapshot().muted).toBe(false);
});

it('a hold that switches the track off is not a mute', async () => {
  const { connection, session } = begin();
  await later();
  await holdSilently(connection);
  expect(session.getSnapshot()).toMatchObject({ held: { local: true }, muted: false });
  connection.hold(false);
  connection.track.enabled = true;
  await later();
  expect(session.getSnapshot().muted).toBe(false);
});

it('our end of a mute lets nobody hear what a hold has silenced', async () => {
  const { connection, session } = begin();
  await holdSilently(connection);
  session.setMuted(true);
  session.setMuted(false);
  expect(connection.track.enabled).toBe(false);
  expect(session.getSnapshot().muted).toBe(false);
  connection.hold(false);
  connection.track.enabled = true;
  await later();
  expect(session.getSnapshot().muted).toBe(false);
});
