import { now } from '../../base/clock';
import { createCallId } from '../../base/createId';
import { present } from '../../base/present';
import { type Call, type CallDirection, isLive, otherNumber } from '../../call/call';
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

/** @throws CtiError `invalid-argument` */
export const requireNumber = (action: string, name: string, number: string | null | undefined): string => {
  if (typeof number === 'string' && number.trim()) return number;
  throw new CtiError('invalid-argument', `${action}() needs ${name}, a phone number.`);
};

/** The call that a repeated start means: by the app's or the phone's id, else by a number that nobody has answered yet. */
export const findStarted = (
  { store }: Pick<CtiContext, 'store'>,
  direction: CallDirection,
  { id, externalCallId, phoneId, toNumber, fromNumber }: StartOptions,
): Call | undefined => {
  const number = (direction === 'outbound' ? toNumber : fromNumber) ?? undefined;
  return Object.values(store.getSnapshot().calls).find((call) => {
    if (id === call.id) return true;
    if (externalCallId !== undefined) return call.externalCallId === externalCallId;
    if (call.direction !== direction || otherNumber(call) !== number) return false;
    if (phoneId !== undefined) return call.phoneId === phoneId && isLive(call);
    return call.status === 'dialing' || call.status === 'ringing';
  });
};

/** Makes the record of a call that starts now. Nothing is changed or sent. */
export const createCall = (
  { store, options }: Pick<CtiContext, 'store' | 'options'>,
  direction: CallDirection,
  {
    id = createCallId(),
    externalCallId = id,
    phoneId,
    callStartTime,
    createEngagement,
    ...start
  }: StartOptions,
): Call => {
  const { dialRequest, session } = store.getSnapshot();
  const own = options().fromNumbers?.[0];
  const isOutbound = direction === 'outbound';
  const toNumber = start.toNumber ?? (isOutbound ? undefined : own);
  const fromNumber = start.fromNumber ?? (isOutbound ? own : undefined);
  const request = isOutbound && toNumber !== undefined ? dialRequestFor(dialRequest, toNumber) : undefined;
  const creates = createEngagement ?? options().createEngagement ?? true;
  return {
    ...present({ phoneId, ownerId: session?.ownerId, toNumber, fromNumber, extension: start.extension }),
    id,
    externalCallId,
    direction,
    startedAt: callStartTime ?? now(),
    engagement: { status: creates ? 'pending' : 'none' },
    party: { ...request?.party, ...readParty(start.party) },
    draft: { notes: '' },
    status: isOutbound ? 'dialing' : 'ringing',
  };
};
