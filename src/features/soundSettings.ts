import type { Cti } from '../cti/createCti';
import { openStorage } from '../cti/continuity/storage';
import { createObservable, type MutableObservable } from '../base/observable';
import { perCti } from './perCti';

/** What a person has chosen about sound; kept in this browser, where the provider's `storage` says. */
export interface SoundSettings {
  /** Devices by their `deviceId`; absent: the system's choice. */
  readonly microphoneId?: string;
  readonly speakerId?: string;
  /** What rings. */
  readonly ringerId?: string;
  /** Of ring and tones, from 0 to 1. */
  readonly volume: number;
  /** Whether it rings when somebody calls. */
  readonly ringtone: boolean;
  /** Whether keys sound. */
  readonly keyTones: boolean;
}

export type SoundSettingsChange = { [K in keyof SoundSettings]?: SoundSettings[K] | undefined };

export interface SoundSettingsStore extends Pick<
  MutableObservable<SoundSettings>,
  'getSnapshot' | 'subscribe'
> {
  change: (change: SoundSettingsChange) => void;
  /** Reads what was kept, as soon as it is known where. */
  open: () => void;
}

const key = 'react-hubspot-calling/sound';

export const defaultSoundSettings: SoundSettings = /* @__PURE__ */ Object.freeze({
  volume: 0.7,
  ringtone: true,
  keyTones: true,
});

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isVolume = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

const checks: { [K in keyof SoundSettings]-?: (value: unknown) => boolean } = {
  microphoneId: isId,
  speakerId: isId,
  ringerId: isId,
  volume: isVolume,
  ringtone: isSwitch,
  keyTones: isSwitch,
};

/** Whatever is of use in what was stored. */
const read = (text: string | null): Partial<SoundSettings> => {
  try {
    const stored = Object(JSON.parse(text ?? '{}')) as Record<string, unknown>;
    const entries = Object.entries(checks).filter(([name, isGood]) => isGood(stored[name]));
    return Object.fromEntries(entries.map(([name]) => [name, stored[name]]));
  } catch {
    return {};
  }
};

const createSoundSettings = (cti: Cti): SoundSettingsStore => {
  const store = createObservable<SoundSettings>(defaultSoundSettings);
  let isOpen = false;

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    change: (change) => {
      const next = Object.entries({ ...store.getSnapshot(), ...change }).filter(
        ([, value]) => value !== undefined,
      );
      store.set({ ...defaultSoundSettings, ...(Object.fromEntries(next) as Partial<SoundSettings>) });
      openStorage(cti.storage()).setItem(key, JSON.stringify(store.getSnapshot()));
    },
    open: () => {
      // Which storage it is may be the connection's to say.
      if (isOpen || cti.getSnapshot().connection.status === 'connecting') return;
      isOpen = true;
      const kept = read(openStorage(cti.storage()).getItem(key));
      if (Object.keys(kept).length > 0) store.set({ ...store.getSnapshot(), ...kept });
    },
  };
};

/** The sound settings that belong to a cti. */
export const soundSettingsOf = /* @__PURE__ */ perCti(createSoundSettings);
