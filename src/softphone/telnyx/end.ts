import type { Call } from '@telnyx/webrtc';
import { endOfRefusal } from '../sip/end';
import type { Ending } from '../sip/end';
import type { CallSession, SessionSnapshot } from '../softphone';

/** Q.850 causes, as the service sends them. Source: ITU-T Q.850, table 1. */
const ofCause: Readonly<Record<number, Ending['reason']>> = {
  16: 'hangup',
  17: 'busy',
  18: 'no-answer',
  19: 'no-answer',
  20: 'unavailable',
  21: 'declined',
  27: 'unavailable',
  38: 'network-error',
  41: 'network-error',
};

/** What Telnyx reports of an end; all of it may be absent. */
type Said = Partial<Pick<Call, 'cause' | 'causeCode' | 'sipCode' | 'sipReason' | 'sipCallId'>>;

/** The service names the SIP call whose end it reports; what is ended here names none. */
const isLocal = ({ sipCode, sipCallId }: Said): boolean => !sipCode && !sipCallId;

/** The cause of a call that another device of the user took. */
const takenElsewhere = ['PICKED_OFF', 'LOSE_RACE'];

/** What the end of a call means that this session did not ask for. */
export const endOfTelnyxCall = (
  direction: CallSession['direction'],
  status: SessionSnapshot['status'],
  said: Said,
): Ending => {
  const { cause, causeCode, sipCode, sipReason } = said;
  const message = sipReason ?? cause;
  const details = {
    ...(sipCode ? { code: sipCode } : causeCode ? { code: causeCode } : {}),
    ...(message && { message }),
  };
  if (status === 'connected') return { reason: 'hangup', by: isLocal(said) ? 'local' : 'remote' };
  if (isLocal(said))
    return direction === 'outbound'
      ? { reason: 'cancelled', by: 'local' }
      : { reason: 'declined', by: 'local' };
  if (direction === 'inbound')
    return cause && takenElsewhere.includes(cause)
      ? { reason: 'cancelled', by: 'system', ...details }
      : { reason: 'missed', by: 'remote' };
  if (sipCode && sipCode >= 300) return endOfRefusal(sipCode, sipReason ?? '');
  const reason = ofCause[causeCode ?? 0] ?? 'failed';
  return reason === 'hangup'
    ? { reason: 'no-answer', by: 'remote', ...details }
    : { reason, by: reason === 'failed' || reason === 'network-error' ? 'system' : 'remote', ...details };
};
