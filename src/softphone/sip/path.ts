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
export interface PathWatch {
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

export const watchPath = ({ onDoubt, onCut, onSilence }: PathSettings): PathWatch => {
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
