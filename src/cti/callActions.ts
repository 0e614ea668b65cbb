import { present } from '../base/present';
import {
  type Call,
  type CallDirection,
  type ConnectedCall,
  isLive,
  type Party,
  type UnsavedCall,
} from '../call/call';
import { type InternalEndStatus, readEndStatus } from '../call/endStatus';
import type { EndStatus } from '../protocol/appMessages';
import { addCall } from './calls';
import { answeredMessage, endedMessage, sendStart } from './callMessages';
import type { Completion } from './completion';
import { applyToCall, type CtiContext, findCall, notify, update, wrongState } from './context';
import { createId } from './createId';
import { dialRequestFor } from './dialRequests';
import { CtiError } from './errors';
import { lookUpCallParty } from './parties';

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
  /** @default COMPLETED after talk; CANCELED (outbound) or MISSED (inbound) before */
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

  /** A new call, or the one that a repeated start means. */
  const begin = (
    direction: CallDirection,
    { externalCallId, phoneId, callStartTime, createEngagement, party }: NewCall,
    numbers: Pick<Call, 'fromNumber' | 'toNumber'>,
  ): { call: Call; isNew: boolean } => {
    const id = createId();
    const known = Object.values(store.get().calls).find((call) => call.externalCallId === externalCallId);
    if (known) return { call: known, isNew: false };
    const creates = createEngagement ?? options().createEngagement ?? true;
    const call: Call = {
      ...numbers,
      ...present({ phoneId }),
      id,
      externalCallId: externalCallId ?? id,
      direction,
      startedAt: callStartTime ?? Date.now(),
      engagement: { status: creates ? 'pending' : 'none' },
      party: party ?? {},
      draft: { notes: '' },
      status: direction === 'outbound' ? 'dialing' : 'ringing',
    };
    store.set(addCall(store.get(), call));
    return { call, isNew: true };
  };

  const outgoingCall = (fields: NewOutgoingCall): Call => {
    const toNumber = requireNumber('outgoingCall', 'toNumber', fields.toNumber);
    const numbers = present({ toNumber, fromNumber: fields.fromNumber ?? options().fromNumbers?.[0] });
    const request = dialRequestFor(store.get().dialRequest, toNumber);
    const { call, isNew } = begin(
      'outbound',
      { ...fields, party: { ...request?.party, ...fields.party } },
      numbers,
    );
    if (!isNew) return call;
    if (request) update(context, { dialRequest: null });
    sendStart(send, call);
    notify(context, 'onCallStarted', call);
    lookUpCallParty(context, call, request);
    return call;
  };

  const incomingCall = (fields: NewIncomingCall): Call => {
    const fromNumber = requireNumber('incomingCall', 'fromNumber', fields.fromNumber);
    const toNumber = fields.toNumber ?? options().fromNumbers?.[0];
    const { call, isNew } = begin('inbound', fields, present({ fromNumber, toNumber }));
    if (!isNew) return call;
    sendStart(send, call);
    notify(context, 'onCallStarted', call);
    lookUpCallParty(context, call);
    return call;
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
    const answered = applyToCall(context, call.id, { type: 'answered', at });
    if (!answered) throw wrongState('callAnswered', call, '"dialing" or "ringing"');
    send('callAnswered', answeredMessage(call));
    notify(context, 'onCallAnswered', answered as ConnectedCall);
  };

  const defaultStatus = (call: Call): EndStatus => {
    if (call.status === 'connected') return 'COMPLETED';
    return call.direction === 'outbound' ? 'CANCELED' : 'MISSED';
  };

  const endCall = (
    call: Call,
    { callEndStatus, at = Date.now(), detail }: EndOfCall,
    transferred?: true,
  ): void => {
    const status = callEndStatus === undefined ? defaultStatus(call) : readEndStatus(callEndStatus);
    if (!status)
      throw new CtiError('invalid-argument', `"${String(callEndStatus)}" is not a call end status.`);
    const ended = applyToCall(context, call.id, {
      type: 'ended',
      at,
      status,
      detail,
      transferred,
    }) as UnsavedCall;
    send('callEnded', endedMessage(ended));
    notify(context, 'onCallEnded', ended);
    // There is nothing to write up about a call that nobody answered; and nobody asked to close the widget.
    if (ended.answeredAt === undefined) completion.complete(ended, { hideWidget: false });
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
      send('callTransferred', { externalCallId: call.externalCallId });
      endCall(call, { callEndStatus: 'COMPLETED', at }, true);
    } else if (applyToCall(context, call.id, { type: 'transferredWhileRinging', at })) {
      send('callTransferred', { externalCallId: call.externalCallId });
    } else {
      throw wrongState('callTransferred', call, '"connected", or inbound and "ringing"');
    }
  };

  return { outgoingCall, incomingCall, callRinging, callAnswered, callEnded, callTransferred };
};

export type CallActions = ReturnType<typeof createCallActions>;
