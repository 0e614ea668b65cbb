import { createObservable } from '../../base/observable';
import type { Observable } from '../../base/observable';
import { PhoneError } from '../phoneError';

export interface AudioPlayerSnapshot {
  /** The browser keeps silent until the user clicks. */
  readonly blocked: boolean;
}

export interface AudioPlayer extends Observable<AudioPlayerSnapshot> {
  /** Plays the stream in place of the one before; the same one again, as it may have new tracks. */
  play: (stream: MediaStream | null) => void;
  /** Plays what was blocked. Call it in a click's handler. */
  resume: () => Promise<void>;
  /** @throws {PhoneError} `not-supported` if the browser has no output selection */
  setSpeaker: (deviceId: string | undefined) => Promise<void>;
  /** Stops for good. */
  stop: () => void;
}

/** Whether the browser lets a page choose where its sound comes out. Firefox before 116 and Safari do not. */
export const canSelectSpeaker = (): boolean =>
  typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;

/** @throws {PhoneError} `not-supported` if the browser has no output selection */
export const needSpeakerSelection = (): void => {
  if (canSelectSpeaker()) return;
  throw new PhoneError(
    'not-supported',
    "This browser has no choice of speaker for pages: choose it in the system's sound settings.",
  );
};

/** `undefined`: the system's choice. */
export const selectSpeaker = async (
  element: HTMLMediaElement,
  deviceId: string | undefined,
): Promise<void> => {
  if (deviceId === undefined && !canSelectSpeaker()) return;
  needSpeakerSelection();
  await element.setSinkId(deviceId ?? '');
};

/** Plays a call's sound through an audio element outside the document. */
export const createAudioPlayer = (): AudioPlayer => {
  const element = new Audio();
  const state = createObservable<AudioPlayerSnapshot>({ blocked: false });

  const setBlocked = (blocked: boolean) => {
    if (state.getSnapshot().blocked !== blocked) state.set({ blocked });
  };

  const resume = async () => {
    try {
      await element.play();
      setBlocked(false);
    } catch (error) {
      // Any other refusal means that the stream was replaced or stopped meanwhile.
      if (error instanceof Error && error.name === 'NotAllowedError') setBlocked(true);
    }
  };

  // The system may take the sound, such as for a telephone call, and does not give it back by itself.
  element.addEventListener('pause', () => {
    if (element.srcObject && !element.ended) void resume();
  });

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    play: (stream) => {
      element.srcObject = stream;
      if (stream) void resume();
      else setBlocked(false);
    },
    resume,
    setSpeaker: (deviceId) => selectSpeaker(element, deviceId),
    stop: () => {
      element.pause();
      element.srcObject = null;
      setBlocked(false);
    },
  };
};
