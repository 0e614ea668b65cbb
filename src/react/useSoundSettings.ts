import { useEffect, useSyncExternalStore } from 'react';
import { type SoundSettings, type SoundSettingsChange, soundSettingsOf } from '../features/soundSettings';
import { useCtiContext } from './useCti';

/**
 * What the person has chosen about sound: devices, volume, whether it rings and keys sound. Remembered in this browser.
 * @returns The settings, and the function that changes some of them.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useSoundSettings = (): readonly [SoundSettings, (change: SoundSettingsChange) => void] => {
  const cti = useCtiContext('useSoundSettings');
  const { subscribe, getSnapshot, change, open } = soundSettingsOf(cti);
  useEffect(() => {
    open();
    return cti.subscribe(open);
  }, [cti, open]);
  return [useSyncExternalStore(subscribe, getSnapshot, getSnapshot), change];
};
