import { answerInWordsOf } from './sdp';

const soundOf = (connection: RTCPeerConnection): RTCRtpTransceiver[] =>
  connection
    .getTransceivers()
    .filter(({ receiver, direction }) => receiver.track.kind === 'audio' && direction !== 'stopped');

/** Which way the sound of a connection goes, as its next offer will say. */
export const directionOf = (connection: RTCPeerConnection): RTCRtpTransceiverDirection =>
  soundOf(connection)[0]?.direction ?? 'sendrecv';

export const setDirection = (connection: RTCPeerConnection, direction: RTCRtpTransceiverDirection): void => {
  for (const transceiver of soundOf(connection)) transceiver.direction = direction;
};

/** Answers our own offer in the remote party's last words. */
const answerFor = async (
  connection: RTCPeerConnection,
  last: string,
  isActiveHere: boolean,
): Promise<void> => {
  const sdp = answerInWordsOf(last, connection.localDescription?.sdp ?? '', isActiveHere);
  await connection.setRemoteDescription({ type: 'answer', sdp });
};

const rollBack = async (connection: RTCPeerConnection): Promise<void> => {
  if (connection.signalingState === 'have-local-offer')
    await connection.setLocalDescription({ type: 'rollback' });
};

/**
 * Takes back an offer that was refused: the sound goes on as before. A rollback does not do that: in Chromium it discards the
 * transport of a call that came in. So the offer is answered here, in the remote party's last words, and after it one of the former
 * state: only what was agreed on makes the browser play again what it stopped when the offer was made.
 */
export const takeBackOffer = async (
  connection: RTCPeerConnection,
  before: RTCRtpTransceiverDirection,
  { iceRestart }: { iceRestart: boolean },
): Promise<void> => {
  if (connection.signalingState === 'closed') return;
  const last = connection.currentRemoteDescription?.sdp ?? '';
  const isActiveHere = /^a=setup:active/m.test(connection.currentLocalDescription?.sdp ?? '');
  try {
    // The remote party knows nothing of a new path.
    if (iceRestart || connection.signalingState !== 'have-local-offer') {
      await rollBack(connection);
      setDirection(connection, before);
      return;
    }
    await answerFor(connection, last, isActiveHere);
    setDirection(connection, before);
    await connection.setLocalDescription(await connection.createOffer());
    await answerFor(connection, last, isActiveHere);
  } catch {
    // The call may have ended meanwhile: there is nothing left to repair then.
    await rollBack(connection).catch(() => undefined);
  }
};
