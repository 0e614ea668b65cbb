import type { CallSession } from '../softphone';
import type { Carrier } from './carrier';
import { type PathWatch, watchPath } from './path';

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
