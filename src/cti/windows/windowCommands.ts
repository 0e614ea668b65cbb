import { isFields, isId, isOptional, isParty, isText, isTime } from '../continuity/readCall';

type Check = (value: unknown) => boolean;

const isFlag: Check = (value) => typeof value === 'boolean';

/** What is no text in what actions are given. */
const fields: Readonly<Record<string, Check>> = {
  callStartTime: isTime,
  at: isTime,
  createEngagement: isFlag,
  hideWidget: isFlag,
  engagementId: isId,
  party: isParty,
  properties: isFields,
  engagementProperties: isFields,
  objectCoordinates: (value) => isFields(value) && isId(value['objectId']) && isText(value['objectTypeId']),
};

const isRecord: Check = (value) =>
  isFields(value) &&
  Object.entries(value).every(([name, field]) => isOptional(fields[name] ?? isText, field));

const isProblem: Check = (value) => isRecord(value) && isText((value as { message?: unknown }).message);

/** The actions that the window with the phone carries out for all, with what each takes; the rest concern each window's own page. */
const commands = {
  userLoggedIn: [],
  userLoggedOut: [],
  userAvailable: [],
  userUnavailable: [],
  outgoingCall: [isRecord],
  incomingCall: [isRecord],
  callRinging: [isRecord],
  callAnswered: [isRecord],
  callEnded: [isRecord],
  callTransferred: [isRecord],
  callCompleted: [isRecord],
  updateDraft: [isRecord, isText],
  addRecording: [isRecord],
  chooseMatch: [isRecord, isText],
  setForeground: [isText],
  dismissCall: [isText],
  reportProblem: [isProblem],
  dismissProblem: [],
  finalizeEngagement: [isRecord],
  publishToChannel: [isRecord],
  startPhone: [],
  dial: [isRecord],
  answer: [isText],
  decline: [isText],
  hangUp: [isText],
  mute: [isFlag, isText],
  hold: [isFlag, isText],
  sendDigits: [isText, isText],
  transfer: [isText, isText],
  setMicrophone: [isText],
  setSpeaker: [isText],
  resumeAudio: [],
} satisfies Readonly<Record<string, readonly Check[]>>;

export type CommandName = keyof typeof commands;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** Whether a command has what it takes, as far as that can be told; what it finds missing it says itself. */
export const isCommand = (name: string, args: readonly unknown[]): name is CommandName =>
  isCommandName(name) && commands[name].every((is, index) => isOptional(is, args[index]));
