import { endOfBye, endOfCancel, endOfRefusal } from '../sip/end';
import type { Ending } from '../sip/end';
import type { JsSipRequest, JsSipResponse } from './types';

/** Causes that neither party brought about. Source: `Constants.js` of JsSIP 3.13. */
const faults: Readonly<Record<string, Ending['reason']>> = {
  'Connection Error': 'network-error',
  'Request Timeout': 'network-error',
  'Dialog Error': 'network-error',
  'No ACK': 'network-error',
  'RTP Timeout': 'media-error',
  'WebRTC Error': 'media-error',
  'Bad Media Description': 'media-error',
  'Missing SDP': 'media-error',
  'User Denied Media Access': 'media-error',
};

interface Circumstances {
  isInbound: boolean;
  wasConnected: boolean;
  /** Why JsSIP ended the call by itself. */
  fault: string | undefined;
}

/** JsSIP's own type of it says that there is always a message. */
export interface EndEvent {
  originator: 'local' | 'remote' | 'system';
  /** What the remote party said. */
  message: JsSipRequest | JsSipResponse | null;
  cause: string;
}

/** What JsSIP's `failed` and `ended` events say. */
export const endingOf = (event: EndEvent, { isInbound, wasConnected, ...known }: Circumstances): Ending => {
  const { message } = event;
  const fault = faults[known.fault ?? event.cause];

  if (event.originator === 'remote' && message) {
    if ('status_code' in message) return endOfRefusal(message.status_code, message.reason_phrase);
    const reasons = message.getHeaders('Reason');
    return wasConnected ? endOfBye(reasons) : endOfCancel(reasons);
  }
  if (fault) return { reason: fault, by: 'system', message: known.fault ?? event.cause };
  if (wasConnected) return { reason: 'hangup', by: event.originator };
  if (isInbound) return { reason: 'missed', by: 'system' };
  return event.cause === 'Canceled'
    ? { reason: 'cancelled', by: 'local' }
    : { reason: 'failed', by: 'system', message: event.cause };
};
