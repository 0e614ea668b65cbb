import { checkNames } from '../checkNames';
import { PhoneError } from '../../softphone/phoneError';
import type { SoftphoneErrorCode } from '../../softphone/phoneError';

/** A command of `Softphone`, its `audio` or `CallSession` that can be made to fail. */
export type FakeCommand =
  | 'start'
  | 'stop'
  | 'dial'
  | 'answer'
  | 'reject'
  | 'hangUp'
  | 'setMuted'
  | 'setHeld'
  | 'sendDigits'
  | 'transfer'
  | 'setMicrophone'
  | 'setSpeaker';

/**
 * How a command fails. An error code: with a `PhoneError`, as a good adapter fails. `throws`: with an unexpected error, as a bad
 * adapter fails. `never`: nothing happens, and its promise never settles.
 */
export type FakeFailure = SoftphoneErrorCode | 'throws' | 'never';

/** What a failure is limited to. */
export interface FakeFailureLimits {
  /** Fails so many times, then works again. @default every time */
  times?: number | undefined;
  /** Fails in the call with this number only. Not for commands of the phone itself, such as `start`. @default in every call */
  number?: string | undefined;
}

/** A failure with its limits, or without any. */
export type FakeFailureOption = FakeFailure | ({ how: FakeFailure } & FakeFailureLimits);

/** Decides about one phone's commands. */
export interface FakeFailures {
  set: (command: FakeCommand, how: FakeFailure | undefined, limits?: FakeFailureLimits) => void;
  /** How this command fails now; counts it. @param number whose call it is about */
  take: (command: FakeCommand, number?: string) => FakeFailure | undefined;
  /** Does the work, throws, or does nothing. */
  run: (command: FakeCommand, work: () => void, number?: string) => void;
  /** The same for a command with a promise. */
  promise: (command: FakeCommand, work: () => void, number?: string) => Promise<void>;
}

interface Planned extends FakeFailureLimits {
  readonly how: FakeFailure;
}

const commands = Object.keys({
  start: true,
  stop: true,
  dial: true,
  answer: true,
  reject: true,
  hangUp: true,
  setMuted: true,
  setHeld: true,
  sendDigits: true,
  transfer: true,
  setMicrophone: true,
  setSpeaker: true,
} satisfies Record<FakeCommand, true>);

/** Throws as the failure says; does nothing for `never`. */
export const throwFailure = (command: FakeCommand, how: FakeFailure | undefined): void => {
  if (how === 'throws') throw new TypeError(`The fake softphone throws in ${command}(), as it was told to.`);
  if (how && how !== 'never')
    throw new PhoneError(how, `The fake softphone fails ${command}() with "${how}", as it was told to.`);
};

export const createFakeFailures = (
  initial: Partial<Record<FakeCommand, FakeFailureOption>> | undefined = {},
): FakeFailures => {
  checkNames('command that can fail', Object.keys(initial), commands);
  const planned = new Map<FakeCommand, Planned>();
  for (const [command, failure] of Object.entries(initial))
    planned.set(command as FakeCommand, typeof failure === 'string' ? { how: failure } : failure);

  const take: FakeFailures['take'] = (command, number) => {
    const plan = planned.get(command);
    if (!plan || (plan.number !== undefined && plan.number !== number)) return undefined;
    if (plan.times !== undefined) {
      if (plan.times <= 0) return undefined;
      planned.set(command, { ...plan, times: plan.times - 1 });
    }
    return plan.how;
  };

  return {
    set: (command, how, limits) => {
      checkNames('command that can fail', [command], commands);
      if (how === undefined) planned.delete(command);
      else planned.set(command, { how, ...limits });
    },
    take,
    run: (command, work, number) => {
      const how = take(command, number);
      throwFailure(command, how);
      if (how !== 'never') work();
    },
    promise: async (command, work, number) => {
      const how = take(command, number);
      throwFailure(command, how);
      if (how === 'never') await new Promise<never>(() => undefined);
      work();
    },
  };
};
