import type { AudioSystem } from '../../softphone/audio/audioSystem';
import type { AudioDevice, AudioDevices } from '../../softphone/audio/devices';
import type { CallSound, ToneSettings } from '../../softphone/audio/tones';
import { createObservable } from '../../base/observable';
import { delivering } from '../deliver';
import { PhoneError } from '../../softphone/phoneError';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';

/** What sound is like in a fake. */
export interface FakeAudioOptions {
  /** What is different from the default. @default two microphones and two speakers, all allowed */
  devices?: Partial<AudioDevices> | undefined;
  /** How loud microphone and calls are, from 0 to 1. @default 0.5 */
  level?: number | undefined;
  /** Why the microphone cannot be opened. @default it can */
  refusal?: SoftphoneErrorCode | undefined;
}

/** Devices, levels and tones without a sound: a test reads what a user would hear. */
export interface FakeAudio extends AudioSystem {
  /** The repeating sounds that play now. */
  readonly playing: readonly CallSound[];
  /** The keys whose tones were played, oldest first. */
  readonly pressedKeys: string;
  /** Where a test sound was played, oldest first. */
  readonly tested: readonly ('ringer' | 'speaker')[];
  /** Region, volume and devices of the tones, as last set. */
  readonly toneSettings: ToneSettings;
  /** How many microphones are open to measure their level. */
  readonly listening: number;
  /** Devices come and go, or a permission changes. */
  setDevices: (change: Partial<AudioDevices>) => void;
  /** How loud everything is from now on, from 0 to 1. */
  setLevel: (level: number) => void;
  /** The microphone cannot be opened from now on; without a code it can. */
  refuse: (code?: SoftphoneErrorCode) => void;
  /** The browser keeps tones silent until `resume()`. */
  block: () => void;
}

const device = /* @__NO_SIDE_EFFECTS__ */ (deviceId: string, label: string): AudioDevice =>
  Object.freeze({ deviceId, label });

/** Two of each kind, all allowed. */
export const fakeDevices: AudioDevices = /* @__PURE__ */ Object.freeze({
  microphones: [device('headset-in', 'Headset'), device('built-in-in', 'Built-in microphone')],
  speakers: [device('headset-out', 'Headset'), device('built-in-out', 'Built-in speakers')],
  canSelectSpeaker: true,
  permission: 'granted',
} as const);

/** Sound in memory: devices, levels and tones that nobody hears. */
export const createFakeAudio = (options: FakeAudioOptions = {}): FakeAudio => {
  const devices = createObservable<AudioDevices>({ ...fakeDevices, ...options.devices });
  const tones = createObservable({ blocked: false });
  let { level = 0.5, refusal } = options;
  let playing: CallSound[] = [];
  let pressedKeys = '';
  let toneSettings: ToneSettings = {};
  let listening = 0;
  const tested: ('ringer' | 'speaker')[] = [];

  const open = () => {
    listening += 1;
    let isOpen = true;
    return {
      getLevel: () => level,
      close: () => {
        if (isOpen) listening -= 1;
        isOpen = false;
      },
    };
  };

  return {
    get playing() {
      return playing;
    },
    get pressedKeys() {
      return pressedKeys;
    },
    get toneSettings() {
      return toneSettings;
    },
    get listening() {
      return listening;
    },
    tested,
    devices: {
      getSnapshot: devices.getSnapshot,
      subscribe: devices.subscribe,
      refresh: () => Promise.resolve(),
    },
    listen: async () => {
      await Promise.resolve();
      if (refusal) throw new PhoneError(refusal, `The fake microphone is refused: ${refusal}.`);
      return open();
    },
    measure: open,
    createTones: () => ({
      getSnapshot: tones.getSnapshot,
      subscribe: tones.subscribe,
      set: (next) => {
        toneSettings = next;
      },
      start: (sound) => {
        playing = [...playing, sound];
        let isOver = false;
        return () => {
          if (isOver) return;
          isOver = true;
          const place = playing.indexOf(sound);
          playing = playing.filter((_, index) => index !== place);
        };
      },
      pressKey: (key) => {
        pressedKeys += key;
      },
      test: (where) => {
        tested.push(where);
        return Promise.resolve();
      },
      resume: () => {
        tones.set({ blocked: false });
        return Promise.resolve();
      },
      close: () => {
        playing = [];
      },
    }),
    setDevices: delivering((change) => {
      devices.set({ ...devices.getSnapshot(), ...change });
    }),
    setLevel: (next) => {
      level = next;
    },
    refuse: (code) => {
      refusal = code;
    },
    block: delivering(() => {
      tones.set({ blocked: true });
    }),
  };
};
