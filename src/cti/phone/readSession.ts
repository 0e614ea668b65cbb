import { readFields, readNumber } from '../../base/read';
import type { SessionEnd, SessionSnapshot } from '../../softphone/softphone';

// A phone of the app's own may be written without types: what it says of a call is read with tolerance.

/** Numbers may come as such, or not at all. */
export const textOf = (value: unknown): string => [value].join();

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
