import type { EndStatus } from '../../protocol/appMessages';
import type { CallSession, SessionEnd } from '../../softphone/softphone';

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
