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
  context: CtiContext,
  local: LocalActions,
  name: CommandName,
  args: readonly unknown[],
): Promise<boolean> => {
  const { id } = Object(args[0]) as { id?: unknown };
  const answered = name === 'answer' && typeof id === 'string' ? id : undefined;
  if (answered !== undefined) bridge?.preferWindow(answered, from);
  const done = await obey(context, local, name, args);
  if (answered !== undefined) bridge?.preferWindow(answered, undefined);
  return done;
};
