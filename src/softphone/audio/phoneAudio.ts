import { present } from '../../base/present';
import { createObservable } from '../observable';
import { toPhoneError } from '../phoneError';
import type { SessionControl } from '../session';
import type { PhoneAudio, PhoneAudioSnapshot } from '../softphone';
import { requestMicrophone } from './microphone';
import { createAudioPlayer, needSpeakerSelection } from './player';

export interface PhoneAudioOptions {
  /** The `deviceId` of the microphone to begin with. @default the system's choice */
  microphoneId?: string | undefined;
  /** The `deviceId` of the speaker to begin with. @default the system's choice */
  speakerId?: string | undefined;
  /** Further wishes to the microphone. @default the browser's */
  audioConstraints?: MediaTrackConstraints | undefined;
  /** Another source of sound than the microphone, such as a generated tone; the phone stops its tracks. */
  getMicrophone?: ((deviceId: string | undefined) => Promise<MediaStream>) | undefined;
  /** Whether the phone plays the calls' sound. `false`: play `session.getRemoteStream()` yourself. @default true */
  playAudio?: boolean | undefined;
}

/** The sound of one call, both ways. */
export interface CallAudio {
  /** Opens the microphone. @throws {PhoneError} */
  open: () => Promise<MediaStream>;
  /** Takes the other side's sound from the connection, and keeps its microphone up to date. */
  attach: (connection: RTCPeerConnection) => void;
  /** Whether the microphone is heard. */
  setHeard: (heard: boolean) => void;
  close: () => void;
}

export interface PhoneAudioControl extends PhoneAudio {
  openCall: (control: Pick<SessionControl, 'setStreams'>) => CallAudio;
}

interface OpenCall {
  replaceMicrophone: () => Promise<void>;
  setSpeaker: (deviceId: string | undefined) => Promise<void>;
  resume: () => Promise<void>;
  isBlocked: () => boolean;
}

const stopTracks = (stream: MediaStream | null) => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

/** Microphone and speaker of a phone whose calls are plain `RTCPeerConnection`s. */
export const createPhoneAudio = (options: PhoneAudioOptions): PhoneAudioControl => {
  const { audioConstraints, playAudio = true } = options;
  const calls = new Set<OpenCall>();
  const state = createObservable<PhoneAudioSnapshot>({
    blocked: false,
    ...present({ microphoneId: options.microphoneId, speakerId: options.speakerId }),
  });

  type Change = { [K in keyof PhoneAudioSnapshot]?: PhoneAudioSnapshot[K] | undefined };

  const change = (changes: Change) => {
    const { blocked, ...rest } = { ...state.getSnapshot(), ...changes };
    state.set({ blocked: blocked ?? false, ...present(rest) });
  };

  const openMicrophone = (): Promise<MediaStream> => {
    const { microphoneId } = state.getSnapshot();
    return options.getMicrophone
      ? options.getMicrophone(microphoneId)
      : requestMicrophone({ deviceId: microphoneId, constraints: audioConstraints });
  };

  const updateBlocked = () => {
    const blocked = [...calls].some((call) => call.isBlocked());
    if (blocked !== state.getSnapshot().blocked) change({ blocked });
  };

  const openCall: PhoneAudioControl['openCall'] = (control) => {
    const player = playAudio ? createAudioPlayer() : undefined;
    let local: MediaStream | null = null;
    let connection: RTCPeerConnection | undefined;
    let heard = true;
    let closed = false;

    const take = (stream: MediaStream) => {
      stopTracks(local);
      local = stream;
      for (const track of stream.getAudioTracks()) {
        track.enabled = heard;
        track.addEventListener('ended', replaceLost, { once: true });
      }
      control.setStreams({ local });
    };

    const replaceMicrophone = async () => {
      if (!local) return;
      const stream = await openMicrophone();
      if (closed) {
        stopTracks(stream);
        return;
      }
      const sender = connection?.getSenders().find(({ track }) => track?.kind === 'audio');
      await sender?.replaceTrack(stream.getAudioTracks()[0] ?? null);
      take(stream);
    };

    /** A headset that is unplugged ends its track; the call goes on with what is left. */
    const replaceLost = () => {
      if (closed) return;
      replaceMicrophone().catch((error: unknown) => {
        change({ error: toPhoneError(error, 'microphone-failed', 'The microphone was lost.') });
      });
    };

    const call: OpenCall = {
      replaceMicrophone,
      setSpeaker: async (deviceId) => player?.setSpeaker(deviceId),
      resume: async () => player?.resume(),
      isBlocked: () => player?.getSnapshot().blocked ?? false,
    };
    calls.add(call);
    player?.subscribe(updateBlocked);
    // A speaker that is gone is no reason to lose the call: it then sounds where the system says.
    player?.setSpeaker(state.getSnapshot().speakerId).catch(() => undefined);

    return {
      open: async () => {
        const stream = await openMicrophone();
        if (closed) stopTracks(stream);
        else take(stream);
        return stream;
      },
      attach: (to) => {
        connection = to;
        to.addEventListener('track', ({ track, streams: [stream] }) => {
          const remote = stream ?? new MediaStream([track]);
          control.setStreams({ remote });
          player?.play(remote);
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
        calls.delete(call);
        updateBlocked();
      },
    };
  };

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    openCall,
    setMicrophone: async (microphoneId) => {
      const before = state.getSnapshot().microphoneId;
      change({ microphoneId, error: undefined });
      try {
        await Promise.all([...calls].map((call) => call.replaceMicrophone()));
      } catch (error) {
        change({ microphoneId: before });
        throw toPhoneError(error, 'microphone-failed', 'The microphone could not be changed.');
      }
    },
    setSpeaker: async (speakerId) => {
      if (speakerId) needSpeakerSelection();
      try {
        await Promise.all([...calls].map((call) => call.setSpeaker(speakerId)));
      } catch (error) {
        throw toPhoneError(error, 'failed', 'The speaker could not be changed.');
      }
      change({ speakerId });
    },
    resume: async () => {
      await Promise.all([...calls].map((call) => call.resume()));
    },
  };
};
