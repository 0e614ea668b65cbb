import { present } from '../../base/present';
import { createObservable } from '../../base/observable';
import { plainError, toPhoneError } from '../phoneError';
import type { SessionControl } from '../session';
import type { PhoneAudio, PhoneAudioSnapshot } from '../softphone';
import { openCallAudio } from './callAudio';
import type { CallAudio, OpenCallAudio } from './callAudio';
import { watchAudioDevices } from './devices';
import { requestMicrophone } from './microphone';
import { needSpeakerSelection } from './player';

/** Options of a phone's audio. */
export interface PhoneAudioOptions {
  /** The `deviceId` of the microphone to begin with. @default the system's choice */
  microphoneId?: string | undefined;
  /** The `deviceId` of the speaker to begin with. @default the system's choice */
  speakerId?: string | undefined;
  /** Further constraints of the microphone. @default the browser's */
  audioConstraints?: MediaTrackConstraints | undefined;
  /** Another source of sound than the microphone, such as a generated tone; the phone stops its tracks. */
  getMicrophone?: ((deviceId: string | undefined) => Promise<MediaStream>) | undefined;
  /** Whether the phone plays the calls' sound. `false`: play `session.getRemoteStream()` yourself. @default true */
  playAudio?: boolean | undefined;
}

export interface PhoneAudioControl extends PhoneAudio {
  openCall: (control: Pick<SessionControl, 'setStreams'>) => CallAudio;
}

/** Microphone and speaker of a phone whose calls are plain `RTCPeerConnection`s. */
export const createPhoneAudio = (options: PhoneAudioOptions): PhoneAudioControl => {
  const { audioConstraints, playAudio = true } = options;
  const calls = new Set<OpenCallAudio>();
  const devices = watchAudioDevices();
  let stopWatching: (() => void) | undefined;
  const state = createObservable<PhoneAudioSnapshot>({
    blocked: false,
    ...present({ microphoneId: options.microphoneId, speakerId: options.speakerId }),
  });

  type Change = { [K in keyof PhoneAudioSnapshot]?: PhoneAudioSnapshot[K] | undefined };

  const change = (changes: Change) => {
    const { blocked, ...rest } = { ...state.getSnapshot(), ...changes };
    state.set({ blocked: blocked ?? false, ...present(rest) });
  };

  const setFallback = (kind: 'microphone' | 'speaker', label: string | undefined) => {
    const before = state.getSnapshot().fallback;
    if (before?.[kind] === label) return;
    const fallback = present({ microphone: before?.microphone, speaker: before?.speaker, [kind]: label });
    change({ fallback: Object.keys(fallback).length > 0 ? Object.freeze(fallback) : undefined });
  };

  const openMicrophone = (): Promise<MediaStream> => {
    const { microphoneId } = state.getSnapshot();
    return options.getMicrophone
      ? options.getMicrophone(microphoneId)
      : requestMicrophone({ deviceId: microphoneId, constraints: audioConstraints });
  };

  /** Another microphone than the chosen one is in use: the user must know. */
  const noteMicrophone = (stream: MediaStream, isReplacement: boolean) => {
    const [track] = stream.getAudioTracks();
    const { microphoneId } = state.getSnapshot();
    const used = track?.getSettings().deviceId;
    const isOther = microphoneId !== undefined && used !== undefined && used !== microphoneId;
    setFallback('microphone', isOther || isReplacement ? (track?.label ?? '') : undefined);
  };

  const updateBlocked = () => {
    const blocked = [...calls].some((call) => call.isBlocked());
    if (blocked !== state.getSnapshot().blocked) change({ blocked });
  };

  const loseMicrophone = (error: unknown) => {
    change({ error: plainError(toPhoneError(error, 'microphone-failed', 'The microphone was lost.')) });
  };

  /** Devices were plugged in or out while there are calls: a chosen one may be gone, or back. */
  const onDevices = () => {
    const { microphones, speakers, canSelectSpeaker } = devices.getSnapshot();
    const { microphoneId, speakerId, fallback } = state.getSnapshot();
    const isThere = (list: typeof speakers, id: string) => list.some(({ deviceId }) => deviceId === id);
    if (speakerId && canSelectSpeaker && speakers.length > 0) {
      const isGone = !isThere(speakers, speakerId);
      if (isGone !== (fallback?.speaker !== undefined)) {
        setFallback('speaker', isGone ? '' : undefined);
        for (const call of calls) call.setSpeaker(isGone ? undefined : speakerId).catch(() => undefined);
      }
    }
    if (microphoneId && fallback?.microphone !== undefined && isThere(microphones, microphoneId)) {
      for (const call of calls) call.replaceMicrophone(false).catch(loseMicrophone);
    }
  };

  const openCall: PhoneAudioControl['openCall'] = (control) => {
    const { call, audio } = openCallAudio({
      playAudio,
      openMicrophone,
      speakerId: state.getSnapshot().speakerId,
      onStreams: control.setStreams,
      onMicrophone: noteMicrophone,
      onMicrophoneLost: loseMicrophone,
      onBlocked: updateBlocked,
      onClose: () => {
        calls.delete(call);
        updateBlocked();
        if (calls.size > 0) return;
        stopWatching?.();
        stopWatching = undefined;
        change({ fallback: undefined, error: undefined });
      },
    });
    calls.add(call);
    stopWatching ??= devices.subscribe(onDevices);
    return audio;
  };

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    openCall,
    setMicrophone: async (microphoneId) => {
      const before = state.getSnapshot().microphoneId;
      change({ microphoneId, error: undefined });
      try {
        await Promise.all([...calls].map((call) => call.replaceMicrophone(false)));
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
      setFallback('speaker', undefined);
      change({ speakerId });
    },
    resume: async () => {
      await Promise.all([...calls].map((call) => call.resume()));
    },
  };
};
