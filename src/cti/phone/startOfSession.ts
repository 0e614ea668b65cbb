import type { CallSession } from '../../softphone/softphone';
import { splitExtension, type WrittenNumber } from '../../text/numberInText';
import type { StartOptions } from '../calls/newCall';

/** SIP users and clients of a service have names, and a PBX's extensions are short: HubSpot would take them for phone numbers. */
const readNumber = (text = ''): WrittenNumber | undefined => {
  const read = splitExtension(text);
  return /^[+\d\s().\-/]{7,}$/.test(read.number) ? read : undefined;
};

/**
 * How the call of a session starts. The user's own number is left out if the session has none, so that the first of `fromNumbers` is
 * taken. Of the remote party, what is not a number stays as it is.
 */
export const startOfSession = (session: CallSession): StartOptions => {
  const own = readNumber(session.localNumber)?.number;
  const { number, extension } = readNumber(session.remoteNumber) ?? { number: session.remoteNumber };
  const numbers =
    session.direction === 'outbound'
      ? { toNumber: number, fromNumber: own }
      : { toNumber: own, fromNumber: number || null };
  return { ...numbers, extension, phoneId: session.id, callStartTime: session.startedAt };
};
