import { useCallback, useSyncExternalStore } from 'react';
import { callSoundsOf } from '../features/callSounds';
import { useCti, useCtiContext } from './useCti';

/** Whether the browser blocks the sound of calls, and how to unblock it. */
export interface AudioPlaybackView {
  /** The browser plays neither the call nor a ring before the user clicks: show a button that calls `resume()`. */
  readonly blocked: boolean;
  /** Plays what was blocked. Call it in a click's handler. */
  readonly resume: () => Promise<void>;
}

/**
 * Whether the browser lets calls be heard (autoplay policy).
 * @throws CtiError `no-provider` outside of `<CallingProvider>`
 */
export const useAudioPlayback = (): AudioPlaybackView => {
  const cti = useCtiContext('useAudioPlayback');
  const sounds = callSoundsOf(cti);
  const isRingBlocked = useSyncExternalStore(
    sounds.subscribe,
    sounds.getSnapshot,
    sounds.getSnapshot,
  ).blocked;
  // What another window's browser blocks cannot be played by a click here.
  const isCallBlocked = useCti(({ phone, windowRole }) => windowRole !== 'follower' && phone?.audio?.blocked);
  const resume = useCallback(async () => {
    await Promise.all([sounds.resume(), cti.actions.resumeAudio()]);
  }, [sounds, cti]);
  return { blocked: isRingBlocked || isCallBlocked === true, resume };
};
