import { directionInSdp } from '../owned/heldInSdp';
import { answerInWordsOf } from './sdp';

const soundOf = (connection: RTCPeerConnection): RTCRtpTransceiver[] =>
  connection
    .getTransceivers()
    .filter(({ receiver, direction }) => receiver.track.kind === 'audio' && direction !== 'stopped');

/** Which way the sound of a connection goes, as its next offer will say. */
export const directionOf = (connection: RTCPeerConnection): RTCRtpTransceiverDirection =>
  soundOf(connection)[0]?.direction ?? 'sendrecv';

/** Whether the remote party takes no sound: it holds the call. */
export const isRemoteHold = (connection: RTCPeerConnection | undefined): boolean =>
  /^(sendonly|inactive)$/.test(directionInSdp(connection?.remoteDescription?.sdp ?? ''));

/**
 * A call that begins on hold is offered as `sendonly`, and browsers then do not tie the microphone to it (RFC 8829, 5.10): once taken
 * off hold, it would stay silent.
 */
const tieMicrophone = (connection: RTCPeerConnection): void => {
  const transceivers = soundOf(connection);
  const agreed = transceivers.find(({ mid, sender }) => mid !== null && !sender.track);
  const loose = transceivers.find(({ mid, sender }) => mid === null && sender.track);
  if (!agreed || !loose) return;
  const { track } = loose.sender;
  const move = async () => {
    await loose.sender.replaceTrack(null);
    await agreed.sender.replaceTrack(track);
    agreed.direction = 'sendrecv';
  };
  // The call may be over.
  move().catch(() => undefined);
};

/** Watches what the remote party's offers say. @param onHold the remote party has put the call on hold, or taken it back */
export const watchOffers = (connection: RTCPeerConnection, onHold: (held: boolean) => void): void => {
  const look = () => {
    const isTheirs = connection.currentRemoteDescription?.type === 'offer';
    if (connection.signalingState !== 'stable' || !isTheirs) return;
    tieMicrophone(connection);
    onHold(isRemoteHold(connection));
  };
  connection.addEventListener('signalingstatechange', look);
  look();
};

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
