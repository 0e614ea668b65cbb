import type { CallSession } from '../../softphone/softphone';
import { splitExtension, type WrittenNumber } from '../../text/numberInText';
import type { StartOptions } from '../calls/newCall';
import { textOf, timeOf } from './readSession';

/** SIP users and clients of a service have names, and a PBX's extensions are short: HubSpot would take them for phone numbers. */
const writtenNumber = (text: string): WrittenNumber | undefined => {
  const read = splitExtension(text);
  return /^[+\d\s().\-/]{7,}$/.test(read.number) ? read : undefined;
};

/**
 * How the call of a session starts. The user's own number is left out if the session has none, so that the first of `fromNumbers` is
 * taken. Of the remote party, what is not a number stays as it is.
 */
export const startOfSession = (session: CallSession): StartOptions => {
  const [local, remote] = [textOf(session.localNumber), textOf(session.remoteNumber)];
  const own = writtenNumber(local)?.number;
  const { number, extension } = writtenNumber(remote) ?? { number: remote };
  const numbers =
    session.direction === 'outbound'
      ? { toNumber: number, fromNumber: own }
      : { toNumber: own, fromNumber: number || null };
  return { ...numbers, extension, phoneId: session.id, callStartTime: timeOf(session.startedAt) };
};
