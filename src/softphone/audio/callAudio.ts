import type { SessionControl } from '../session';
import { createAudioPlayer } from './player';

/** The sound of one call, both ways. */
export interface CallAudio {
  /** Opens the microphone. @throws {PhoneError} */
  open: () => Promise<MediaStream>;
  /** Releases the microphone until it is opened again: the call has failed. */
  release: () => void;
  /** The same microphone once more, for a second connection of this call; nothing if none is open. */
  share: () => MediaStream | undefined;
  /** Uses the shared microphone from now on. */
  use: (stream: MediaStream) => void;
  /** Opens the microphone once more, and uses it from then on; the phone shows why if it cannot. */
  renew: () => void;
  /** Plays the remote party's sound of the connection, and keeps its microphone up to date. */
  attach: (connection: RTCPeerConnection) => void;
  /** Whether the microphone is heard. */
  setHeard: (heard: boolean) => void;
  close: () => void;
}

/** The same, as its phone sees it. */
export interface OpenCallAudio {
  /** @param isLost the one before is gone */
  replaceMicrophone: (isLost: boolean) => Promise<void>;
  setSpeaker: (deviceId: string | undefined) => Promise<void>;
  resume: () => Promise<void>;
  isBlocked: () => boolean;
}

interface CallAudioSettings {
  playAudio: boolean;
  openMicrophone: () => Promise<MediaStream>;
  speakerId: string | undefined;
  onStreams: SessionControl['setStreams'];
  /** This microphone is in use now; `isReplacement`: because the one before is gone. */
  onMicrophone: (stream: MediaStream, isReplacement: boolean) => void;
  onMicrophoneLost: (error: unknown) => void;
  onBlocked: () => void;
  onClose: () => void;
}

const stopTracks = (stream: MediaStream | null) => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

export const openCallAudio = (settings: CallAudioSettings): { call: OpenCallAudio; audio: CallAudio } => {
  const { openMicrophone, onStreams, onMicrophone, onMicrophoneLost } = settings;
  const player = settings.playAudio ? createAudioPlayer() : undefined;
  let local: MediaStream | null = null;
  let connection: RTCPeerConnection | undefined;
  let heard = true;
  let closed = false;

  const take = (stream: MediaStream, isReplacement: boolean) => {
    stopTracks(local);
    local = stream;
    for (const track of stream.getAudioTracks()) {
      track.enabled = heard;
      track.addEventListener('ended', replaceLost, { once: true });
    }
    onStreams({ local });
    onMicrophone(stream, isReplacement);
  };

  const hear = (remote: MediaStream) => {
    onStreams({ remote });
    player?.play(remote);
  };

  const replaceMicrophone = async (isLost: boolean) => {
    if (!local) return;
    const stream = await openMicrophone();
    if (closed) {
      stopTracks(stream);
      return;
    }
    const sender = connection?.getSenders().find(({ track }) => track?.kind === 'audio');
    try {
      await sender?.replaceTrack(stream.getAudioTracks()[0] ?? null);
    } catch (error) {
      stopTracks(stream);
      throw error;
    }
    take(stream, isLost);
  };

  const renew = () => {
    replaceMicrophone(false).catch(onMicrophoneLost);
  };

  /** An unplugged headset ends its track; the call goes on with another microphone. */
  const replaceLost = () => {
    if (!closed) replaceMicrophone(true).catch(onMicrophoneLost);
  };

  player?.subscribe(settings.onBlocked);
  // If the speaker is gone, the system's choice plays the sound.
  player?.setSpeaker(settings.speakerId).catch(() => undefined);

  return {
    call: {
      replaceMicrophone,
      setSpeaker: async (deviceId) => player?.setSpeaker(deviceId),
      resume: async () => player?.resume(),
      isBlocked: () => player?.getSnapshot().blocked ?? false,
    },
    audio: {
      open: async () => {
        const stream = await openMicrophone();
        if (closed) stopTracks(stream);
        else take(stream, false);
        return stream;
      },
      release: () => {
        stopTracks(local);
        local = null;
        onStreams({ local });
      },
      share: () => (closed ? undefined : local?.clone()),
      use: (stream) => {
        take(stream, false);
      },
      renew,
      attach: (to) => {
        connection = to;
        if (to.currentRemoteDescription) {
          const tracks = to.getReceivers().map(({ track }) => track);
          hear(new MediaStream(tracks.filter(({ kind }) => kind === 'audio')));
        }
        to.addEventListener('track', ({ track, transceiver, streams: [stream] }) => {
          // A call with a picture is answered with sound alone.
          if (track.kind !== 'audio') {
            transceiver.stop();
            return;
          }
          if (to === connection) hear(stream ?? new MediaStream([track]));
        });
      },
      setHeard: (value) => {
        heard = value;
        for (const track of local?.getAudioTracks() ?? []) track.enabled = heard;
      },
      close: () => {
        closed = true;
        stopTracks(local);
        player?.stop();
        settings.onClose();
      },
    },
  };
};
