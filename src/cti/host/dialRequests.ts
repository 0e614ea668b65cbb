import { present } from '../../base/present';
import type { CallDirection, Party } from '../../call/call';
import type { DialNumber } from '../../protocol/hostEvents';
import type { CtiState, DialRequest } from '../state';

/** Tells whether two spellings mean one number: the part that does so is loaded when the first number is clicked. */
let isSameNumber: (words: string, toNumber: string) => boolean = Object.is;

export const compareNumbersWith = (compare: typeof isSameNumber): void => {
  isSameNumber = compare;
};

/** The record HubSpot asks to call: `calleeInfo` where there is one, as `objectId` may be missing or 0. */
const partyOf = (request: DialNumber): Party =>
  present({
    objectId: request.calleeInfo?.calleeId ?? request.objectId,
    objectTypeId:
      request.calleeInfo?.calleeObjectTypeId ??
      (request.objectId === undefined ? undefined : objectTypeIds.get(request.objectType ?? '')),
    name: request.calleeName,
    company: request.calleeCompany,
    threadId: request.threadId,
  });

const objectTypeIds = new Map([
  ['CONTACT', '0-1'],
  ['COMPANY', '0-2'],
  ['TICKET', '0-5'],
]);

let requests = 0;

export const createDialRequest = (event: DialNumber): DialRequest => {
  requests += 1;
  return { ...event, id: requests, party: partyOf(event) };
};

/** The request that a call answers. */
export const dialRequestFor = (
  { dialRequest }: Pick<CtiState, 'dialRequest'>,
  { direction, toNumber = '' }: { readonly direction: CallDirection; readonly toNumber?: string | undefined },
): DialRequest | undefined =>
  dialRequest && direction === 'outbound' && isSameNumber(dialRequest.phoneNumber, toNumber)
    ? dialRequest
    : undefined;
