// The phone that docs/softphones.md adapts: what the SDK of a service may look like.

export interface AcmeCall {
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  readonly number: string;
  readonly callerName?: string;
  readonly peerConnection: RTCPeerConnection;
  readonly remoteStream: MediaStream;
  answer: () => Promise<void>;
  reject: (code: number) => void;
  hangUp: () => void;
  mute: (isMuted: boolean) => void;
  hold: (isHeld: boolean) => Promise<void>;
  sendTones: (tones: string) => void;
  onRinging: (listener: () => void) => void;
  onAnswered: (listener: () => void) => void;
  onHeld: (listener: (isHeld: boolean) => void) => void;
  /** With SIP's code for a refusal, and without one for a goodbye. */
  onEnded: (listener: (code?: number) => void) => void;
}

export interface AcmeClient {
  /** Rejects with `denied` for a wrong token. */
  connect: () => Promise<void>;
  disconnect: () => Promise<void>;
  call: (number: string) => AcmeCall;
  onIncoming: (listener: (call: AcmeCall) => void) => void;
  /** The connection is lost (`false`) and back (`true`). */
  onOnline: (listener: (isOnline: boolean) => void) => void;
}
