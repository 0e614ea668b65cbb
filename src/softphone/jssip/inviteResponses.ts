import { hearEarly } from '../sip/earlyMedia';
import type { JsSipSession } from './types';

interface Response {
  status_code: number;
  body?: string;
}

/** JsSIP has no public way to what is needed here; without these methods it is left as it is. */
interface Inside {
  _receiveInviteResponse?: (response: Response) => void;
  _acceptAndTerminate?: (response: Response) => void;
}

/**
 * Two kinds of responses that JsSIP does not get right. An answer may cross the caller's CANCEL on the wire: JsSIP drops it, and whoever
 * answered would sit in a silent call for half a minute; RFC 3261, 9.1 wants it acknowledged and ended. And it takes early media for
 * the answer, so that another phone which then answers is not heard.
 */
export const mendInviteResponses = (rtc: JsSipSession): void => {
  const inside = rtc as unknown as Inside;
  const receive = inside._receiveInviteResponse?.bind(rtc);
  const acceptAndTerminate = inside._acceptAndTerminate?.bind(rtc);
  if (!receive || !acceptAndTerminate) return;
  inside._receiveInviteResponse = (response) => {
    const { status_code: status, body } = response;
    const isAnswer = status >= 200 && status < 300;
    if (rtc.isEnded() && isAnswer) {
      acceptAndTerminate(response);
      return;
    }
    if (status < 200 && body) {
      response.body = '';
      receive(response);
      hearEarly(rtc.connection, body);
      return;
    }
    receive(response);
  };
};
