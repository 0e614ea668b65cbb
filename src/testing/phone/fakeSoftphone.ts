import { PhoneError } from '../../softphone/phoneError';
import { createSoftphoneState } from '../../softphone/phoneState';
import { brokenOff } from '../../softphone/session';
import type { SessionFacts } from '../../softphone/session';
import type { CallSession, KeptCall, Softphone, SoftphoneCapabilities } from '../../softphone/softphone';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';
import { now } from '../../base/clock';
import { deliver, delivering } from '../deliver';
import { connectToSimulator } from './connectToSimulator';
import { checkNames } from '../checkNames';
import { behaviourBySuffix, behaviours } from './fakeBehaviour';
import type { FakeBehaviour } from './fakeBehaviour';
import { allCapabilities } from '../../softphone/capabilities';
import { createFakeAudio } from './fakeAudio';
import type { FakeAudio } from './fakeAudio';
import { createFakeFailures, throwFailure } from './fakeFailures';
import type { FakeCommand, FakeFailure, FakeFailureLimits, FakeFailureOption } from './fakeFailures';
import { createFakePhoneAudio } from './fakePhoneAudio';
import type { FakePhoneAudio } from './fakePhoneAudio';
import { createFakeSession } from './fakeSession';
import type { FakeCall, FakeRemote } from './fakeSession';
import { simulatedParty } from './simulatedParty';

/** What a fake softphone is like. */
export interface FakeSoftphoneOptions {
  /** From `start()` to `ready`, in milliseconds; 0 is at once, without a timer. @default 0 */
  connectsAfterMs?: number | undefined;
  /** From `dial()` until it rings at the remote party, or is refused without a ring, in milliseconds. @default 400 */
  ringsAfterMs?: number | undefined;
  /** From the ring until the remote party answers or declines, in milliseconds. @default 1500 */
  answersAfterMs?: number | undefined;
  /** From the ring until a call that nobody answers ends, inbound calls too, in milliseconds. @default 20000 */
  ringsOutAfterMs?: number | undefined;
  /** What the remote party does, by the number exactly as dialed. @default `behaviour` decides */
  numbers?: Readonly<Record<string, FakeBehaviour>> | undefined;
  /**
   * What all other numbers do.
   * @default by the number's last four digits: 0101 `busy`, 0102 `declines`, 0103 `rings-out`, 0104 `fails`,
   * 0105 `unavailable`, 0106 `unknown`, 0107 `waits`; the rest `answers`
   */
  behaviour?: FakeBehaviour | undefined;
  /** Commands that fail, and how. `fail()` changes it later. @default none */
  failures?: Partial<Record<FakeCommand, FakeFailureOption>> | undefined;
  /** What the phone can do; it refuses the rest with `not-supported`. @default everything */
  capabilities?: Partial<SoftphoneCapabilities> | undefined;
  /** Its devices, levels and tones; `null` for a phone that leaves sound to others. @default `createFakeAudio()` */
  audio?: FakeAudio | null | undefined;
  /** Whether calls outlive their page: the fake phone of the next page takes them back at once. @default false */
  surviveReload?: boolean | undefined;
  /** From `resume()` until the call is back, in milliseconds; 0 is at once, without a timer. @default 0 */
  resumesAfterMs?: number | undefined;
  /** What the ids of its calls begin with: the same seed gives the same ids. @default the time */
  seed?: string | undefined;
}

/** What is known of a call that comes in. */
export interface FakeIncomingOptions {
  /** The caller's name. @default unknown */
  name?: string | undefined;
  /** The number that was called. @default unknown */
  to?: string | undefined;
}

/** A softphone without a network: for tests, stories and demos. */
export interface FakeSoftphone extends Softphone {
  /** Its sound, and what can happen to it. @throws an Error if the options say that it has none */
  readonly sound: FakePhoneAudio;
  /**
   * A call comes in. A phone that takes one call at a time and has one refuses it as busy.
   * @returns the remote party of the call
   * @throws a PhoneError `not-ready` if the phone is not ready
   */
  incoming: (number: string, options?: FakeIncomingOptions) => FakeRemote;
  /** The remote party of the newest call. @throws an Error if there has been no call */
  readonly remote: FakeRemote;
  /** The remote party of a given call of this phone. @throws an Error for another phone's call */
  remoteOf: (session: CallSession) => FakeRemote;
  /** The connection to the service breaks; calls go on. With a code the phone fails for good. */
  loseConnection: (code?: SoftphoneErrorCode) => void;
  /** The connection to the service is back. */
  regainConnection: () => void;
  /** Makes a command fail from now on; without `how` it works again. */
  fail: (command: FakeCommand, how?: FakeFailure, limits?: FakeFailureLimits) => void;
  /** Ends all timers: nothing happens by itself any more. */
  dispose: () => void;
}

