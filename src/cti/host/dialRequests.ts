import { present } from '../../base/present';
import type { CallDirection, Party } from '../../call/call';
import type { DialNumber } from '../../protocol/hostEvents';
import type { CtiState, DialRequest } from '../state';

/** Full-width digits are digits, too. A 0 for calls inside the country isn't part of the number: "030 …", "+49 (0) 30 …". */
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/^\D*0|\(0\)|\D/g, '');

/** Fewer digits than these could be part of many numbers. */
const comparableDigits = 7;

/**
 * Whether a call to this number answers a request in these words: "(617) 555-0142", or with a label or an extension, "Mobile:
 * +1 617 555 0142 ext. 12".
 */
const means = (request: string, toNumber: string): boolean => {
  const asked = digitsOf(request);
  const called = digitsOf(toNumber);
  // Without the extension or parameters behind it.
  const national = digitsOf(request.replace(/(\d\s*)[,;#\p{L}].*/u, '$1'));
  return (
    request === toNumber ||
    // Addresses are compared as they are: their digits are part of a name.
    (!`${request}${toNumber}`.includes('@') &&
      ((called.length >= comparableDigits && asked.includes(called)) ||
        (national.length >= comparableDigits && called.endsWith(national)) ||
        (asked === called && called !== '')))
  );
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
  dialRequest && direction === 'outbound' && means(dialRequest.phoneNumber, toNumber)
    ? dialRequest
    : undefined;
