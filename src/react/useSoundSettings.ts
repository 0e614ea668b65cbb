import { useEffect, useSyncExternalStore } from 'react';
import { type SoundSettings, type SoundSettingsChange, soundSettingsOf } from '../features/soundSettings';
import { useCtiContext } from './useCti';

/**
 * The user's sound settings: devices, volume, ring and key tones. Remembered in this browser.
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