/** A softphone in memory. One timer for each step and nothing random, so that fake timers drive it. */
export const createFakeSoftphone = (options: FakeSoftphoneOptions = {}): FakeSoftphone => {
  const {
    connectsAfterMs = 0,
    ringsAfterMs = 400,
    answersAfterMs = 1500,
    ringsOutAfterMs = 20_000,
  } = options;
  const times = { ringsAfterMs, answersAfterMs, ringsOutAfterMs };
  const capabilities = { ...allCapabilities, ...options.capabilities };
  checkNames('capability', Object.keys(capabilities), Object.keys(allCapabilities));
  checkNames(
    'behaviour',
    [options.behaviour ?? 'answers', ...Object.values(options.numbers ?? {})],
    behaviours,
  );
  const failures = createFakeFailures(options.failures);
  const { audio: system = createFakeAudio() } = options;
  const audio = system ? createFakePhoneAudio(system, failures) : undefined;
  const state = createSoftphoneState();
  /** Calls that have ended are not kept: a page may make any number of them. */
  const running = new Set<FakeCall>();
  const remotes = new WeakMap<CallSession, FakeRemote>();
  let newest: FakeRemote | undefined;
  let opened = 0;
  const { seed = `fake-${now()}` } = options;
  let starting: Promise<void> | undefined;
  let goOn = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDisposed = false;
  let disconnect: (() => void) | undefined;

  const status = () => state.getSnapshot().status;
  const isTaken = () => !capabilities.multipleCalls && state.getSnapshot().sessions.length > 0;

  const leaveSimulator = (): void => {
    disconnect?.();
    disconnect = undefined;
  };

  const need = (command: string) => {
    if (status() === 'ready') return;
    throw new PhoneError(
      'not-ready',
      `${command} needs a phone that is ready, and the fake softphone is ${status()}. A provider starts it: await the app first.`,
    );
  };

  const open = (facts: Omit<SessionFacts, 'id'>): FakeCall => {
    const { surviveReload = false } = options;
    opened += 1;
    const id = `${seed}-${opened}`;
    const call = createFakeSession({ id, ...facts }, failures, { ...times, surviveReload, capabilities });
    const { session } = call.control;
    running.add(call);
    session.subscribe(() => {
      if (session.getSnapshot().status === 'ended') running.delete(call);
    });
    remotes.set(session, call.remote);
    newest = call.remote;
    return call;
  };

  const start = async (): Promise<void> => {
    state.setStatus('connecting');
    try {
      await failures.promise('start', () => undefined);
    } catch (error) {
      if (!(error instanceof PhoneError)) throw error;
      // It may have been stopped by then.
      if (status() === 'connecting') deliver(() => state.setStatus('failed', error));
      return;
    }
    if (connectsAfterMs > 0 && !isDisposed) {
      await new Promise<void>((resolve) => {
        goOn = resolve;
        timer = setTimeout(resolve, connectsAfterMs);
      });
    }
    if (status() === 'connecting') deliver(() => state.setStatus('ready'));
  };

  const phone: Omit<FakeSoftphone, 'sound' | 'remote'> = {
    capabilities,
    ...(audio && { audio }),
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,

    start: async () => {
      disconnect ??= connectToSimulator(simulatedParty(whole));
      if (status() === 'stopped' || status() === 'failed') starting = start();
      await starting;
    },

    stop: () =>
      failures.promise('stop', () => {
        for (const { control } of running) control.end(brokenOff(control.session));
        state.setStatus('stopped');
        clearTimeout(timer);
        leaveSimulator();
        goOn();
      }),

    dial: (to, { fromNumber } = {}) => {
      need('dial()');
      if (!to.trim()) throw new PhoneError('invalid-number', 'dial() needs a number.');
      if (isTaken()) throw new PhoneError('call-in-progress', 'The fake softphone takes one call at a time.');
      const failure = failures.take('dial', to);
      const noMicrophone = failure?.startsWith('microphone') ? (failure as SoftphoneErrorCode) : undefined;
      if (!noMicrophone) throwFailure('dial', failure);

      const call = open({ direction: 'outbound', remoteNumber: to, localNumber: fromNumber });
      if (noMicrophone) call.loseMicrophone(noMicrophone);
      else if (failure !== 'never' && !isDisposed)
        call.play(options.numbers?.[to] ?? options.behaviour ?? behaviourBySuffix(to));
      return state.add(call.control);
    },

    ...(options.surviveReload && {
      resume: (kept: KeptCall) => {
        need('resume()');
        const call = open({ ...kept, kept });
        call.resumeAfter(options.resumesAfterMs ?? 0);
        return state.add(call.control);
      },
    }),

    incoming: (number, { name, to } = {}) => {
      need('incoming()');
      const call = open({ direction: 'inbound', remoteNumber: number, remoteName: name, localNumber: to });
      if (isTaken()) {
        call.control.end({ reason: 'busy', by: 'local', code: 486 });
        return call.remote;
      }
      if (!isDisposed) call.ringOut();
      deliver(() => state.add(call.control));
      return call.remote;
    },

    remoteOf: (session) => {
      const remote = remotes.get(session);
      if (!remote) throw new Error(`The call ${session.id} does not belong to this fake softphone.`);
      return remote;
    },

    loseConnection: delivering((code) => {
      if (!code)
        state.setStatus('reconnecting', {
          code: 'unreachable',
          message: 'The fake phone service cannot be reached.',
        });
      else state.setStatus('failed', { code, message: `The fake softphone lost its service: ${code}.` });
    }),
    regainConnection: delivering(() => {
      state.setStatus('ready');
    }),
    fail: failures.set,
    dispose: () => {
      isDisposed = true;
      clearTimeout(timer);
      leaveSimulator();
      for (const call of running) call.stopTimer();
    },
  };

  // They throw until there is something to give; not enumerable, so that whoever prints the phone does not read them.
  const whole = Object.defineProperties(phone, {
    sound: {
      get: () => {
        if (!audio) throw new Error('The fake softphone was made without sound: `audio: null`.');
        return audio;
      },
    },
    remote: {
      get: () => {
        if (!newest)
          throw new Error('The fake softphone has had no call yet: dial() or incoming() comes first.');
        return newest;
      },
    },
  }) as FakeSoftphone;
  return whole;
};
