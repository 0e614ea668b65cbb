import { useEffect, useSyncExternalStore } from 'react';
import { callSoundsOf, type CallSounds, type CallSoundsOptions } from '../features/callSounds';
import type { CallSound } from '../softphone/audio/tones';
import { useCtiContext } from './useCti';

/** What plays, and how to play key tones and test sounds. */
export interface CallSoundsView extends Pick<CallSounds, 'pressKey' | 'test' | 'resume'> {
  /** What goes on over and over at the moment. */
  readonly playing: CallSound | null;
  /** The browser keeps silent until the person clicks: show a button that calls `resume()`. */
  readonly blocked: boolean;
}

/**
 * Rings when somebody calls, lets one hear that it rings on the other side, and gives keys a sound, for as long as the
 * component is there. `<CallingWidget>` does so by itself; an app with a UI of its own calls this hook once.
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
