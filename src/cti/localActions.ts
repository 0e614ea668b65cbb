import type { CallActions } from './calls/callActions';
import type { PhoneCommands } from './phone/phoneCommands';
import type { RecordActions } from './calls/recordActions';
import type { UserActions } from './host/userActions';

/** Every action, as a window carries it out itself. */
export type LocalActions = UserActions & CallActions & RecordActions & PhoneCommands;

/** What an action that another window carries out gives back here. */
export interface Forwarded {
  readonly result: unknown;
}

/**
 * The same actions, which may be carried out by another window.
 * @param forward has it done there; `undefined` where this window is to do it
 */
export const forwardActions = (
  local: LocalActions,
  forward: (name: string, args: readonly unknown[]) => Forwarded | undefined,
): LocalActions =>
  Object.fromEntries(
    Object.entries(local).map(([name, act]) => [
      name,
      (...args: unknown[]): unknown => {
        const forwarded = forward(name, args);
        return forwarded ? forwarded.result : (act as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  ) as unknown as LocalActions;
