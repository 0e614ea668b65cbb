import { actionNames, checkArguments, isPromising } from './actionArguments';
import type { CtiActions } from './actions';
import type { CallActions } from './calls/callActions';
import type { createRecordActions } from './calls/recordActions';
import type { PageActions } from './host/pageActions';
import type { UserActions } from './host/userActions';
import type { PhoneCommands } from './phone/phoneCommands';
import type { UnclaimedActions } from './unclaimedActions';

/** Every action as this window carries it out itself, with arguments that were checked. */
export type LocalActions = UserActions &
  CallActions &
  ReturnType<typeof createRecordActions> &
  PageActions &
  PhoneCommands &
  UnclaimedActions;

/** An action that another window carries out. */
export interface Forwarded {
  /** What the action returns here. */
  readonly result: unknown;
}

type Act = (...args: readonly unknown[]) => unknown;

/**
 * The public actions: each checks its arguments and runs here, or in the window with the phone.
 * @param forward has another window carry it out; `undefined` if it is for this window
 */
export const bindActions = (
  local: LocalActions,
  forward: (name: keyof CtiActions, args: readonly unknown[]) => Forwarded | undefined,
): CtiActions => {
  const bind =
    (name: keyof CtiActions): Act =>
    (...args) => {
      try {
        checkArguments(name, args);
        const forwarded = forward(name, args);
        return forwarded ? forwarded.result : (local[name] as Act)(...args);
      } catch (error) {
        if (!isPromising(name)) throw error;
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as it was thrown
        return Promise.reject(error);
      }
    };
  return Object.fromEntries(actionNames.map((name) => [name, bind(name)])) as unknown as CtiActions;
};
