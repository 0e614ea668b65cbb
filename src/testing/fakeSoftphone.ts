import { PhoneError } from '../softphone/phoneError';
import { createSoftphoneState } from '../softphone/phoneState';
import { brokenOff } from '../softphone/session';
import type { SessionFacts } from '../softphone/session';
import type { CallSession, Softphone, SoftphoneCapabilities } from '../softphone/softphone';
import type { SoftphoneErrorCode } from '../softphone/phoneError';
import { behaviourBySuffix } from './fakeBehaviour';
import type { FakeBehaviour } from './fakeBehaviour';
import { createFakeAudio } from './fakeAudio';
import type { FakeAudio } from './fakeAudio';
import { createFakeFailures } from './fakeFailures';
import type { FakeCommand, FakeFailure } from './fakeFailures';
import { createFakePhoneAudio } from './fakePhoneAudio';
import type { FakePhoneAudio } from './fakePhoneAudio';
import { createFakeSession } from './fakeSession';
import type { FakeCall, FakeRemote } from './fakeSession';

export interface FakeSoftphoneOptions {
  /** From `start()` to `ready`, in milliseconds; 0 is at once, without a timer. @default 0 */
  connectsAfterMs?: number | undefined;
  /** From `dial()` until it rings on the other side, or is refused without a ring, in milliseconds. @default 400 */
  ringsAfterMs?: number | undefined;
  /** From the ring until the other side answers or declines, in milliseconds. @default 1500 */
  answersAfterMs?: number | undefined;
  /** From the ring until a call that nobody takes is given up, inbound calls too, in milliseconds. @default 20000 */
  ringsOutAfterMs?: number | undefined;
  /** What the other side does, by the number exactly as dialled. */
  numbers?: Readonly<Record<string, FakeBehaviour>> | undefined;
  /**
   * What all other numbers do.
   * @default by the number's last four digits: 0101 `busy`, 0102 `declines`, 0103 `rings-out`, 0104 `fails`,
   * 0105 `unavailable`, 0106 `unknown`, 0107 `waits`; the rest `answers`
   */
  behaviour?: FakeBehaviour | undefined;
  /** Commands that fail, and how. `fail()` changes it later. */
  failures?: Partial<Record<FakeCommand, FakeFailure>> | undefined;
  /** @default all */
  capabilities?: Partial<SoftphoneCapabilities> | undefined;
  /** Its devices, levels and tones; `null` for a phone that leaves sound to others. @default `createFakeAudio()` */
  audio?: FakeAudio | null | undefined;
}

export interface FakeIncomingOptions {
  /** The caller's name. */
  name?: string | undefined;
  /** The number that was called. */
  to?: string | undefined;
}

/** A softphone without a network: for tests, stories and demos. */
export interface FakeSoftphone extends Softphone {
  /** Its sound, and what can happen to it. @throws where the options say that it has none */
  readonly sound: FakePhoneAudio;
  /**
   * Somebody calls. A phone that takes one call at a time and has one refuses as busy by itself.
   * @returns the caller's hand on the call
   * @throws where the phone is not ready
   */
  incoming: (number: string, options?: FakeIncomingOptions) => FakeRemote;
  /** The other side's hand on the newest call. @throws where there has been none */
  readonly remote: FakeRemote;
  /** The other side's hand on a given call of this phone. */
  remoteOf: (session: CallSession) => FakeRemote;
  /** The service is lost; calls go on. With a code it is lost for good. */
  loseConnection: (code?: SoftphoneErrorCode) => void;
  /** The service is back. */
  regainConnection: () => void;
  /** Makes a command fail from now on; without `how` it works again. */
  fail: (command: FakeCommand, how?: FakeFailure) => void;
}

export const allCapabilities: SoftphoneCapabilities = {
  mute: true,
  hold: true,
  digits: true,
  transfer: true,
  transferRinging: true,
  rejectReason: true,
  multipleCalls: true,
};

