import type { AppMessage } from './appMessages';
import type { ProtocolProblem } from './problem';
import type { RawHostMessage, Session } from './hostEvents';

/** What a transport reports. */
export interface TransportSink {
  /** The handshake succeeded. */
  onReady: (session: Session) => void;
  /** A vetted message arrived. */
  onMessage: (message: RawHostMessage) => void;
  onProblem: (problem: ProtocolProblem) => void;
}

/** The bare wire under a `Connection`: the SDK's in an iframe, memory in tests. */
export interface Transport {
  /** Only called when ready. */
  send: (message: AppMessage) => void;
  close: () => void;
}

/** Opens the transport; `null` if the page is not inside HubSpot (standalone). */
export type OpenTransport = (sink: TransportSink) => Transport | null;
