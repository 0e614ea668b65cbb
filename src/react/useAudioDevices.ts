import { useCallback, useSyncExternalStore } from 'react';
import { audioSystemOf } from '../features/callSounds';
import type { AudioDevices } from '../softphone/audio/devices';
import type { PhoneAudioSnapshot } from '../softphone/softphone';
import { useCti, useCtiContext } from './useCti';
import { useSoundSettings } from './useSoundSettings';

/** The devices, which of them are chosen, and how to choose others. */
export interface AudioDevicesView extends AudioDevices {
  /** The chosen devices; `undefined` is the system's choice. */
  readonly microphoneId: string | undefined;
  /** The `deviceId` of the chosen speaker; `undefined` is the system's choice. */
  readonly speakerId: string | undefined;
  /** The `deviceId` of the device that rings; `undefined` is the system's choice. */
  readonly ringerId: string | undefined;
  /** A device of the call is gone, and what sounds in its place. */
  readonly fallback: PhoneAudioSnapshot['fallback'];
  /** Choose a device, at once for a call under way, and remember it. Resolve to whether it worked; `problem` says why not. */
  readonly setMicrophone: (deviceId: string | undefined) => Promise<boolean>;
  /** Switches the speaker and remembers it. Resolves to whether it worked. */
  readonly setSpeaker: (deviceId: string | undefined) => Promise<boolean>;
  /** Switches the device that rings and remembers it. */
  readonly setRinger: (deviceId: string | undefined) => void;
}

/**
 * The available and the chosen microphones, speakers and ringers. It never asks for permission: before it was given,
 * devices have no names, and `useMicrophoneLevel()` or the first call asks.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useAudioDevices = (): AudioDevicesView => {
  const cti = useCtiContext('useAudioDevices');
  const { devices } = useCti(() => audioSystemOf(cti));
  const there = useSyncExternalStore(devices.subscribe, devices.getSnapshot, devices.getSnapshot);
  const audio = useCti(({ phone }) => phone?.audio);
  const [settings, change] = useSoundSettings();

  const choose = useCallback(
    async (kind: 'microphoneId' | 'speakerId', deviceId: string | undefined) => {
      const { actions } = cti;
      const isPhones = cti.getSnapshot().phone?.audio !== undefined;
      const act = kind === 'microphoneId' ? actions.setMicrophone : actions.setSpeaker;
      const works = !isPhones || (await act(deviceId));
      if (works) change({ [kind]: deviceId });
      return works;
    },
    [cti, change],
  );
  return {
    ...there,
    microphoneId: audio ? audio.microphoneId : settings.microphoneId,
    speakerId: audio ? audio.speakerId : settings.speakerId,
    ringerId: settings.ringerId,
    fallback: audio?.fallback,
    setMicrophone: useCallback((deviceId) => choose('microphoneId', deviceId), [choose]),
    setSpeaker: useCallback((deviceId) => choose('speakerId', deviceId), [choose]),
    setRinger: useCallback((ringerId) => change({ ringerId }), [change]),
  };
};
