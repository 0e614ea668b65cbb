import { type Check, type Fields, isFields, isFlag, isId, isNumber, isText } from '../base/read';
import { isRecording } from '../call/recording';
import type { CtiActions } from './actions';
import { CtiError } from './errors';

type Kind = readonly [check: Check, expected: string];

const text: Kind = [isText, 'a string'];
const flag: Kind = [isFlag, 'true or false'];
const number: Kind = [isNumber, 'a number'];
const id: Kind = [isId, 'a number or a string'];
const object: Kind = [isFields, 'an object'];

/** Values that can be stored and sent. */
const properties: Kind = [
  (value) =>
    isFields(value) &&
    Object.values(value).every(
      (one) => /^(string|number|boolean|undefined)$/.test(typeof one) || one === null,
    ),
  'an object of texts, numbers and flags',
];

/** What an option must be; those without an entry are texts. */
const kinds: Readonly<Record<string, Kind>> = {
  at: number,
  callStartTime: number,
  width: number,
  height: number,
  createEngagement: flag,
  hideWidget: flag,
  muted: flag,
  held: [(value) => isFlag(value) || isFields(value), 'true, false or { local, remote }'],
  fromNumber: [(value) => value === null || isText(value), 'a string, or null if it is withheld'],
  engagementId: id,
  party: object,
  recording: [isRecording, '{ kind: "server" }, or { kind: "url", url } with an https address'],
  properties,
  engagementProperties: properties,
  objectCoordinates: object,
};

const address = 'id externalCallId';
const newCall = 'toNumber extension fromNumber externalCallId phoneId callStartTime createEngagement party';

/** What each action takes: an argument of one kind, or an object with these keys. */
const parameters: Readonly<Record<keyof CtiActions, readonly (Kind | string)[]>> = {
  userLoggedIn: [],
  userLoggedOut: [],
  userAvailable: [],
  userUnavailable: [],
  outgoingCall: [newCall],
  incomingCall: [newCall],
  callRinging: [address],
  callAnswered: [`${address} at`],
  callMediaChanged: [`${address} muted held quality`],
  callDigitsSent: [`${address} digits`],
  callEnded: [`${address} callEndStatus at detail`],
  callTransferred: [`${address} at`],
  callCompleted: [`${address} engagementId hideWidget engagementProperties`],
  updateDraft: ['notes title endStatus outcome recording properties', address],
  addRecording: [`${address} url engagementId`],
  chooseMatch: [object, address],
  setForeground: [address],
  dismissCall: [address],
  dismissDialRequest: [],
  reportProblem: ['code message phoneCode callId'],
  dismissProblem: [],
  finalizeEngagement: [`${address} engagementId`],
  publishToChannel: [`${address} engagementId`],
  navigateToRecord: ['objectCoordinates engagementId openIn'],
  sendError: ['message'],
  resizeWidget: ['width height'],
  setWidgetUrl: ['iFrameUrl'],
  callData: [],
  sendMessage: [],
  startPhone: [],
  dial: ['to extension from party'],
  answer: [address],
  decline: [address],
  hangUp: [address],
  mute: [flag, address],
  hold: [flag, address],
  sendDigits: [text, address],
  transfer: [text, address],
  setMicrophone: [text],
  setSpeaker: [text],
  resumeAudio: [],
};

/** A `Call` is an address, and has more keys. */
const isWholeCall = (value: Fields): boolean => isText(value['id']) && isFields(value['engagement']);

const problemOf = (value: unknown, parameter: Kind | string): string | undefined => {
  if (value === undefined) return undefined;
  if (typeof parameter !== 'string') return parameter[0](value) ? undefined : `needs ${parameter[1]} here`;
  if (!isFields(value)) return `takes an object with: ${parameter.replaceAll(' ', ', ')}`;
  if (parameter === address && isWholeCall(value)) return undefined;
  const keys = parameter.split(' ');
  for (const [key, option] of Object.entries(value)) {
    if (!keys.includes(key)) return `does not know the option "${key}". It takes: ${keys.join(', ')}`;
    const [check, expected] = kinds[key] ?? text;
    if (option !== undefined && !check(option)) return `needs "${key}" to be ${expected}`;
  }
  return undefined;
};

const promising: readonly (keyof CtiActions)[] = [
  'answer',
  'hold',
  'transfer',
  'setMicrophone',
  'setSpeaker',
  'resumeAudio',
];

/** Whether the action returns a promise. */
export const isPromising = (name: keyof CtiActions): boolean => promising.includes(name);

/** Which argument of an action says which call it is about; -1 if none does. */
export const addressIndex = (name: keyof CtiActions): number =>
  parameters[name].findIndex((parameter) => typeof parameter === 'string' && parameter.startsWith(address));

/** The arguments of an action with the call named by its id. */
export const withCall = (
  name: keyof CtiActions,
  args: readonly unknown[],
  id: string,
): readonly unknown[] => {
  const index = addressIndex(name);
  const named = [...args];
  named[index] =
    parameters[name][index] === address ? { id } : { ...(args[index] as object | undefined), id };
  return named;
};

/** The names of all actions. */
export const actionNames = Object.keys(parameters) as readonly (keyof CtiActions)[];

/** What is wrong with an action's arguments, or `undefined`. What is missing the action says itself. */
export const argumentProblem = (name: keyof CtiActions, args: readonly unknown[]): string | undefined =>
  parameters[name].map((parameter, index) => problemOf(args[index], parameter)).find(Boolean);

/** @throws CtiError `invalid-argument` */
export const checkArguments = (name: keyof CtiActions, args: readonly unknown[]): void => {
  const problem = argumentProblem(name, args);
  if (problem) throw new CtiError('invalid-argument', `${name}() ${problem}.`);
};
