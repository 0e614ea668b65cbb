import type { SessionControl } from '../session';
import { whenEnded } from '../waiting';

/** How often to look at what has no event, in milliseconds. */
const sampleMs = 500;

const audioOf = (tracks: readonly (MediaStreamTrack | null | undefined)[]): MediaStreamTrack | undefined =>
  tracks.find((track): track is MediaStreamTrack => track?.kind === 'audio');

/** The microphone's track in a call, if it sends one. */
export const localTrackOf = (connection: RTCPeerConnection): MediaStreamTrack | undefined =>
  audioOf(connection.getSenders().map(({ track }) => track));

const remoteTrackOf = (connection: RTCPeerConnection): MediaStreamTrack | undefined =>
  audioOf(connection.getReceivers().map(({ track }) => track));

/** The same stream for as long as its track is the same. */
const keepStream = () => {
  let stream: MediaStream | null = null;
  return (track: MediaStreamTrack | undefined): MediaStream | null => {
    if (stream?.getAudioTracks()[0] !== track) stream = track ? new MediaStream([track]) : null;
    return stream;
  };
};

/**
 * Shows the streams of a connection that the app made, and whether its microphone is muted: a track has no event for that, so it
 * is sampled until the call ends.
 */
export const watchMedia = (
  connection: RTCPeerConnection,
  control: SessionControl,
  /** Whether the call is muted; `undefined` if that cannot be told now. */
  isMuted: () => boolean | undefined,
): void => {
  const [local, remote] = [keepStream(), keepStream()];
  const look = () => {
    control.setStreams({ local: local(localTrackOf(connection)), remote: remote(remoteTrackOf(connection)) });
    const muted = isMuted();
    if (muted !== undefined) control.setMuted(muted);
  };
  connection.addEventListener('track', look);
  const timer = setInterval(look, sampleMs);
  whenEnded(control.session, () => {
    clearInterval(timer);
    connection.removeEventListener('track', look);
  });
  look();
};
