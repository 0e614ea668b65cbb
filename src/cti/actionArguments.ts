import { type Fields, isFields, isText } from '../base/read';
import type { CtiActions } from './actions';
import { CtiError } from './errors';
import { kindProblem } from './kindProblem';

const address = 'id externalCallId';
const newCall = '!toNumber extension fromNumber externalCallId phoneId callStartTime createEngagement party';

/** What each action takes: an argument of one kind, or an object with these keys. It needs what is marked with an exclamation mark. */
const parameters: Readonly<Record<keyof CtiActions, readonly string[]>> = {
  userLoggedIn: [],
  userLoggedOut: [],
  userAvailable: [],
  userUnavailable: [],
  outgoingCall: [newCall],
  incomingCall: [newCall],
  callRinging: [address],
  callAnswered: ['id externalCallId at'],
  callMediaChanged: ['!id externalCallId muted held quality'],
  callDigitsSent: ['!id externalCallId digits'],
  callEnded: ['id externalCallId callEndStatus at detail'],
  callTransferred: ['id externalCallId at'],
  callCompleted: ['id externalCallId engagementId hideWidget engagementProperties'],
  updateDraft: ['!notes title endStatus outcome recording properties', address],
  addRecording: ['!id externalCallId url engagementId'],
  chooseMatch: ['!?object', address],
  setForeground: [address],
  dismissCall: [address],
  dismissDialRequest: [],
  reportProblem: ['!code message phoneCode callId'],
  dismissProblem: [],
  finalizeEngagement: ['id externalCallId engagementId'],
  publishToChannel: ['id externalCallId engagementId'],
  navigateToRecord: ['!objectCoordinates engagementId openIn'],
  sendError: ['!message'],
  resizeWidget: ['!width height'],
  setWidgetUrl: ['!iFrameUrl'],
  callData: [],
  sendMessage: ['!?message'],
  claimCall: ['?text'],
  discardCall: ['?text'],
  startPhone: [],
  dial: ['!to extension from party'],
  answer: [address],
  decline: [address],
  hangUp: [address],
  mute: ['?flag', address],
  hold: ['?flag', address],
  sendDigits: ['!?text', address],
  transfer: ['!?text', address],
  setMicrophone: ['?text'],
  setSpeaker: ['?text'],
  resumeAudio: [],
};

/** A `Call` is an address, and has more keys. */
const isWholeCall = (value: Fields): boolean => isText(value['id']) && isFields(value['engagement']);

type KindCheck = (name: string, value: unknown) => string | undefined;

const problemOf = (value: unknown, marked: string, check: KindCheck | undefined): string | undefined => {
  const parameter = marked.replace('!', '');
  if (value === undefined) return marked === parameter ? undefined : 'needs an argument';
  if (parameter.startsWith('?')) return check?.(parameter, value);
  const wanted = `takes an object with: ${parameter.replaceAll(' ', ', ')}`;
  if (!isFields(value)) return wanted;
  if (parameter === address && isWholeCall(value)) return undefined;
  const keys = parameter.split(' ');
  const stranger = Object.keys(value).find((key) => !keys.includes(key));
  if (stranger !== undefined) return `does not know the option "${stranger}". It ${wanted}`;
  return Object.entries(value)
    .map(([key, option]) => check?.(key, option))
    .find(Boolean);
};

/** Whether the action returns a promise. */
export const isPromising = (name: keyof CtiActions): boolean =>
  /^(answer|hold|transfer|setMicrophone|setSpeaker|resumeAudio)$/.test(name);

/** Which argument of an action says which call it is about; -1 if none does. */
export const addressIndex = (name: keyof CtiActions): number =>
  parameters[name].findIndex((parameter) => /^!?id ext/.test(parameter));

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
export const actionNames = /* @__PURE__ */ Object.keys(parameters) as readonly (keyof CtiActions)[];

/**
 * What is wrong with an action's arguments, or `undefined`. What is missing in an argument the action says itself.
 * @param check looks at the kinds of values, too
 */
export const argumentProblem = (
  name: keyof CtiActions,
  args: readonly unknown[],
  check?: KindCheck,
): string | undefined =>
  parameters[name].map((parameter, index) => problemOf(args[index], parameter, check)).find(Boolean);

/** Bundlers replace the variable, in this very spelling, and leave the check out of a production build. */
const developmentCheck = (): KindCheck | undefined => {
  try {
    return process.env.NODE_ENV === 'production' ? undefined : kindProblem;
  } catch {
    return undefined;
  }
};

/**
 * Unknown options are refused in every build, values of the wrong kind in development builds.
 * @throws CtiError `invalid-argument`
 */
export const checkArguments = (name: keyof CtiActions, args: readonly unknown[]): void => {
  const problem = argumentProblem(name, args, developmentCheck());
  if (problem) throw new CtiError('invalid-argument', `${name}() ${problem}.`);
};
