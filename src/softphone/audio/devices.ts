import { isSame } from '../../base/isSame';
import { createObservable } from '../../base/observable';
import type { Observable } from '../../base/observable';
import type { SoftphoneErrorCode } from '../phoneError';
import { isForbiddenByPolicy } from './microphone';
import { canSelectSpeaker } from './player';

/** A microphone or speaker. */
export interface AudioDevice {
  /** The browser's id of the device. */
  readonly deviceId: string;
  /** `''` until the microphone was allowed. */
  readonly label: string;
}

/** The devices of this computer. */
export interface AudioDevices {
  /** The microphones. */
  readonly microphones: readonly AudioDevice[];
  /** Empty if the browser has no output selection. */
  readonly speakers: readonly AudioDevice[];
  /** Whether the browser lets a page choose its speaker. */
  readonly canSelectSpeaker: boolean;
  /** Whether the microphone is allowed; `unknown` if the browser doesn't report it without asking the user. */
  readonly permission: PermissionState | 'unknown';
  /** Why the microphone is unavailable, as far as that is known without asking the user. */
  readonly problem?: Extract<SoftphoneErrorCode, `microphone-${string}`>;
}

/** The devices of this computer. Looks for them while there are listeners, and never asks for permission. */
export interface AudioDeviceWatch extends Observable<AudioDevices> {
  /** Looks again: after the microphone was allowed, devices have names. */
  refresh: () => Promise<void>;
}

/** What a browser says about its devices. */
export interface DeviceFacts {
  /** `undefined`: unavailable, because the page came without https. */
  readonly devices: readonly Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>[] | undefined;
  readonly canSelectSpeaker: boolean;
  readonly permission: AudioDevices['permission'];
  /** The page around keeps the microphone from this one. */
  readonly isForbidden: boolean;
}

/** Chromium's two other names for what the system has chosen, and the nameless device of a page without permission. */
const isAlias = (deviceId: string) => ['', 'default', 'communications'].includes(deviceId);

const problemOf = ({ devices, permission, isForbidden }: DeviceFacts): AudioDevices['problem'] => {
  if (!devices) return 'microphone-insecure';
  if (isForbidden) return 'microphone-policy';
  if (permission === 'denied') return 'microphone-denied';
  return devices.some(({ kind }) => kind === 'audioinput') ? undefined : 'microphone-missing';
};

export const describeDevices = (facts: DeviceFacts): AudioDevices => {
  const { devices = [], canSelectSpeaker: canSelect, permission } = facts;
  const ofKind = (kind: MediaDeviceKind): AudioDevice[] =>
    devices
      .filter((device) => device.kind === kind && !isAlias(device.deviceId))
      .map(({ deviceId, label }) => ({ deviceId, label }));
  const problem = problemOf(facts);
  return {
    microphones: ofKind('audioinput'),
    speakers: canSelect ? ofKind('audiooutput') : [],
    canSelectSpeaker: canSelect,
    permission,
    ...(problem && { problem }),
  };
};

/** Typed as always there, but absent without https and in some browsers. */
const mediaDevices = (): MediaDevices | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.mediaDevices;

const microphonePermission = async (): Promise<PermissionStatus | undefined> => {
  try {
    return await navigator.permissions.query({ name: 'microphone' });
  } catch {
    // Not every browser knows this permission's name.
    return undefined;
  }
};

export const listAudioDevices = async (): Promise<AudioDevices> => {
  const [devices, permission] = await Promise.all([
    mediaDevices()?.enumerateDevices(),
    microphonePermission(),
  ]);
  return describeDevices({
    devices,
    canSelectSpeaker: canSelectSpeaker(),
    permission: permission?.state ?? 'unknown',
    isForbidden: isForbiddenByPolicy() === true,
  });
};

/** Before anybody has looked. */
const unknown: AudioDevices = {
  microphones: [],
  speakers: [],
  canSelectSpeaker: false,
  permission: 'unknown',
};

export const watchAudioDevices = (): AudioDeviceWatch => {
  const state = createObservable<AudioDevices>(unknown);
  let listeners = 0;
  let stop: (() => void) | undefined;

  const refresh = async () => {
    const devices = await listAudioDevices();
    if (!isSame(devices, state.getSnapshot())) state.set(devices);
  };
  /** A list that cannot be had stays as it is. */
  const look = () => {
    refresh().catch(() => undefined);
  };

  const begin = () => {
    const media = mediaDevices();
    let permission: PermissionStatus | undefined;
    let isOver = false;
    media?.addEventListener('devicechange', look);
    void microphonePermission().then((status) => {
      if (isOver) return;
      permission = status;
      permission?.addEventListener('change', look);
    });
    look();
    return () => {
      isOver = true;
      media?.removeEventListener('devicechange', look);
      permission?.removeEventListener('change', look);
    };
  };

  return {
    getSnapshot: state.getSnapshot,
    subscribe: (listener) => {
      const unsubscribe = state.subscribe(listener);
      listeners += 1;
      stop ??= begin();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        unsubscribe();
        listeners -= 1;
        if (listeners > 0) return;
        stop?.();
        stop = undefined;
      };
    },
    refresh,
  };
};
