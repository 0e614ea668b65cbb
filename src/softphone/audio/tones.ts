import { createObservable } from '../../base/observable';
import type { Observable } from '../../base/observable';
import { keyTone, tonesOf } from './patterns';
import { createAudioPlayer } from './player';
import type { AudioPlayer } from './player';
import { renderRing, renderTone, sampleRate } from './renderTones';

/** A sound that goes on until it is stopped. */
export type CallSound =
  /** An incoming call. */
  | 'ringtone'
  /** Another incoming call during a call. */
  | 'waiting'
  /** It rings at the remote party. */
  | 'ringback';

/** How tones sound and where. */
export interface ToneSettings {
  /** Whose tones, ISO 3166-1. @default the ITU's */
  region?: string | undefined;
  /** From 0 to 1. @default 0.7 */
  volume?: number | undefined;
  /** The `deviceId` of the speaker for the ring. @default the system's choice */
  ringerId?: string | undefined;
  /** The `deviceId` of the speaker for the other tones. @default the system's choice */
  speakerId?: string | undefined;
}

/** Whether the browser plays the tones. */
export interface TonesSnapshot {
  /** The browser keeps silent until the user clicks: show a button that calls `resume()`. */
  readonly blocked: boolean;
}

/** Ringtone, ringback and key tones, synthesised: no files, no network. */
export interface Tones extends Observable<TonesSnapshot> {
  /** For what is played from now on; volume and devices at once. */
  set: (settings: ToneSettings) => void;
  /** Plays over and over, until the function that it returns is called. */
  start: (sound: CallSound) => () => void;
  /** Plays a key's DTMF tone once, for the user alone; nothing for anything that is not a key. */
  pressKey: (key: string) => void;
  /** Rings once on the ringer, or says something on the speaker, to hear whether it works. Resolves when it is over. */
  test: (where: 'ringer' | 'speaker') => Promise<void>;
  /** Plays what was blocked. Call it in a click's handler. */
  resume: () => Promise<void>;
  /** Stops and releases everything. The next tone opens it again. */
  close: () => void;
}

/** An open context keeps the sound card awake: after so long without a tone it rests, in milliseconds. */
const restsAfterMs = 5_000;
/** A context that may play needs a moment to start; longer than this, in milliseconds, and it waits for a click. */
const startsWithinMs = 400;

const defaultVolume = 0.7;
const testPattern = { hertz: [523, 659], cadence: [180, 60, 360] };
/** A ring must be heard across a room; a tone in the ear must not hurt. */
const loudness = { ringer: 1, speaker: 0.4 };

interface Output {
  gain: GainNode;
  /** Towards a chosen device; the system's own needs none. */
  player?: AudioPlayer | undefined;
}

interface Studio {
  context: AudioContext;
  outputs: Record<'ringer' | 'speaker', Output>;
}

/** `interrupted`: the system has taken the sound, such as for a telephone call on an iPhone. */
const isStill = ({ state }: AudioContext): boolean => state === 'suspended' || state === 'interrupted';

