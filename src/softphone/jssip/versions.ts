import type { JsSipSession } from './types';

/** How versions of JsSIP before 3.11 name it. */
interface Older {
  _isReadyToReOffer?: () => boolean;
}

/** Whether the call takes another change now. */
export const isReadyToReOffer = (rtc: JsSipSession): boolean => {
  const { isReadyToReOffer: current } = rtc as Partial<JsSipSession>;
  return (current ?? (rtc as unknown as Older)._isReadyToReOffer)?.call(rtc) ?? true;
};

/** Calls back with the connection of a session: older versions make it a moment later. */
export const whenConnectionIsThere = (
  rtc: JsSipSession,
  onConnection: (connection: RTCPeerConnection) => void,
): void => {
  const connection = rtc.connection as RTCPeerConnection | null | undefined;
  if (connection) onConnection(connection);
  else
    rtc.on('peerconnection', ({ peerconnection }) => {
      onConnection(peerconnection);
    });
};
