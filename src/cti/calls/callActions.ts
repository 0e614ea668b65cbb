import { present } from '../../base/present';
import {
  type Call,
  type CallDirection,
  type ConnectedCall,
  isLive,
  otherNumber,
  type Party,
  type UnsavedCall,
} from '../../call/call';
import { type InternalEndStatus, readEndStatus } from '../../call/endStatus';
import type { EndStatus } from '../../protocol/appMessages';
import { addCall } from '../../call/foreground';
import { answeredMessage, endedMessage, sendStart } from './callMessages';
import type { Completion } from './completion';
import { applyToCall, type CtiContext, findCall, notify, wrongState } from '../context';
import { createId } from '../../base/createId';
import { dialRequestFor } from '../host/dialRequests';
import { CtiError } from '../errors';
import type { DialRequest } from '../state';

interface NewCall {
  /** The id that HubSpot shall know the call by. @default the library's own id of the call */
  externalCallId?: string | undefined;
  /** The softphone's id of the call. */
  phoneId?: string | undefined;
  /** Milliseconds since the epoch. @default now */
  callStartTime?: number | undefined;
  /** Whether HubSpot creates the engagement. @default as the provider's `createEngagement` */
  createEngagement?: boolean | undefined;
  /** Whom the call is with, where the app knows. */
  party?: Party | undefined;
}

export interface NewOutgoingCall extends NewCall {
  toNumber: string;
  /** @default the first of the provider's `fromNumbers` */
  fromNumber?: string | undefined;
}

export interface NewIncomingCall extends NewCall {
  fromNumber: string;
  /** @default the first of the provider's `fromNumbers` */
  toNumber?: string | undefined;
}

export interface EndOfCall {
  /** The call. @default the one in the foreground */
  id?: string | undefined;
  /**
   * After talk there is COMPLETED and FAILED only: what says that nobody answered becomes COMPLETED.
   * @default COMPLETED after talk; CANCELED (outbound) or MISSED (inbound) before
   */
  callEndStatus?: EndStatus | InternalEndStatus | undefined;
  /** When it ended, in milliseconds since the epoch. @default now */
  at?: number | undefined;
  /** What the phone said, for people to read: "486 Busy Here". */
  detail?: string | undefined;
}

const requireNumber = (action: string, name: string, number: unknown): string => {
  if (typeof number === 'string' && number.trim() !== '') return number;
  throw new CtiError('invalid-argument', `${action}() needs ${name}, a phone number.`);
};

