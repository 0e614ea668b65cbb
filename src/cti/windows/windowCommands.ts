import { isFields, isId, isOptional, isText } from '../../base/read';
import { actionNames, argumentProblem } from '../actionArguments';
import { isOfKind } from '../argumentKinds';
import type { CtiActions } from '../actions';
import { isParty } from '../../call/isParty';

/** Actions about one window's own page. The window with the phone carries out all others. */
const ownActions = [
  'dismissDialRequest',
  'navigateToRecord',
  'sendError',
  'resizeWidget',
  'setWidgetUrl',
  'callData',
  'sendMessage',
] as const satisfies readonly (keyof CtiActions)[];

export type CommandName = Exclude<keyof CtiActions, (typeof ownActions)[number]>;

export const isCommandName = (name: string): name is CommandName =>
  (actionNames as readonly string[]).includes(name) && !(ownActions as readonly string[]).includes(name);

const areCoordinates = (value: unknown): boolean =>
  isFields(value) && isId(value['objectId']) && isText(value['objectTypeId']);

/** The parts of an argument that an action reads without a look: from another window they may be anything. */
const isSound = (argument: unknown): boolean =>
  !isFields(argument) ||
  (isOptional(isParty, argument['party']) && isOptional(areCoordinates, argument['objectCoordinates']));

const strangeKind = (name: string, value: unknown): string | undefined =>
  isOfKind(name, value) ? undefined : name;

/** Whether a command has arguments of the right kinds. What is missing the action finds out itself. */
export const isCommand = (name: string, args: readonly unknown[]): name is CommandName =>
  isCommandName(name) &&
  argumentProblem(name, args.map(withoutId(name)), strangeKind) === undefined &&
  args.every(isSound);

/** Starts carry the id that the other window gave the call; apps can't give it. */
const withoutId =
  (name: CommandName) =>
  (argument: unknown): unknown => {
    if (!isStart(name) || !isFields(argument)) return argument;
    const { id, ...rest } = argument;
    return isOptional(isText, id) ? rest : argument;
  };

/** Whether the command starts a call. */
export const isStart = (name: CommandName): name is 'outgoingCall' | 'incomingCall' | 'dial' =>
  name === 'outgoingCall' || name === 'incomingCall' || name === 'dial';

/** Whether a command may be carried out twice: its second time finds nothing left to do. */
export const isRepeatable = (name: CommandName): boolean =>
  !['sendDigits', 'transfer', 'finalizeEngagement', 'publishToChannel'].includes(name);
