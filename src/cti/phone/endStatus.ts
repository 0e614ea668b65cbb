import type { EndStatus } from '../../protocol/appMessages';
import type { CallSession, SessionEnd, SessionSnapshot } from '../../softphone/softphone';

/** Whether the call of a session was answered. An app's own phone may leave out the time. */
export const wasAnswered = (snapshot: SessionSnapshot): boolean =>
  snapshot.status === 'connected' || (snapshot as { answeredAt?: number }).answeredAt !== undefined;

/** How HubSpot is told that a phone's call is over. */
export const endStatusOf = (
  direction: CallSession['direction'],
  { reason, by }: SessionEnd,
  wasAnswered: boolean,
): EndStatus => {
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
  }
};

/** What the service said, for people to read: "486 Busy Here". */
export const endDetailOf = ({ code, message }: SessionEnd): string | undefined =>
  [code, message].filter((part) => part !== undefined).join(' ') || undefined;
