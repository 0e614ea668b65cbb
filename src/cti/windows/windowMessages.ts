import type { AppMethod } from '../../protocol/appMessages';
import type { HostEvent, IframeLocation } from '../../protocol/hostEvents';
import { Malformed, readHostMessage } from '../../protocol/readHostMessage';
import type { AppMessage } from '../../protocol/transport';
import { isOversized } from '../../protocol/vetMessage';
import { type CommandName, isCommand } from './windowCommands';
import { isCall } from '../continuity/readCall';
import type { CtiState } from '../state';

/**
 * Changes with what the windows say to each other and with what is kept of a call: two versions of this library in two
 * tabs neither hear each other nor take up each other's calls.
 */
export const protocolVersion = 1;

/** What all windows of a user show alike. */
export type SharedState = Pick<CtiState, 'calls' | 'phone' | 'user' | 'problem'> & {
  readonly callId: string | null;
};

/** The part of the state that all windows show. */
export const share = ({ calls, call, phone, user, problem }: CtiState): SharedState => ({
  calls,
  callId: call?.id ?? null,
  phone,
  user,
  problem,
});

/** Whether two states are the very same. */
export const isSameState = (a: SharedState, b: SharedState): boolean =>
  a.calls === b.calls &&
  a.callId === b.callId &&
  a.phone === b.phone &&
  a.user === b.user &&
  a.problem === b.problem;

/** What the windows of one user say to each other. */
export type WindowMessage = { readonly from: string } & (
  | {
      readonly kind: 'hello';
      readonly location?: IframeLocation | undefined;
      /** It has calls of its own to finish. */
      readonly isBusy?: boolean | undefined;
    }
  /** The owner's, to everybody. */
  | { readonly kind: 'state'; readonly state: SharedState; readonly location?: IframeLocation | undefined }
  /** To the owner: do this. */
  | { readonly kind: 'command'; readonly name: CommandName; readonly args: readonly unknown[] }
  /** The owner's: tell your HubSpot this; `to` is absent where all shall. */
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

type Fields = Readonly<Record<string, unknown>>;

const locations: readonly unknown[] = ['widget', 'remote', 'window'];

const readLocation = (value: unknown): IframeLocation | undefined =>
  locations.includes(value) ? (value as IframeLocation) : undefined;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

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
  typeof value['payload']['externalCallId'] === 'string';

const isSharedState = (value: unknown): value is SharedState => {
  if (!isFields(value) || !isFields(value['calls']) || !isFields(value['user'])) return false;
  const calls: [string, unknown][] = Object.entries(value['calls']);
  return (
    calls.every(([id, call]) => isCall(call) && call.id === id) &&
    (value['callId'] === null || typeof value['callId'] === 'string') &&
    typeof value['user']['loggedIn'] === 'boolean' &&
    typeof value['user']['available'] === 'boolean' &&
    (value['phone'] === null || (isFields(value['phone']) && isFields(value['phone']['capabilities']))) &&
    (value['problem'] === null ||
      (isFields(value['problem']) && typeof value['problem']['message'] === 'string'))
  );
};

const readEvent = (value: unknown): HostEvent | undefined => {
  if (!isFields(value) || !isFields(value['raw']) || typeof value['raw']['type'] !== 'string')
    return undefined;
  const read = readHostMessage(value['raw'] as HostEvent['raw']);
  return read instanceof Malformed || !('known' in read) ? undefined : read.known;
};

/** A message from another window, checked like one of HubSpot's; `null` for anything else. */
export const readWindowMessage = (value: unknown): WindowMessage | null => {
  if (!isFields(value) || typeof value['from'] !== 'string' || isOversized(value)) return null;
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
      const { name, args } = value;
      return typeof name === 'string' && Array.isArray(args) && isCommand(name, args)
        ? { from, kind: 'command', name, args }
        : null;
    }
    case 'relay':
      return typeof value['id'] === 'number' && isAppMessage(value['message'])
        ? {
            from,
            kind: 'relay',
            to: value['to'] as string | undefined,
            id: value['id'],
            message: value['message'],
          }
        : null;
    case 'told':
      return typeof value['id'] === 'number' && isAppMessage(value['message'])
        ? { from, kind: 'told', id: value['id'], message: value['message'] }
        : null;
    case 'event': {
      const event = readEvent(value['event']);
      return event ? { from, kind: 'event', event } : null;
    }
    default:
      return null;
  }
};
