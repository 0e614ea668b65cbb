/** Which way the sound of a connection goes, as its next offer will say. */
export const directionOf = (connection: RTCPeerConnection): RTCRtpTransceiverDirection =>
  connection.getTransceivers()[0]?.direction ?? 'sendrecv';

export const setDirection = (connection: RTCPeerConnection, direction: RTCRtpTransceiverDirection): void => {
  for (const transceiver of connection.getTransceivers()) transceiver.direction = direction;
};

/**
 * Takes back an offer that was refused. Browsers stop the other side's sound as soon as a hold is offered and do not
 * bring it back with the rollback: another offer, of the former direction, does.
 */
export const takeBackOffer = async (
  connection: RTCPeerConnection,
  before: RTCRtpTransceiverDirection,
): Promise<void> => {
  try {
    if (connection.signalingState === 'have-local-offer') {
      await connection.setLocalDescription({ type: 'rollback' });
    }
    setDirection(connection, before);
    await connection.setLocalDescription(await connection.createOffer());
    await connection.setLocalDescription({ type: 'rollback' });
  } catch {
    // The call ended meanwhile: there is nothing left to repair.
  }
};
