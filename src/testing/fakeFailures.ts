import { PhoneError } from '../softphone/phoneError';
import type { SoftphoneErrorCode } from '../softphone/phoneError';

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
 * How a command fails. An error code: properly, as with a good adapter. `throws`: with an error out of the blue, as
 * with a bad one. `never`: nothing happens, and its promise never settles.
 */
export type FakeFailure = SoftphoneErrorCode | 'throws' | 'never';

export interface FakeFailures {
  get: (command: FakeCommand) => FakeFailure | undefined;
  set: (command: FakeCommand, how: FakeFailure | undefined) => void;
  /** Does the work, throws, or does nothing. */
  run: (command: FakeCommand, work: () => void) => void;
  /** The same for a command with a promise. */
  promise: (command: FakeCommand, work: () => void) => Promise<void>;
}

const sentence = (command: FakeCommand, code: SoftphoneErrorCode) =>
  `The fake softphone fails ${command}() with "${code}", as it was told to.`;

export const createFakeFailures = (
  initial: Partial<Record<FakeCommand, FakeFailure>> | undefined = {},
): FakeFailures => {
  const failures: Partial<Record<FakeCommand, FakeFailure | undefined>> = { ...initial };

  const check = (command: FakeCommand): void => {
    const how = failures[command];
    if (how === 'throws')
      throw new TypeError(`The fake softphone throws in ${command}(), as it was told to.`);
    if (how && how !== 'never') throw new PhoneError(how, sentence(command, how));
  };

  return {
    get: (command) => failures[command],
    set: (command, how) => {
      failures[command] = how;
    },
    run: (command, work) => {
      check(command);
      if (failures[command] !== 'never') work();
    },
    promise: async (command, work) => {
      check(command);
      if (failures[command] === 'never') await new Promise<never>(() => undefined);
      work();
    },
  };
};
