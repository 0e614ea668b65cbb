import { type CommandName, isCommandName } from './windowCommands';
import { type CtiContext, update } from '../context';
import { dialRequestFor } from '../host/dialRequests';
import type { Forwarded, LocalActions } from '../localActions';

/** What an action gives back in a window whose command is carried out elsewhere: the state tells what became of it. */
const results: Partial<Record<CommandName, unknown>> = {
  dial: null,
  answer: Promise.resolve(true),
  hold: Promise.resolve(true),
  transfer: Promise.resolve(true),
  setMicrophone: Promise.resolve(true),
  setSpeaker: Promise.resolve(true),
  resumeAudio: Promise.resolve(),
};

/** A number that was clicked in this window's HubSpot is this window's to know. */
const withRequest = (
  context: CtiContext,
  name: CommandName,
  args: readonly unknown[],
): readonly unknown[] => {
  if (name !== 'dial' && name !== 'outgoingCall') return args;
  const target = args[0] as { to?: string; toNumber?: string; party?: object };
  const request = dialRequestFor(context.store.getSnapshot().dialRequest, target.to ?? target.toNumber ?? '');
  if (!request) return args;
  update(context, { dialRequest: null });
  return [{ ...target, party: { ...request.party, ...target.party } }];
};

/** Passes an action of a window without the phone on to the one that has it. */
export const forwardAction = (
  context: CtiContext,
  name: string,
  args: readonly unknown[],
  command: (name: CommandName, args: readonly unknown[]) => void,
): Forwarded | undefined => {
  if (context.store.getSnapshot().windowRole !== 'follower' || !isCommandName(name)) return undefined;
  command(name, withRequest(context, name, args));
  return { result: results[name] };
};

/** Carries out what another window asks for. */
export const obey = (
  { logger }: CtiContext,
  local: LocalActions,
  name: CommandName,
  args: readonly unknown[],
): void => {
  const act = local[name] as (...args: readonly unknown[]) => unknown;
  const onOvertaken = (error: unknown): void => {
    // What made sense over there was overtaken here.
    logger.debug(`The command ${name} of another window makes no sense any more.`, error);
  };
  try {
    // Some actions throw, and some reject.
    Promise.resolve(act(...args)).catch(onOvertaken);
  } catch (error) {
    onOvertaken(error);
  }
};
