import { now } from '../../base/clock';
import { createCallId } from '../../base/createId';
import { present } from '../../base/present';
import { readString } from '../../base/read';
import { type Call, type CallDirection, isLive, isSettled, otherNumber } from '../../call/call';
import { readParty } from '../../call/readParty';
import type { IncomingCallOptions, OutgoingCallOptions } from '../actionOptions';
import type { CtiContext } from '../context';
import { CtiError } from '../errors';
import { dialRequestFor } from '../host/dialRequests';

/** The options of a new call in either direction; the id is given if another window has made the call already. */
export type StartOptions = Omit<OutgoingCallOptions, 'toNumber' | 'fromNumber'> & {
  id?: string | undefined;
  toNumber?: string | undefined;
  fromNumber?: IncomingCallOptions['fromNumber'] | undefined;
};

/**
 * The call that a repeated start means: by the app's or the phone's id, else by a number that nobody has answered yet.
 * @throws CtiError `invalid-argument` if the id is that of an earlier call
 */
export const findStarted = (
  { store, cleared }: Pick<CtiContext, 'store' | 'cleared'>,
  direction: CallDirection,
  { id, externalCallId, phoneId, toNumber, fromNumber }: StartOptions,
): Call | undefined => {
  const number = (direction === 'outbound' ? toNumber : fromNumber) ?? undefined;
  const found = Object.values(store.getSnapshot().calls).find((call) => {
    if (id === call.id) return true;
    if (externalCallId) return call.externalCallId === externalCallId;
    if (call.direction !== direction || otherNumber(call) !== number) return false;
    if (phoneId !== undefined) return call.phoneId === phoneId && isLive(call);
    return call.status === 'dialing' || call.status === 'ringing';
  });
  // A call that is not saved yet may be reported late by another tab.
  const isReused = externalCallId && (found ? isSettled(found) : cleared.wasFinished(externalCallId));
  if (isReused)
    throw new CtiError('invalid-argument', `"${externalCallId}" is the externalCallId of an earlier call.`);
  return found;
};

/** Makes the record of a call that starts now. Nothing is changed or sent. */
export const createCall = (
  { store, options }: Pick<CtiContext, 'store' | 'options'>,
  direction: CallDirection,
  { id = createCallId(), externalCallId, phoneId, callStartTime, createEngagement, ...start }: StartOptions,
): Call => {
  const state = store.getSnapshot();
  const own = options().fromNumbers?.[0];
  const isOutbound = direction === 'outbound';
  const toNumber = start.toNumber ?? (isOutbound ? undefined : own);
  const fromNumber = start.fromNumber ?? (isOutbound ? own : undefined);
  const creates = createEngagement ?? options().createEngagement ?? true;
  return {
    ...present({
      phoneId,
      ownerId: state.session?.ownerId,
      toNumber,
      fromNumber,
      extension: start.extension,
    }),
    id,
    externalCallId: readString(externalCallId) ?? id,
    direction,
    startedAt: callStartTime ?? now(),
    engagement: { status: creates ? 'pending' : 'none' },
    party: { ...dialRequestFor(state, { direction, toNumber })?.party, ...readParty(start.party) },
    draft: { notes: '' },
    status: isOutbound ? 'dialing' : 'ringing',
  };
};
