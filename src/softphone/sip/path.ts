import type { CallSession } from '../softphone';
import type { Carrier } from './carrier';

/** A path that is away for longer than a hiccup, in milliseconds: another one is looked for. */
const hiccupMs = 2000;
/** How long a call that has found no other path goes on, in milliseconds. */
const silencePatienceMs = 5000;
/**
 * How long a call that is up waits for its first path, in milliseconds. Browsers end it sooner by themselves, but not
 * if they have nothing to try, such as behind a TURN server that refused the password.
 */
const firstPathPatienceMs = 20_000;

/** Watches the network path of a call's sound. */
interface PathWatch {
  /** Looks at this connection from now on. */
  watch: (connection: RTCPeerConnection) => void;
  /** The call is up: from now on it needs a path. */
  need: () => void;
  stop: () => void;
}

interface PathSettings {
  /** The path may be away. */
  onDoubt: () => void;
  /** The path is away, such as after a change of the network: time to look for another one. */
  onCut: () => void;
  /** No other was found: a call without a sound helps nobody. */
  onSilence: () => void;
}

const watchPath = ({ onDoubt, onCut, onSilence }: PathSettings): PathWatch => {
  let watched: RTCPeerConnection | undefined;
  let isNeeded = false;
  let isCut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cut = (): void => {
    if (isCut) return;
    isCut = true;
    onCut();
  };

  const look = (): void => {
    clearTimeout(timer);
    const state = watched?.connectionState;
    if (state === 'connected') isCut = false;
    if (state === 'disconnected') {
      timer = setTimeout(cut, hiccupMs);
      onDoubt();
    } else if (state === 'failed') {
      timer = setTimeout(onSilence, silencePatienceMs);
      cut();
    } else if (isNeeded && (state === 'new' || state === 'connecting'))
      timer = setTimeout(onSilence, firstPathPatienceMs);
  };

  return {
    watch: (connection) => {
      watched?.removeEventListener('connectionstatechange', look);
      watched = connection;
      connection.addEventListener('connectionstatechange', look);
      look();
    },
    need: () => {
      isNeeded = true;
      look();
    },
    stop: () => {
      clearTimeout(timer);
      watched?.removeEventListener('connectionstatechange', look);
    },
  };
};

/** Both sides may have lost the same service or network: the called one waits, so that their offers do not clash (RFC 3261, 14.1). */
const calledSideWaitsMs = 2500;

/** Keeps the sound of a call on a network path that works. */
export interface SoundKeeper extends PathWatch {
  /** Offers the present state anew, and another path if that is gone. If the remote party does not agree, the call goes on as it is. */
  refresh: () => void;
}

interface SoundSettings {
  renegotiate: Carrier['renegotiate'];
  connection: () => RTCPeerConnection | undefined;
  checkService: () => void;
  /** No path was found. */
  onSilence: () => void;
}

export const keepSound = (
  { direction, getSnapshot }: CallSession,
  { renegotiate, connection, checkService, onSilence }: SoundSettings,
): SoundKeeper => {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const refresh = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        const snapshot = getSnapshot();
        if (snapshot.status !== 'connected') return;
        const iceRestart = connection()?.connectionState !== 'connected';
        renegotiate({ sendOnly: snapshot.held.local, iceRestart }).catch(() => undefined);
      },
      direction === 'inbound' ? calledSideWaitsMs : 0,
    );
  };

  // If the network has changed, the service may be gone as well.
  const path = watchPath({ onDoubt: checkService, onCut: refresh, onSilence });
  return {
    watch: path.watch,
    need: path.need,
    refresh,
    stop: () => {
      clearTimeout(timer);
      path.stop();
    },
  };
};
