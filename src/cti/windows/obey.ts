import type { LocalActions } from '../bindActions';
import type { CtiContext } from '../context';
import type { PhoneBridge } from '../phone/bridge';
import type { CommandName } from './windowCommands';

/** Carries out what another window asks for. @returns a promise of whether it could be done */
export const obey = async (
  { logger }: CtiContext,
  local: LocalActions,
  name: CommandName,
  args: readonly unknown[],
): Promise<boolean> => {
  try {
    const result: unknown = await (local[name] as (...args: readonly unknown[]) => unknown)(...args);
    return result !== false && result !== null;
  } catch (error) {
    // It made sense in the other window, and something has happened since.
    logger.debug(`The command ${name} of another window is out of date.`, error);
    return false;
  }
};

/** The same for the window in which the user has asked for it: who answers there is to speak there. */
export const obeyFor = async (
  from: string,
  bridge: PhoneBridge | undefined,
  ...command: Parameters<typeof obey>
): Promise<boolean> => {
  const [, , name, [call]] = command;
  const { id } = Object(call) as { id?: unknown };
  const prefer = (window?: string): void => {
    if (name === 'answer' && typeof id === 'string') bridge?.preferWindow(id, window);
  };
  prefer(from);
  const done = await obey(...command);
  prefer();
  return done;
};
