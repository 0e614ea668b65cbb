/**
 * Plays what the network says before the answer: ringback, announcements. As a provisional answer it may be replaced by that of
 * another phone, which answers (RFC 3261, 13.2.2.4). Only the first counts: phones that are heard in turn cannot be gone back to.
 */
export const hearEarly = (connection: RTCPeerConnection | undefined, sdp: string): void => {
  if (connection?.signalingState !== 'have-local-offer') return;
  // What cannot be played is not missed: the answer counts.
  connection.setRemoteDescription({ type: 'pranswer', sdp }).catch(() => undefined);
};