/** The actions by which a call proceeds; each tells HubSpot what the SDK's method of that name tells. */
export const createCallActions = (context: CtiContext, completion: Completion) => {
  const { store, options, send } = context;

  /** The call that a repeated start means: by the app's or the phone's id, else by a number that is not answered yet. */
  const findStarted = (
    direction: CallDirection,
    { externalCallId, phoneId }: NewCall,
    number: string,
  ): Call | undefined =>
    Object.values(store.getSnapshot().calls).find((call) => {
      if (externalCallId !== undefined) return call.externalCallId === externalCallId;
      if (call.direction !== direction || otherNumber(call) !== number) return false;
      if (phoneId !== undefined) return call.phoneId === phoneId && isLive(call);
      return call.status === 'dialing' || call.status === 'ringing';
    });

  const begin = (
    direction: CallDirection,
    { externalCallId, phoneId, callStartTime, createEngagement, party }: NewCall,
    numbers: Pick<Call, 'fromNumber' | 'toNumber'>,
    request?: DialRequest,
  ): Call => {
    const id = createId();
    const creates = createEngagement ?? options().createEngagement ?? true;
    const call: Call = {
      ...numbers,
      ...present({ phoneId, ownerId: store.getSnapshot().session?.ownerId }),
      id,
      externalCallId: externalCallId ?? id,
      direction,
      startedAt: callStartTime ?? Date.now(),
      engagement: { status: creates ? 'pending' : 'none' },
      party: { ...request?.party, ...party },
      draft: { notes: '' },
      status: direction === 'outbound' ? 'dialing' : 'ringing',
    };
    // Before anybody sees the call and acts on it.
    sendStart(send, call);
    const state = addCall(store.getSnapshot(), call);
    store.set(request ? { ...state, dialRequest: null } : state);
    notify(context, 'onCallStarted', call);
    return call;
  };

  const outgoingCall = (fields: NewOutgoingCall): Call => {
    const toNumber = requireNumber('outgoingCall', 'toNumber', fields.toNumber);
    const started = findStarted('outbound', fields, toNumber);
    if (started) return started;
    const numbers = present({ toNumber, fromNumber: fields.fromNumber ?? options().fromNumbers?.[0] });
    return begin('outbound', fields, numbers, dialRequestFor(store.getSnapshot().dialRequest, toNumber));
  };

  const incomingCall = (fields: NewIncomingCall): Call => {
    const fromNumber = requireNumber('incomingCall', 'fromNumber', fields.fromNumber);
    const started = findStarted('inbound', fields, fromNumber);
    if (started) return started;
    const toNumber = fields.toNumber ?? options().fromNumbers?.[0];
    return begin('inbound', fields, present({ fromNumber, toNumber }));
  };

  const callRinging = ({ id }: { id?: string | undefined } = {}): void => {
    applyToCall(context, findCall(context, id, 'callRinging').id, { type: 'ringing' });
  };

  const callAnswered = ({
    id,
    at = Date.now(),
  }: { id?: string | undefined; at?: number | undefined } = {}): void => {
    const call = findCall(context, id, 'callAnswered');
    if (call.status === 'connected') return;
    const answered = applyToCall(context, call.id, { type: 'answered', at }, (after) => {
      send('callAnswered', answeredMessage(after));
    });
    if (!answered) throw wrongState('callAnswered', call, '"dialing" or "ringing"');
    notify(context, 'onCallAnswered', answered as ConnectedCall);
  };

  const endCall = (
    call: Call,
    {
      callEndStatus = call.direction === 'outbound' ? 'CANCELED' : 'MISSED',
      at = Date.now(),
      detail,
    }: EndOfCall,
    transferred?: true,
  ): void => {
    const said = readEndStatus(callEndStatus);
    if (!said) throw new CtiError('invalid-argument', `"${callEndStatus}" is not a call end status.`);
    // It was answered before it was declined or given up, perhaps in two windows: a talk was one, and its length counts.
    const status = call.status === 'connected' && said !== 'FAILED' ? 'COMPLETED' : said;
    const ended = applyToCall(
      context,
      call.id,
      { type: 'ended', at, status, detail, transferred },
      (after) => {
        if (transferred) send('callTransferred', { externalCallId: after.externalCallId });
        send('callEnded', endedMessage(after as UnsavedCall));
      },
    ) as UnsavedCall;
    notify(context, 'onCallEnded', ended);
    // There is nothing to write up about a call that nobody answered; and nobody asked to close the widget.
    const isDue = ended.answeredAt === undefined && store.getSnapshot().calls[ended.id]?.status === 'ended';
    if (isDue) completion.complete(ended, { hideWidget: false });
  };

  const callEnded = (end: EndOfCall = {}): void => {
    const call = findCall(context, end.id, 'callEnded');
    if (isLive(call)) endCall(call, end);
  };

  const callTransferred = ({
    id,
    at = Date.now(),
  }: { id?: string | undefined; at?: number | undefined } = {}): void => {
    const call = findCall(context, id, 'callTransferred');
    if (call.status === 'transferred' || 'transferred' in call) return;
    if (call.status === 'connected') {
      endCall(call, { callEndStatus: 'COMPLETED', at }, true);
      return;
    }
    const transferred = applyToCall(context, call.id, { type: 'transferredWhileRinging', at }, (after) => {
      send('callTransferred', { externalCallId: after.externalCallId });
    });
    if (!transferred) throw wrongState('callTransferred', call, '"connected", or inbound and "ringing"');
  };

  return { outgoingCall, incomingCall, callRinging, callAnswered, callEnded, callTransferred };
};

export type CallActions = ReturnType<typeof createCallActions>;
