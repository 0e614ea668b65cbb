import { present } from '../base/present';
import { createBrowserAudio, type AudioSystem } from '../softphone/audio/audioSystem';
import type { CallSound, Tones } from '../softphone/audio/tones';
import type { CallSession } from '../softphone/softphone';
import type { Cti } from '../cti/createCti';
import { type SoundSettings, soundSettingsOf } from './soundSettings';
import { perCti } from './perCti';
import type { CtiState } from '../cti/state';
import { createObservable, type Observable } from '../base/observable';

/** Which sounds the calls make. */
export interface CallSoundsOptions {
  /** The country whose tones are played, ISO 3166-1. @default that of the browser's language */
  region?: string | undefined;
  /** Whether it rings when somebody calls. @default true, unless your app owns the phone's client */
  ringtone?: boolean | undefined;
  /** Whether ringback plays, unless the network sends its own. @default true, unless your app owns the phone's client */
  ringback?: boolean | undefined;
  /** Whether keys sound. @default true, unless your app owns the phone's client */
  keyTones?: boolean | undefined;
}

/** What plays now. */
export interface CallSoundsSnapshot {
  /** The sound that is repeated now. */
  readonly playing: CallSound | null;
  /** The browser blocks sound until the user clicks: show a button that calls `resume()`. */
  readonly blocked: boolean;
}

/** Ring, ringback and key tones of the calls. */
export interface CallSounds extends Observable<CallSoundsSnapshot> {
  /** Starts the sounds and returns the function that stops them. Several callers share one sound; the latest options apply. */
  use: (options?: CallSoundsOptions) => () => void;
  /** Plays a key's tone if key tones are on. */
  pressKey: (key: string) => void;
  /** Plays a test sound. */
  test: (where: 'ringer' | 'speaker') => Promise<void>;
  /** Plays what the browser blocked. Call it in a click's handler. */
  resume: () => Promise<void>;
}

type SoundFacts = Pick<CtiState, 'calls' | 'windowRole'>;

/**
 * The sound that the calls need now. Only the window with the phone plays it.
 * @param hasOwnRingback whether the network sends its own ringback
 */
export const soundOf = (
  { calls, windowRole }: SoundFacts,
  hasOwnRingback: (callId: string) => boolean,
): CallSound | null => {
  if (windowRole === 'follower') return null;
  const all = Object.values(calls);
  const ringsHere = all.some(
    (call) => call.status === 'ringing' && call.direction === 'inbound' && !call.answering,
  );
  const isBusy = all.some(
    (call) =>
      call.status === 'connected' ||
      (call.direction === 'outbound' && (call.status === 'dialing' || call.status === 'ringing')) ||
      (call.status === 'ringing' && call.answering === true),
  );
  if (ringsHere) return isBusy ? 'waiting' : 'ringtone';
  const ringsThere = all.find(({ status, direction }) => status === 'ringing' && direction === 'outbound');
  return ringsThere && !hasOwnRingback(ringsThere.id) ? 'ringback' : null;
};

/** How long a test sound may take, in milliseconds. */
const testPatienceMs = 5_000;

/** The country of the browser's language: a guess. */
const regionOfBrowser = (): string | undefined => {
  try {
    return new Intl.Locale(navigator.language).maximize().region;
  } catch {
    return undefined;
  }
};

let browserAudio: AudioSystem | undefined;

/** The phone's, or else the browser's. */
export const audioSystemOf = (cti: Cti): AudioSystem =>
  cti.audioSystem() ?? (browserAudio ??= createBrowserAudio());

const isWanted = (sound: CallSound, options: CallSoundsOptions, settings: SoundSettings): boolean =>
  sound === 'ringback'
    ? options.ringback === true
    : options.ringtone === true && (sound === 'waiting' || settings.ringtone);

