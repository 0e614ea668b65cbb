import type { Carrier } from '../carrier';
import type { createDigitSender } from '../digits';

/** One dialog of the call: the first, or one that took its place. */
export interface Leg {
  carrier?: Carrier;
  connection?: RTCPeerConnection;
  digits?: ReturnType<typeof createDigitSender>;
  /** Its microphone, until it has taken over. */
  stream?: MediaStream | undefined;
}

export const stopTracks = (stream: MediaStream | undefined) => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};
