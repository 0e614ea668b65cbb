type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

export interface Held {
  /** Whether the user put the call on hold. */
  readonly local: boolean;
  /** Whether the remote party put the call on hold. */
  readonly remote: boolean;
}

/** One completed offer and answer, with the direction that each party wrote (RFC 3264). */
export interface Exchange {
  readonly offerer: 'local' | 'remote';
  readonly local: Direction;
  readonly remote: Direction;
}

/** The direction of the audio in a session description; `sendrecv` if it names none (RFC 8866, 6.7). */
export const directionInSdp = (sdp: string): Direction => {
  const [head = '', ...sections] = sdp.split(/^m=/m);
  const audio = sections.find((section) => section.startsWith('audio')) ?? '';
  const find = (text: string) => /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m.exec(text)?.[1];
  return (find(audio) ?? find(head) ?? 'sendrecv') as Direction;
};

/** Who writes this does not want to hear the other: a hold (RFC 3264, 8.4). */
const holds = (direction: Direction): boolean => direction === 'sendonly' || direction === 'inactive';

/** Who holds the call after an exchange. An answer says something only if the offer left it a choice. */
export const heldAfter = ({ offerer, local, remote }: Exchange, before: Held): Held => {
  const offer = offerer === 'local' ? local : remote;
  const isFree = offer === 'sendrecv';
  return offerer === 'local'
    ? { local: holds(local), remote: isFree ? holds(remote) : before.remote }
    : { local: isFree ? holds(local) : before.local, remote: holds(remote) };
};

/** The last completed exchange of a connection. */
const exchangeOf = ({
  currentLocalDescription: local,
  currentRemoteDescription: remote,
}: RTCPeerConnection): Exchange | undefined =>
  local && remote
    ? {
        offerer: local.type === 'offer' ? 'local' : 'remote',
        local: directionInSdp(local.sdp),
        remote: directionInSdp(remote.sdp),
      }
    : undefined;

/** Reports who holds a call, read from the session descriptions that its two parties exchange. */
export const watchHeld = (
  connection: RTCPeerConnection,
  { getHeld, onHeld }: { getHeld: () => Held; onHeld: (held: Held) => void },
): void => {
  const look = () => {
    const exchange = connection.signalingState === 'stable' && exchangeOf(connection);
    if (exchange) onHeld(heldAfter(exchange, getHeld()));
  };
  connection.addEventListener('signalingstatechange', look);
  look();
};
