import { readFields, readNumber } from '../../base/read';
import type { CallSession, SessionEnd, SessionSnapshot } from '../../softphone/softphone';
import { splitExtension, type WrittenNumber } from '../../text/numberInText';
import type { StartOptions } from '../calls/newCall';

// A phone of the app's own may be written without types: what it says of a call is read with tolerance.

/** Numbers may come as such, or not at all. */
const textOf = (value: unknown): string => [value].join();

/** A time may come as a date. @returns milliseconds since the epoch; 0 and `null` are no time */
export const timeOf = (value: unknown): number | undefined => (value ? readNumber(Number(value)) : undefined);

export const answeredAtOf = (snapshot: SessionSnapshot): number | undefined =>
  timeOf(readFields(snapshot)['answeredAt']);

/** Whether the call of a session was answered, also if its time was left out. */
export const wasAnswered = (snapshot: SessionSnapshot): boolean =>
  snapshot.status === 'connected' || answeredAtOf(snapshot) !== undefined;

/** How the call of a session ended. */
export const endOf = (snapshot: SessionSnapshot): Partial<SessionEnd> =>
  readFields(readFields(snapshot)['end']);

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