const createCallSounds = (cti: Cti): CallSounds => {
  const store = createObservable<CallSoundsSnapshot>({ playing: null, blocked: false });
  const settings = soundSettingsOf(cti);
  /** The newest last. */
  let users: { options: CallSoundsOptions }[] = [];
  let system: AudioSystem | undefined;
  let tones: Tones | undefined;
  let stopSound: (() => void) | undefined;
  let stops: (() => void)[] = [];
  /** The phone that already has the user's chosen devices, and that user. */
  let toldPhone: { capabilities: object; user: string | undefined } | undefined;
  let watched: { session: CallSession; stop: () => void } | undefined;

  /** An app that owns the phone's client plays its own ring. */
  const options = (): CallSoundsOptions => {
    const { ringtone, ringback, keyTones, ...others } = users.at(-1)?.options ?? {};
    const byDefault = cti.getSnapshot().phone?.isAppOwned !== true;
    return {
      ...others,
      ringtone: ringtone ?? byDefault,
      ringback: ringback ?? byDefault,
      keyTones: keyTones ?? byDefault,
    };
  };

  const set = (change: Partial<CallSoundsSnapshot>): void => {
    const next = { ...store.getSnapshot(), ...change };
    if (next.playing !== store.getSnapshot().playing || next.blocked !== store.getSnapshot().blocked)
      store.set(next);
  };

  const setTones = (): void => {
    const { volume, ringerId, speakerId } = settings.getSnapshot();
    tones?.set({
      region: options().region ?? regionOfBrowser(),
      volume,
      ...present({ ringerId, speakerId }),
    });
  };

  const open = (): Tones => {
    const current = audioSystemOf(cti);
    if (tones && system === current) return tones;
    // Another phone, another sound.
    tones?.close();
    system = current;
    const opened = current.createTones();
    tones = opened;
    opened.subscribe(() => {
      if (tones === opened) set({ blocked: opened.getSnapshot().blocked });
    });
    setTones();
    return opened;
  };

  const close = (): void => {
    tones?.close();
    tones = undefined;
    set({ blocked: false });
  };

  const hasOwnRingback = (callId: string): boolean => Boolean(cti.sessionOf(callId)?.getRemoteStream());

  const tellPhone = (): void => {
    const { phone, windowRole } = cti.getSnapshot();
    const user = settings.keptAt();
    const isTold = toldPhone?.capabilities === phone?.capabilities && toldPhone?.user === user;
    if (!phone?.audio || windowRole === 'follower' || isTold) return;
    /** Drop the previous user's devices, even if this user has chosen none. */
    const isOther = toldPhone?.user !== undefined && toldPhone.user !== user;
    toldPhone = { capabilities: phone.capabilities, user };
    const { microphoneId, speakerId } = settings.getSnapshot();
    if ((microphoneId ?? isOther) && phone.audio.microphoneId !== microphoneId)
      void cti.actions.setMicrophone(microphoneId);
    if ((speakerId ?? isOther) && phone.audio.speakerId !== speakerId) void cti.actions.setSpeaker(speakerId);
  };

  /** The network's ringback may start after the ring: the session reports it, the state does not. */
  const watchRinging = (): void => {
    const ringing = Object.values(cti.getSnapshot().calls).find(
      ({ status, direction }) => status === 'ringing' && direction === 'outbound',
    );
    const session = ringing && users.length > 0 ? cti.sessionOf(ringing.id) : undefined;
    if (session === watched?.session) return;
    watched?.stop();
    watched = session && { session, stop: session.subscribe(follow) };
  };

  const follow = (): void => {
    settings.open();
    watchRinging();
    if (cti.getSnapshot().connection.status !== 'connecting') tellPhone();
    const wanted = users.length > 0 ? soundOf(cti.getSnapshot(), hasOwnRingback) : null;
    const sound = wanted && isWanted(wanted, options(), settings.getSnapshot()) ? wanted : null;
    if (sound === store.getSnapshot().playing) return;
    stopSound?.();
    stopSound = sound ? open().start(sound) : undefined;
    set({ playing: sound });
  };

  const stop = (): void => {
    follow();
    for (const each of stops) each();
    stops = [];
    close();
  };

  const sounding = (): boolean => options().keyTones === true && settings.getSnapshot().keyTones;

  /** Digits that were sent, from whichever control. */
  const followDigits = (): (() => void) =>
    cti.subscribe(({ calls, windowRole }, before) => {
      if (calls === before.calls) return;
      for (const call of Object.values(calls)) {
        const known = before.calls[call.id];
        if (call.status !== 'connected' || known?.status !== 'connected') continue;
        const fresh = call.digits.slice(known.digits.length);
        if (fresh !== '' && windowRole !== 'follower' && sounding()) open().pressKey(fresh.slice(-1));
      }
    });

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    use: (given = {}) => {
      const user = { options: given };
      users = [...users, user];
      if (users.length === 1) {
        stops = [
          cti.subscribe(follow),
          followDigits(),
          settings.subscribe(() => {
            setTones();
            follow();
          }),
        ];
      }
      setTones();
      follow();
      return () => {
        if (!users.includes(user)) return;
        users = users.filter((each) => each !== user);
        if (users.length === 0) stop();
      };
    },
    pressKey: (key) => {
      if (users.length > 0 && sounding()) open().pressKey(key);
    },
    test: async (where) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, testPatienceMs);
      });
      // A browser that waits for a click, or whose device is gone, never reports the end of a sound.
      await Promise.race([open().test(where), silence]).finally(() => {
        clearTimeout(timer);
      });
      if (users.length === 0) close();
    },
    resume: async () => {
      await tones?.resume();
    },
  };
};

/** The sounds of a cti's calls: one for all who use them. */
export const callSoundsOf = /* @__PURE__ */ perCti(createCallSounds);
