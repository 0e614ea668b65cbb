import { useEffect, useSyncExternalStore } from 'react';
import { callSoundsOf, type CallSounds, type CallSoundsOptions } from '../features/callSounds';
import type { CallSound } from '../softphone/audio/tones';
import { useCtiContext } from './useCti';

/** What plays, and how to play key tones and test sounds. */
export interface CallSoundsView extends Pick<CallSounds, 'pressKey' | 'test' | 'resume'> {
  /** The sound that is repeated now. */
  readonly playing: CallSound | null;
  /** The browser keeps silent until the user clicks: show a button that calls `resume()`. */
  readonly blocked: boolean;
}

/**
 * Plays ringtone, ringback and key tones while the
 * component is mounted. `<CallingWidget>` does so itself. An app with its own UI calls this hook once.
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useCallSounds = ({
  region,
  ringtone,
  ringback,
  keyTones,
}: CallSoundsOptions = {}): CallSoundsView => {
  const cti = useCtiContext('useCallSounds');
  const sounds = callSoundsOf(cti);
  useEffect(
    () => sounds.use({ region, ringtone, ringback, keyTones }),
    [sounds, region, ringtone, ringback, keyTones],
  );
  const { playing, blocked } = useSyncExternalStore(sounds.subscribe, sounds.getSnapshot, sounds.getSnapshot);
  const { pressKey, test, resume } = sounds;
  return { playing, blocked, pressKey, test, resume };
};
