import type { Device } from '@twilio/voice-sdk';
import { present } from '../../base/present';
import { needSpeakerSelection } from '../audio/player';
import { createObservable } from '../../base/observable';
import { toPhoneError } from '../phoneError';
import type { PhoneAudio, PhoneAudioSnapshot } from '../softphone';

export interface TwilioAudio extends PhoneAudio {
  /** Gives a new device what was chosen before. */
  setDevice: (device: Device) => void;
  /** Watches an element that Twilio plays a call with. */
  watch: (element: HTMLAudioElement) => void;
}

/** Microphone and speaker through Twilio's audio helper, which plays the calls. */
export const createTwilioAudio = (): TwilioAudio => {
  const state = createObservable<PhoneAudioSnapshot>({ blocked: false });
  const blocked = new Set<HTMLAudioElement>();
  let device: Device | undefined;

  const change = (changes: { microphoneId?: string | undefined; speakerId?: string | undefined }) => {
    const { microphoneId, speakerId } = { ...state.getSnapshot(), ...changes };
    state.set({ blocked: blocked.size > 0, ...present({ microphoneId, speakerId }) });
  };

  const play = async (element: HTMLAudioElement) => {
    try {
      await element.play();
      blocked.delete(element);
    } catch (error) {
      if (error instanceof Error && error.name === 'NotAllowedError') blocked.add(element);
      else blocked.delete(element);
    }
    change({});
  };

  /** `default` is the name that browsers give to the system's choice. */
  const applyMicrophone = async (deviceId: string | undefined) =>
    device?.audio?.setInputDevice(deviceId ?? 'default');
  const applySpeaker = async (deviceId: string | undefined) =>
    device?.audio?.speakerDevices.set(deviceId ?? 'default');

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    setDevice: (next) => {
      device = next;
      const { microphoneId, speakerId } = state.getSnapshot();
      // The phone works without a device that is gone.
      if (microphoneId) applyMicrophone(microphoneId).catch(() => undefined);
      if (speakerId) applySpeaker(speakerId).catch(() => undefined);
    },
    watch: (element) => {
      void play(element);
    },
    setMicrophone: async (microphoneId) => {
      try {
        await applyMicrophone(microphoneId);
      } catch (error) {
        throw toPhoneError(error, 'microphone-failed', 'The microphone could not be changed.');
      }
      change({ microphoneId });
    },
    setSpeaker: async (speakerId) => {
      if (speakerId) needSpeakerSelection();
      try {
        await applySpeaker(speakerId);
      } catch (error) {
        throw toPhoneError(error, 'failed', 'The speaker could not be changed.');
      }
      change({ speakerId });
    },
    resume: async () => {
      await Promise.all([...blocked].map(play));
    },
  };
};
