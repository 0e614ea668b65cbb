import { present } from '../../base/present';
import { createObservable } from '../../base/observable';
import type { PhoneAudio, PhoneAudioSnapshot } from '../../softphone/softphone';
import { delivering } from '../deliver';
import type { FakeAudio } from './fakeAudio';
import type { FakeFailures } from './fakeFailures';

/** The sound of a fake softphone. */
export interface FakePhoneAudio extends PhoneAudio {
  /** The devices that it is played on. */
  readonly system: FakeAudio;
  /** The browser keeps the call silent until `resume()`. */
  block: () => void;
  /** Takes a device away. If it is in use, the next one of its kind replaces it; without a microphone there is an `error`. */
  unplug: (deviceId: string) => void;
}

export const createFakePhoneAudio = (system: FakeAudio, failures: FakeFailures): FakePhoneAudio => {
  const state = createObservable<PhoneAudioSnapshot>({ blocked: false });
  const set = (change: { [K in keyof PhoneAudioSnapshot]?: PhoneAudioSnapshot[K] | undefined }) => {
    const { blocked = false, ...rest } = { ...state.getSnapshot(), ...change };
    state.set({ blocked, ...present(rest) });
  };

  return {
    system,
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    setMicrophone: (microphoneId) =>
      failures.promise('setMicrophone', () => {
        set({ microphoneId, fallback: undefined });
      }),
    setSpeaker: (speakerId) =>
      failures.promise('setSpeaker', () => {
        set({ speakerId, fallback: undefined });
      }),
    resume: () => {
      set({ blocked: false });
      return Promise.resolve();
    },
    block: delivering(() => {
      set({ blocked: true });
    }),
    unplug: delivering((deviceId) => {
      const { microphones, speakers } = system.devices.getSnapshot();
      const { microphoneId = microphones[0]?.deviceId, speakerId = speakers[0]?.deviceId } =
        state.getSnapshot();
      const without = (list: typeof microphones) => list.filter((device) => device.deviceId !== deviceId);
      const [left, loud] = [without(microphones), without(speakers)];
      system.setDevices({ microphones: left, speakers: loud });
      if (left.length === 0)
        set({
          error: {
            code: 'microphone-missing',
            message: 'No microphone was found. Plug one in, then try again.',
          },
        });
      const fallback = {
        ...state.getSnapshot().fallback,
        ...(deviceId === microphoneId && left[0] && { microphone: left[0].label }),
        ...(deviceId === speakerId && { speaker: loud[0]?.label ?? '' }),
      };
      if (Object.keys(fallback).length > 0) set({ fallback });
    }),
  };
};
