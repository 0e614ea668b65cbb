import { isFields, isFlag, isNumber, isOptional, isText } from '../../base/read';
import type { AppMethod } from '../../protocol/appMessages';
import type { HostEvent, IframeLocation } from '../../protocol/hostEvents';
import { Malformed, readHostMessage } from '../../protocol/readHostMessage';
import type { AppMessage } from '../../protocol/appMessages';
import { isOversized } from '../../protocol/vetMessage';
import { type LegMessage, readLegMessage } from './legMessages';
import { type CommandName, isCommand } from './windowCommands';
import { isCall } from '../continuity/readCall';
import type { CtiState, PhoneState } from '../state';

/** Characters and values in one message: ample for the notes of several calls, and no more than a browser can store. */
const sizeLimit = 5_000_000;

/** What all windows of a user show alike. */
export type SharedState = Pick<CtiState, 'calls' | 'phone' | 'user' | 'problem'> & {
  readonly callId: string | null;
};

const plainPhones = new WeakMap<PhoneState, PhoneState>();

/** The same object for the same phone, so that it can be compared. An app's own phone may have functions among its capabilities. */
const plainPhone = (phone: PhoneState): PhoneState => {
  const known = plainPhones.get(phone);
  if (known) return known;
  const capabilities = Object.entries(phone.capabilities).map(([name, can]) => [name, Boolean(can)]);
  const plain = { ...phone, capabilities: Object.fromEntries(capabilities) as PhoneState['capabilities'] };
  plainPhones.set(phone, plain);
  return plain;
};

/**
 * The part of the state that all windows show: nothing of a call that began for another user.
 * @param isForeign whether a call did
 */
export const share = (
  { calls, call, phone, user, problem }: CtiState,
  isForeign: (externalCallId: string) => boolean,
): SharedState => {
  const all = Object.entries(calls);
  const own = all.filter(([, { externalCallId }]) => !isForeign(externalCallId));
  const shown = own.length === all.length ? calls : Object.fromEntries(own);
  return {
    calls: shown,
    callId: call && call.id in shown ? call.id : null,
    phone: phone && plainPhone(phone),
    user,
    // Nobody knows any more whose a call was that is gone.
    problem: problem?.callId === undefined || problem.callId in shown ? problem : null,
  };
};

/** Whether two states are the very same. */
export const isSameState = (a: SharedState, b: SharedState): boolean =>
  a.calls === b.calls &&
  a.callId === b.callId &&
  a.phone === b.phone &&
  a.user === b.user &&
  a.problem === b.problem;

/** What the windows of one user say to each other. */
export type WindowMessage = { readonly from: string } & (
  | LegMessage
  | {
      readonly kind: 'hello';
      readonly location?: IframeLocation | undefined;
      /** It has its own calls to finish. */
      readonly isBusy?: boolean | undefined;
    }
  /** The owner's, to everybody. */
  | { readonly kind: 'state'; readonly state: SharedState; readonly location?: IframeLocation | undefined }
  /** To the owner: carry this out. */
  | {
      readonly kind: 'command';
      /** The sender's number for it, named in the result. */
      readonly request: number;
      readonly name: CommandName;
      readonly args: readonly unknown[];
    }
  /** The owner's, to the sender of a command: whether it could be carried out. */
  | { readonly kind: 'result'; readonly to: string; readonly request: number; readonly done: boolean }
  /** From the owner: send this to your HubSpot. Without `to` it is for every window. */
  | {
      readonly kind: 'relay';
      readonly to?: string | undefined;
      readonly id: number;
      readonly message: AppMessage;
    }
  /** To everybody, as any may have the phone next: it was told. */
  | { readonly kind: 'told'; readonly id: number; readonly message: AppMessage }
  /** To the owner: HubSpot said this. */
  | { readonly kind: 'event'; readonly event: HostEvent }
);

/** A message before its sender has put its name to it. */
export type Unsigned<M> = M extends WindowMessage ? Omit<M, 'from'> : never;

const locations: readonly unknown[] = ['widget', 'remote', 'window'];

const readLocation = (value: unknown): IframeLocation | undefined =>
  locations.includes(value) ? (value as IframeLocation) : undefined;

const relayed: readonly AppMethod[] = [
  'outgoingCall',
  'incomingCall',
  'callAnswered',
  'callTransferred',
  'callEnded',
  'callCompleted',
  'finalizeEngagement',
  'publishToChannel',
];

/** Whether a message concerns one call, and may be said by another window than the one that has the phone. */
export const concernsCall = ({ method }: Pick<AppMessage, 'method'>): boolean => relayed.includes(method);

const isAppMessage = (value: unknown): value is AppMessage =>
  isFields(value) &&
  relayed.includes(value['method'] as AppMethod) &&
  isFields(value['payload']) &&
  isText(value['payload']['externalCallId']);

const isSharedState = (value: unknown): value is SharedState => {
  if (!isFields(value) || !isFields(value['calls']) || !isFields(value['user'])) return false;
  const calls: [string, unknown][] = Object.entries(value['calls']);
  return (
    calls.every(([id, call]) => isCall(call) && call.id === id) &&
    (value['callId'] === null || isText(value['callId'])) &&
    isFlag(value['user']['loggedIn']) &&
    isFlag(value['user']['available']) &&
    (value['phone'] === null || (isFields(value['phone']) && isFields(value['phone']['capabilities']))) &&
    // An app may report one without a message.
    (value['problem'] === null ||
      (isFields(value['problem']) && isOptional(isText, value['problem']['message'])))
  );
};

const readEvent = (value: unknown): HostEvent | undefined => {
  if (!isFields(value) || !isFields(value['raw']) || !isText(value['raw']['type'])) return undefined;
  // The limit of HubSpot's own messages, which is lower.
  if (isOversized(value)) return undefined;
  const read = readHostMessage(value['raw'] as HostEvent['raw']);
  return read instanceof Malformed || !('known' in read) ? undefined : read.known;
};

/** A message from another window, checked like HubSpot's messages; `null` for anything else. */
export const readWindowMessage = (value: unknown): WindowMessage | null => {
  if (!isFields(value) || !isText(value['from']) || isOversized(value, sizeLimit)) return null;
  const { from } = value;
  switch (value['kind']) {
    case 'hello':
      return {
        from,
        kind: 'hello',
        location: readLocation(value['location']),
        isBusy: value['isBusy'] === true,
      };
    case 'state':
      return isSharedState(value['state'])
        ? { from, kind: 'state', state: value['state'], location: readLocation(value['location']) }
        : null;
    case 'command': {
      const { request, name, args } = value;
      return isNumber(request) && isText(name) && Array.isArray(args) && isCommand(name, args)
        ? { from, kind: 'command', request, name, args }
        : null;
    }
    case 'result': {
      const { to, request, done } = value;
      return isText(to) && isNumber(request) && isFlag(done)
        ? { from, kind: 'result', to, request, done }
        : null;
    }
    case 'relay':
      return isNumber(value['id']) && isAppMessage(value['message'])
        ? {
            from,
            kind: 'relay',
            to: value['to'] as string | undefined,
            id: value['id'],
            message: value['message'],
          }
        : null;
    case 'told':
      return isNumber(value['id']) && isAppMessage(value['message'])
        ? { from, kind: 'told', id: value['id'], message: value['message'] }
        : null;
    case 'event': {
      const event = readEvent(value['event']);
      return event ? { from, kind: 'event', event } : null;
    }
    default: {
      const message = readLegMessage(value);
      return message && { from, ...message };
    }
  }
};
