import type { Call } from '@twilio/voice-sdk';

export interface Connections {
  /** Replaces the browser's class: Twilio does not expose the connections of its calls, but accepts another class. */
  RTCPeerConnection: typeof RTCPeerConnection;
  /** The statistics of a call, while it has a connection. */
  statsOf: (call: Call) => Promise<RTCStatsReport | null>;
}

export const watchConnections = (): Connections => {
  const open = new Set<RTCPeerConnection>();

  class WatchedConnection extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      open.add(this);
    }

    override close(): void {
      open.delete(this);
      super.close();
    }
  }

  return {
    RTCPeerConnection: WatchedConnection,
    statsOf: async (call) => {
      const [track] = call.getLocalStream()?.getAudioTracks() ?? [];
      const carries = (connection: RTCPeerConnection) =>
        connection.getSenders().some((sender) => sender.track !== null && sender.track === track);
      const connection = [...open].find(carries);
      return connection ? connection.getStats() : null;
    },
  };
};
