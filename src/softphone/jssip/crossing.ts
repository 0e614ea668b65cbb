import type { RTCSession } from 'jssip/lib/RTCSession';

/** JsSIP has no public way to what is needed here; without these methods it is left as it is. */
interface Inside {
  _receiveInviteResponse?: (response: { status_code: number }) => void;
  _acceptAndTerminate?: (response: { status_code: number }) => void;
}

/**
 * An answer may cross the caller's CANCEL on the wire. JsSIP drops it, and whoever answered would sit in a silent call
 * for half a minute: RFC 3261, 9.1 wants it acknowledged and ended.
 */
export const endCrossingAnswer = (rtc: RTCSession): void => {
  const inside = rtc as unknown as Inside;
  const receive = inside._receiveInviteResponse?.bind(rtc);
  const acceptAndTerminate = inside._acceptAndTerminate?.bind(rtc);
  if (!receive || !acceptAndTerminate) return;
  inside._receiveInviteResponse = (response) => {
    const crosses = rtc.isEnded() && response.status_code >= 200 && response.status_code < 300;
    if (crosses) acceptAndTerminate(response);
    else receive(response);
  };
};
