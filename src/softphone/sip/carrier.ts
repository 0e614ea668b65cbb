import type { Ending } from './end';

/** What a call's `RTCPeerConnection` is made of. */
export interface RtcSettings {
  mediaStream: MediaStream;
  pcConfig: RTCConfiguration;
  /** Begins on hold: the remote party hears nothing, and is not heard. */
  sendOnly?: boolean | undefined;
}

/** News of a transfer that was asked for (RFC 3515). */
export interface TransferNews {
  /** The service accepted it. */
  onAccepted: () => void;
  /** The progress of the transferred call, as a SIP status. */
  onProgress: (status: number, words: string) => void;
  onRefused: (status: number | undefined, words: string) => void;
}

/** One call as a SIP package carries it. It reports to `CarrierEvents`. */
export interface Carrier {
  /** The package's id of the call, which begins with the Call-ID. */
  readonly id: () => string;
  /** Inbound: takes the call. */
  answer: (settings: RtcSettings) => void;
  /** Cancels, refuses (with the code) or ends the call; does nothing if it is over. */
  terminate: (code?: number) => void;
  /** Inbound and ringing: sends the caller there (302). */
  redirect: (target: string) => void;
  /** Offers a change of the sound to the remote party. @throws {PhoneError} `refused` if it does not agree */
  renegotiate: (change: { sendOnly: boolean; iceRestart: boolean }) => Promise<void>;
  refer: (target: string, news: TransferNews) => void;
  /** Sends one DTMF tone as a message. */
  sendInfo: (tone: string) => void;
  /** Says whether the microphone is heard, if the package switches it, too. */
  setHeard?: (heard: boolean) => void;
}

export interface CarrierEvents {
  /** The call has its connection. */
  onConnection: (connection: RTCPeerConnection) => void;
  onRinging: () => void;
  onConnected: () => void;
  onRemoteHold: (held: boolean) => void;
  onEnd: (ending: Ending) => void;
  /** Somebody else takes the remote party's place (RFC 3891), such as at the end of an attended transfer. */
  onReplaced: (wish: { reject: () => void; open: OpenCarrier }) => void;
  /** The remote party wants us to call somebody (REFER). */
  onRefer: (wish: { to: string; reject: () => void; open: OpenCarrier }) => void;
}

/** Sends off an outbound call. */
export type OpenCarrier = (settings: RtcSettings, events: CarrierEvents) => Carrier;