/** Nothing is opened before the first tone, so that it can be made anywhere. */
export const createTones = (): Tones => {
  const state = createObservable<TonesSnapshot>({ blocked: false });
  let settings: ToneSettings = {};
  let studio: Studio | undefined;
  /** How many repeated sounds play: only they are worth a prompt. */
  let going = 0;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  const playing = new Set<AudioScheduledSourceNode>();

  const deviceOf = (where: 'ringer' | 'speaker') =>
    where === 'ringer' ? settings.ringerId : settings.speakerId;

  const update = () => {
    const isSilent =
      studio !== undefined &&
      (isStill(studio.context) ||
        Object.values(studio.outputs).some(({ player }) => player?.getSnapshot().blocked));
    const blocked = isSilent && going > 0 && startTimer === undefined;
    if (blocked !== state.getSnapshot().blocked) state.set({ blocked });
  };

  const loosen = ({ gain, player }: Output) => {
    gain.disconnect();
    player?.stop();
  };

  const direct = ({ context, outputs }: Studio, where: 'ringer' | 'speaker') => {
    const output = outputs[where];
    const deviceId = deviceOf(where);
    loosen(output);
    output.player = undefined;
    if (!deviceId) {
      output.gain.connect(context.destination);
      return;
    }
    const destination = context.createMediaStreamDestination();
    const player = createAudioPlayer();
    output.player = player;
    output.gain.connect(destination);
    player.subscribe(update);
    // If the device is gone, the system's choice plays the sound.
    player.setSpeaker(deviceId).catch(() => undefined);
    player.play(destination.stream);
  };

  const setVolume = ({ context, outputs }: Studio) => {
    const { volume = defaultVolume } = settings;
    for (const where of ['ringer', 'speaker'] as const) {
      // Twice as loud to the ear takes more than twice the gain.
      const loud = Math.min(1, Math.max(0, volume)) ** 2 * loudness[where];
      outputs[where].gain.gain.setValueAtTime(loud, context.currentTime);
    }
  };

  const open = (): Studio => {
    if (studio) return studio;
    const context = new AudioContext();
    const output = (): Output => ({ gain: new GainNode(context) });
    const opened: Studio = { context, outputs: { ringer: output(), speaker: output() } };
    studio = opened;
    context.addEventListener('statechange', update);
    direct(opened, 'ringer');
    direct(opened, 'speaker');
    setVolume(opened);
    return opened;
  };

  const resume = async () => {
    if (!studio) return;
    const { context, outputs } = studio;
    startTimer ??= setTimeout(() => {
      startTimer = undefined;
      update();
    }, startsWithinMs);
    await Promise.all([
      isStill(context) ? context.resume() : undefined,
      ...Object.values(outputs).map(({ player }) => player?.resume()),
    ]);
    update();
  };

  const play = (samples: Float32Array<ArrayBuffer>, where: 'ringer' | 'speaker', loop: boolean) => {
    const { context, outputs } = open();
    const buffer = context.createBuffer(1, samples.length, sampleRate);
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer, loop });
    source.connect(outputs[where].gain);
    clearTimeout(restTimer);
    playing.add(source);
    source.addEventListener('ended', () => {
      playing.delete(source);
      source.disconnect();
      if (playing.size > 0 || studio?.context !== context) return;
      clearTimeout(restTimer);
      restTimer = setTimeout(() => void context.suspend(), restsAfterMs);
    });
    source.start();
    // It may never settle: until a click, or for good where it was closed.
    resume().catch(() => undefined);
    return source;
  };

  const render = (sound: CallSound) => {
    const { ringback, waiting } = tonesOf(settings.region);
    if (sound === 'ringtone') return renderRing(ringback.cadence);
    return renderTone(sound === 'waiting' ? waiting : ringback);
  };

  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    set: (next) => {
      const before = settings;
      settings = next;
      if (!studio) return;
      if (next.ringerId !== before.ringerId) direct(studio, 'ringer');
      if (next.speakerId !== before.speakerId) direct(studio, 'speaker');
      setVolume(studio);
      update();
    },
    start: (sound) => {
      const source = play(render(sound), sound === 'ringtone' ? 'ringer' : 'speaker', true);
      let isOver = false;
      going += 1;
      update();
      return () => {
        if (isOver) return;
        isOver = true;
        going -= 1;
        source.stop();
        source.disconnect();
        update();
      };
    },
    pressKey: (key) => {
      const pattern = keyTone(key);
      if (pattern) play(renderTone(pattern), 'speaker', false);
    },
    test: (where) =>
      new Promise((resolve) => {
        const source = play(renderTone(testPattern), where, false);
        source.addEventListener('ended', () => {
          resolve();
        });
      }),
    resume,
    close: () => {
      clearTimeout(startTimer);
      clearTimeout(restTimer);
      startTimer = undefined;
      playing.clear();
      if (studio) {
        Object.values(studio.outputs).forEach(loosen);
        if (studio.context.state !== 'closed') void studio.context.close();
      }
      studio = undefined;
      update();
    },
  };
};
