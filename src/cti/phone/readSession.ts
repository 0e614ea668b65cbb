import { isFields, isFlag, readBoolean, readFields, readNumber } from '../../base/read';
import type { Held } from '../../call/call';
import type { EndStatus } from '../../protocol/appMessages';
import type { CallSession, SessionEnd, SessionSnapshot } from '../../softphone/softphone';

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

const heldOf = (held: unknown): Held | undefined => {
  if (isFlag(held)) return { local: held, remote: false };
  // A call whose hold is not whole could not be kept.
  return isFields(held) ? { local: held['local'] === true, remote: held['remote'] === true } : undefined;
};

/** What a phone says of a connected call; what it leaves out stays as it was. */
export const mediaOf = (snapshot: SessionSnapshot) => {
  const { muted, held } = readFields(snapshot);
  return { muted: readBoolean(muted), held: heldOf(held) };
};

/** How the call of a session ended. */
export const endOf = (snapshot: SessionSnapshot): Partial<SessionEnd> =>
  readFields(readFields(snapshot)['end']);

/** How HubSpot is told that a phone's call is over. */
export const endStatusOf = (
  direction: CallSession['direction'],
  { reason, by }: Partial<SessionEnd>,
  wasAnswered: boolean,
): EndStatus | undefined => {
  // Whatever ended a talk: it was one, and its length counts.
  if (wasAnswered) return 'COMPLETED';
  switch (reason) {
    case 'busy':
      return 'BUSY';
    case 'declined':
      return 'REJECTED';
    case 'no-answer':
    case 'unavailable':
      return direction === 'outbound' ? 'NO_ANSWER' : 'MISSED';
    case 'missed':
      return 'MISSED';
    case 'hangup':
    case 'cancelled':
      if (direction === 'outbound') return 'CANCELED';
      return by === 'local' ? 'REJECTED' : 'MISSED';
    case 'transferred':
    case 'media-error':
    case 'network-error':
    case 'failed':
      return 'FAILED';
    default:
      return undefined;
  }
};

/** What the service said, for people to read: "486 Busy Here". */
export const endDetailOf = ({ code, message }: Partial<SessionEnd>): string | undefined =>
  [code, message].filter((part) => part !== undefined).join(' ') || undefined;
