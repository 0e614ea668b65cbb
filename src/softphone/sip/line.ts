import type { PhoneAudioControl } from '../audio/phoneAudio';
import type { SessionControl, SessionFacts } from '../session';
import type { SipCredentials } from './credentials';
import type { Ending } from './end';
import type { SipPhoneOptions } from './options';

/** One SIP call, whichever package carries it. */
export interface SipCall {
  readonly control: SessionControl;
  /** Says goodbye, unasked: the phone stops, the page goes, the call goes on elsewhere. */
  leave: (ending: Ending) => void;
  /** After the service was lost and is back: renews what the call has there, and its network path where that is gone. */
  refresh: () => void;
}

/** The other side wants us to call somebody (REFER). */
export interface ReferWish {
  /** Whose wish it is. */
  readonly call: SipCall;
  /** A SIP URI. */
  readonly to: string;
  reject: () => void;
  /** Starts that call. */
  accept: (facts: SessionFacts) => SipCall;
}

export interface SipLineEvents {
  onRegistered: () => void;
  /** The registrar said no, or nothing (no code). */
  onRefused: (code: number | undefined, message: string) => void;
  /** The WebSocket broke, or could not be opened. The line goes on trying, and registers by itself when it is back. */
  onLost: () => void;
  onIncoming: (call: SipCall) => void;
  onRefer: (wish: ReferWish) => void;
}

export interface SipLineSettings {
  /** The user's own SIP URI. */
  uri: string;
  credentials: SipCredentials;
  options: SipPhoneOptions;
  audio: PhoneAudioControl;
  events: SipLineEvents;
}

/** One account's connection to its service, by one of the SIP packages. */
export interface SipLine {
  register: () => void;
  setCredentials: (credentials: SipCredentials) => void;
  /** Starts a call. What goes wrong ends its session. */
  call: (facts: SessionFacts, target: string, headers: string[]) => SipCall;
  /** Signs off and disconnects; calls have ended before. */
  close: () => Promise<void>;
}

/** Opens a line, which connects and registers by itself. @throws {PhoneError} where it never can */
export type OpenLine = (settings: SipLineSettings) => Promise<SipLine>;
