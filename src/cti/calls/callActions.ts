import { now } from '../../base/clock';
import { addCall } from '../../call/foreground';
import type { Call, CallDirection, ConnectedCall, UnsavedCall } from '../../call/call';
import { isLive } from '../../call/call';
import type { CtiActions } from '../actions';
import type { CallEndedOptions } from '../actionOptions';
import { applyLive, type CtiContext, findCall, notify, wrongState } from '../context';
import { dialRequestFor } from '../host/dialRequests';
import { referenceTo, endedMessage, sendStart } from './callMessages';
import type { QueuedCallRecords } from '../records/records';
import { createCall, findStarted, type StartOptions } from './newCall';
import { requireEndStatus, requireNumber } from './requireValues';

/** The reports by which a call proceeds. Each sends HubSpot what the SDK's method of that name sends. */
export type CallActions = Pick<CtiActions, 'callRinging' | 'callAnswered' | 'callEnded' | 'callTransferred'> &
  Record<'outgoingCall' | 'incomingCall', (options: StartOptions) => Call>;

export const createCallActions = (context: CtiContext, records: QueuedCallRecords): CallActions => {
  const { store, send, logger } = context;

  const begin = (direction: CallDirection, options: StartOptions): Call => {
    const started = findStarted(context, direction, options);
    if (started) return started;
    const call = createCall(context, direction, options);
    // Before anybody sees the call and acts on it.
    sendStart(send, call);
    const state = addCall(store.getSnapshot(), call);
    store.set(dialRequestFor(state, call) ? { ...state, dialRequest: null } : state);
    notify(context, 'onCallStarted', call);
    records.load();
    return call;
  };

  const outgoingCall = (options: StartOptions): Call => {
    requireNumber('outgoingCall', 'toNumber', options.toNumber);
    return begin('outbound', options);
  };

  const incomingCall = (options: StartOptions): Call => {
    if (options.fromNumber !== null) requireNumber('incomingCall', 'fromNumber', options.fromNumber);
    return begin('inbound', options);
  };

  const callAnswered: CallActions['callAnswered'] = ({ at = now(), ...address } = {}) => {
    const call = findCall(context, address, 'callAnswered');
    if (!call) return;
    const answered = applyLive(context, call.id, { type: 'answered', at }, (after) => {
      send('callAnswered', referenceTo(after));
    });
    if (answered) notify(context, 'onCallAnswered', answered as ConnectedCall);
    else logger.debug(`Ignored callAnswered() for a "${call.status}" call.`, call.id);
  };

  const endCall = (
    call: Call,
    {
      callEndStatus = call.direction === 'outbound' ? 'CANCELED' : 'MISSED',
      at = now(),
      detail,
    }: CallEndedOptions,
    transferred?: true,
  ): void => {
    const said = requireEndStatus(callEndStatus);
    // It was answered before it was declined or canceled, perhaps in two windows. They talked, and the talk time counts.
    const status = call.status === 'connected' && said !== 'FAILED' ? 'COMPLETED' : said;
    const ended = applyLive(context, call.id, { type: 'ended', at, status, detail, transferred }, (after) => {
      if (transferred) send('callTransferred', referenceTo(after));
      send('callEnded', endedMessage(after as UnsavedCall));
    }) as UnsavedCall;
    notify(context, 'onCallEnded', ended);
    if (ended.answeredAt === undefined) records.completeLater(ended.id);
  };

  const callTransferred: CallActions['callTransferred'] = ({ at = now(), ...address } = {}) => {
    const call = findCall(context, address, 'callTransferred');
    if (!call || !isLive(call)) return;
    if (call.status === 'connected') {
      endCall(call, { callEndStatus: 'COMPLETED', at }, true);
      return;
    }
    const transferred = applyLive(context, call.id, { type: 'transferredWhileRinging', at }, (after) => {
      send('callTransferred', referenceTo(after));
    });
    if (!transferred) throw wrongState('callTransferred', call, '"connected", or inbound and "ringing"');
  };

  return {
    outgoingCall,
    incomingCall,
    callRinging: (address) => {
      const call = findCall(context, address, 'callRinging');
      if (call) applyLive(context, call.id, { type: 'ringing' });
    },
    callAnswered,
    callEnded: (options = {}) => {
      const call = findCall(context, options, 'callEnded');
      if (!call) return;
      if (options.callEndStatus) requireEndStatus(options.callEndStatus);
      if (isLive(call)) endCall(call, options);
      else records.correctEnd(call, options);
    },
    callTransferred,
  };
};
