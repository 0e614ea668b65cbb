import { endOfRefusal } from '../sip/end';
import type { Ending } from '../sip/end';
import type { SoftphoneErrorCode } from '../phoneError';

/** What adapters need of Twilio's errors. */
export interface TwilioFault {
  code: number;
  message: string;
}

const tokenFaults = [20101, 20104, 20151, 31102, 31201, 31202, 31203, 31204, 31205, 31207];

/** The access token is wrong, expired, or not for this. Source: Twilio's error dictionary. */
export const isTokenFault = ({ code }: TwilioFault): boolean => tokenFaults.includes(code);

const microphoneFaults: Readonly<Record<number, SoftphoneErrorCode>> = {
  31401: 'microphone-denied',
  31402: 'microphone-failed',
};

const networkFaults = [31000, 31003, 31005, 31009, 53000, 53001];
const mediaFaults = [53400, 53402, 53405];

/** What an error of a call means for its end. The codes from 31400 to 31699 are SIP's, moved up by 31000. */
export const endOfFault = ({ code, message }: TwilioFault): Ending => {
  const microphone = microphoneFaults[code];
  if (microphone) {
    return { reason: 'media-error', by: 'system', code, message, error: { code: microphone, message } };
  }
  if (networkFaults.includes(code)) return { reason: 'network-error', by: 'system', code, message };
  if (mediaFaults.includes(code)) return { reason: 'media-error', by: 'system', code, message };
  if (code >= 31400 && code < 31700) return endOfRefusal(code - 31000, message);
  return { reason: 'failed', by: 'system', code, message };
};
