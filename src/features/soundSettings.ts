import type { Cti } from '../cti/createCti';
import { createKeptSettings, type KeptSettings } from './keptSettings';
import { perCti } from './perCti';

/** What a person has chosen about sound; kept in this browser, where the provider's `storage` says. */
export interface SoundSettings {
  /** Devices by their `deviceId`; absent: the system's choice. */
  readonly microphoneId?: string;
  /** Plays calls and key tones. */
  readonly speakerId?: string;
  /** Plays the ring. */
  readonly ringerId?: string;
  /** Of ring and tones, from 0 to 1. */
  readonly volume: number;
  /** Whether it rings when somebody calls. */
  readonly ringtone: boolean;
  /** Whether keys sound. */
  readonly keyTones: boolean;
}

/** Part of the settings; `undefined` restores the default. */
export type SoundSettingsChange = { [K in keyof SoundSettings]?: SoundSettings[K] | undefined };

/** The user's sound settings: to read, to watch and to change. */
export interface SoundSettingsStore extends Omit<KeptSettings<SoundSettings>, 'set'> {
  /** Changes these settings and stores them. */
  change: (change: SoundSettingsChange) => void;
}

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

/** Reads the valid part of what was kept. */
const read = (stored: Record<string, unknown>): Partial<SoundSettings> => {
  const entries = Object.entries(checks).filter(([name, isGood]) => isGood(stored[name]));
  return Object.fromEntries(entries.map(([name]) => [name, stored[name]]));
};

const createSoundSettings = (cti: Cti): SoundSettingsStore => {
  const { set, ...settings } = createKeptSettings(cti, 'sound', defaultSoundSettings, read);
  return {
    ...settings,
    change: (change) => {
      const next = Object.entries({ ...settings.getSnapshot(), ...change }).filter(
        ([, value]) => value !== undefined,
      );
      set({ ...defaultSoundSettings, ...(Object.fromEntries(next) as Partial<SoundSettings>) });
    },
  };
};

/** The sound settings that belong to a cti. */
export const soundSettingsOf = /* @__PURE__ */ perCti(createSoundSettings);