/** Deterministic: one timer for each step and no chance, so that fake timers drive it. */
export const createFakeSoftphone = (options: FakeSoftphoneOptions = {}): FakeSoftphone => {
  const {
    connectsAfterMs = 0,
    ringsAfterMs = 400,
    answersAfterMs = 1500,
    ringsOutAfterMs = 20_000,
  } = options;
  const times = { ringsAfterMs, answersAfterMs, ringsOutAfterMs };
  const capabilities = { ...allCapabilities, ...options.capabilities };
  const failures = createFakeFailures(options.failures);
  const { audio: system = createFakeAudio() } = options;
  const audio = system ? createFakePhoneAudio(system, failures) : undefined;
  const state = createSoftphoneState();
  const calls: FakeCall[] = [];
  const idPrefix = `fake-${Date.now()}`;
  let starting: Promise<void> | undefined;
  let goOn = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const status = () => state.getSnapshot().status;
  const isTaken = () => !capabilities.multipleCalls && state.getSnapshot().sessions.length > 0;

  const need = (command: string) => {
    if (status() === 'ready') return;
    throw new PhoneError(
      'not-ready',
      `${command} needs a phone that is ready; the fake softphone is ${status()}.`,
    );
  };

  const open = (facts: Omit<SessionFacts, 'id'>): FakeCall => {
    const call = createFakeSession({ id: `${idPrefix}-${calls.length + 1}`, ...facts }, failures, times);
    calls.push(call);
    return call;
  };

  const start = async (): Promise<void> => {
    state.setStatus('connecting');
    try {
      await failures.promise('start', () => undefined);
    } catch (error) {
      if (!(error instanceof PhoneError)) throw error;
      // It may have been stopped by then.
      if (status() === 'connecting') state.setStatus('failed', error);
      return;
    }
    if (connectsAfterMs > 0) {
      await new Promise<void>((resolve) => {
        goOn = resolve;
        timer = setTimeout(resolve, connectsAfterMs);
      });
    }
    if (status() === 'connecting') state.setStatus('ready');
  };

  return {
    capabilities,
    ...(audio && { audio }),
    get sound() {
      if (!audio) throw new Error('The fake softphone was made without sound: `audio: null`.');
      return audio;
    },
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,

    start: async () => {
      if (status() === 'stopped' || status() === 'failed') starting = start();
      await starting;
    },

    stop: () =>
      failures.promise('stop', () => {
        for (const { control } of calls) control.end(brokenOff(control.session));
        state.setStatus('stopped');
        clearTimeout(timer);
        goOn();
      }),

    dial: (to, { fromNumber } = {}) => {
      need('dial()');
      if (!to.trim()) throw new PhoneError('invalid-number', 'dial() needs a number.');
      if (isTaken()) throw new PhoneError('call-in-progress', 'The fake softphone takes one call at a time.');
      const failure = failures.get('dial');
      const noMicrophone = failure?.startsWith('microphone') ? (failure as SoftphoneErrorCode) : undefined;
      if (failure && failure !== 'never' && !noMicrophone) failures.run('dial', () => undefined);

      const call = open({ direction: 'outbound', remoteNumber: to, localNumber: fromNumber });
      if (noMicrophone) call.loseMicrophone(noMicrophone);
      else if (failure !== 'never')
        call.play(options.numbers?.[to] ?? options.behaviour ?? behaviourBySuffix(to));
      return state.add(call.control);
    },

    incoming: (number, { name, to } = {}) => {
      need('incoming()');
      const call = open({ direction: 'inbound', remoteNumber: number, remoteName: name, localNumber: to });
      if (isTaken()) {
        call.control.end({ reason: 'busy', by: 'local', code: 486 });
        return call.remote;
      }
      call.ringOut();
      state.add(call.control);
      return call.remote;
    },

    get remote() {
      const newest = calls.at(-1);
      if (!newest)
        throw new Error('The fake softphone has had no call yet: dial() or incoming() comes first.');
      return newest.remote;
    },

    remoteOf: (session) => {
      const call = calls.find((each) => each.control.session === session);
      if (!call) throw new Error(`The call ${session.id} is none of this fake softphone's.`);
      return call.remote;
    },

    loseConnection: (code) => {
      if (!code) state.setStatus('reconnecting');
      else state.setStatus('failed', { code, message: `The fake softphone lost its service: ${code}.` });
    },
    regainConnection: () => {
      state.setStatus('ready');
    },
    fail: failures.set,
  };
};
