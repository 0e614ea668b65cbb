import { requestMicrophone } from 'react-hubspot-calling';

/** What the page sends as its voice. */
export interface SoundState {
  readonly source: 'microphone' | 'tone';
  /** Why the last request for the microphone failed. */
  readonly refusal?: string;
}

/** The page's audio source: a microphone or a generated tone. */
export interface Sound {
  readonly get: () => SoundState;
  readonly subscribe: (listener: () => void) => () => void;
  /** For later calls. */
  readonly setSource: (source: SoundState['source']) => void;
  /** As `getMicrophone` of the library's phones. */
  readonly getMicrophone: (deviceId: string | undefined) => Promise<MediaStream>;
}

let context: AudioContext | undefined;

/** One per page. Browsers start it after a click, and every call begins with one. */
export const audioContext = (): AudioContext => {
  context ??= new AudioContext();
  void context.resume();
  return context;
};

/** A soft tone that comes and goes twice a second. */
const createTone = (hertz: number): MediaStream => {
  const audio = audioContext();
  const tone = new OscillatorNode(audio, { frequency: hertz });
  const beat = new OscillatorNode(audio, { frequency: 2 });
  const depth = new GainNode(audio, { gain: 0.1 });
  const loudness = new GainNode(audio, { gain: 0.1 });
  const out = audio.createMediaStreamDestination();
  beat.connect(depth).connect(loudness.gain);
  tone.connect(loudness).connect(out);
  tone.start();
  beat.start();
  return out.stream;
};

/** @param hertz the pitch of the tone, so that two ends can be told apart */
export const createSound = (hertz: number): Sound => {
  let state: SoundState = { source: 'microphone' };
  let tone: MediaStream | undefined;
  const listeners = new Set<() => void>();
  const set = (next: SoundState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setSource: (source) => set({ source }),
    getMicrophone: async (deviceId) => {
      if (state.source === 'tone') {
        tone ??= createTone(hertz);
        audioContext();
        // A phone stops its stream when the call ends: it gets a copy.
        return tone.clone();
      }
      try {
        const stream = await requestMicrophone({ deviceId });
        if (state.refusal !== undefined) set({ source: 'microphone' });
        return stream;
      } catch (error) {
        set({ source: 'microphone', refusal: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    },
  };
};
