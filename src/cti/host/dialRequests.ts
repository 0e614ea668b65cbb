import { present } from '../../base/present';
import type { CallDirection, Party } from '../../call/call';
import type { DialNumber } from '../../protocol/hostEvents';
import type { CtiState, DialRequest } from '../state';

/** Full-width digits are digits, too. */
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** Addresses are compared as they are: their digits are part of a name. */
const isAddress = (number: string): boolean => /@|^sips?:/i.test(number);

/** Fewer digits than these could be part of many numbers. */
const comparableDigits = 7;

/**
 * Whether a call to this number answers a request in these words: "(617) 555-0142", or with a label or an extension, "Mobile:
 * +1 617 555 0142 ext. 12".
 */
const means = (request: string, toNumber: string): boolean => {
  if (request === toNumber) return true;
  if (isAddress(request) || isAddress(toNumber)) return false;
  const [asked, called] = [digitsOf(request), digitsOf(toNumber)];
  const national = asked.replace(/^0/, '');
  return (
    (called !== '' && called === asked) ||
    (called.length >= comparableDigits && asked.includes(called.replace(/^0/, ''))) ||
    (national.length >= comparableDigits && called.endsWith(national))
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
