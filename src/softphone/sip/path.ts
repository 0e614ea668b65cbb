/** How long a call without a network path waits for another one, such as after a change of the network, in milliseconds. */
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

/** @param onSilence The path is gone, and no other was found: a call without a sound helps nobody. */
export const watchPath = (onSilence: () => void): PathWatch => {
  let watched: RTCPeerConnection | undefined;
  let isNeeded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    clearTimeout(timer);
    const state = watched?.connectionState;
    if (state === 'failed') timer = setTimeout(onSilence, silencePatienceMs);
    else if (isNeeded && (state === 'new' || state === 'connecting'))
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
