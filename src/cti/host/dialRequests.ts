import { present } from '../../base/present';
import type { Party } from '../../call/call';
import type { DialNumber } from '../../protocol/hostEvents';
import { numberInText, splitExtension } from '../../text/numberInText';
import type { DialRequest } from '../state';

/** A request's number may come with a label and an extension: a call goes to the number alone. */
const digitsOf = (text: string): string => splitExtension(numberInText(text)).number.replace(/\D/g, '');

/** An address is the same to the letter only: its digits are a part of a name. */
const isAddress = (number: string): boolean => /@|^sips?:/i.test(number);

/** Fewer digits than these could end many numbers. */
const comparableDigits = 7;

/** Whether two spellings mean one number: "(617) 555-0142" and "+16175550142". */
export const isSameNumber = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (isAddress(a) || isAddress(b)) return false;
  const [shorter = '', longer = ''] = [digitsOf(a), digitsOf(b)].sort((x, y) => x.length - y.length);
  return shorter === longer
    ? shorter !== ''
    : shorter.length >= comparableDigits && longer.endsWith(shorter.replace(/^0/, ''));
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

/** The request that a call to this number answers. */
export const dialRequestFor = (request: DialRequest | null, toNumber: string): DialRequest | undefined =>
  request && isSameNumber(request.phoneNumber, toNumber) ? request : undefined;
