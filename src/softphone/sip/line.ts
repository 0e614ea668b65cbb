import type { Carrier, CarrierEvents, OpenCarrier } from './carrier';
import type { SipCredentials } from './credentials';
import type { SipPhoneOptions } from './options';
import type { WireTap } from './wire/wire';

/** A call that comes in. */
export interface IncomingCall {
  /** A header's values, as the remote party wrote them. */
  headers: (name: string) => readonly string[];
  carry: (events: CarrierEvents) => Carrier;
}

export interface SipLineEvents {
  onRegistered: () => void;
  /** The registrar said no, or nothing (no code). `retryAfter`: the header of that name. */
  onRefused: (code: number | undefined, message: string, retryAfter?: string) => void;
  /** The WebSocket broke, or could not be opened. The line goes on trying, and registers by itself when it is back. */
  onLost: () => void;
  onIncoming: (call: IncomingCall) => void;
}

export interface SipLineSettings {
  /** The user's own SIP URI. */
  uri: string;
  credentials: SipCredentials;
  options: SipPhoneOptions;
  events: SipLineEvents;
  /** Reads and changes what goes over the wire. */
  tap?: WireTap | undefined;
}

/** One account's connection to its service, by one of the SIP packages. */
export interface SipLine {
  register: () => void;
  setCredentials: (credentials: SipCredentials) => void;
  /** Asks at once whether the service is still there. */
  check: () => void;
  /** How a call is sent off. */
  dial: (target: string, headers: string[]) => OpenCarrier;
  /** Disconnects without a word: another page takes the calls back. */
  drop: () => void;
  /** Signs off and disconnects; calls have ended before. */
  close: () => Promise<void>;
}

/** Opens a line, which connects and registers by itself. @throws {PhoneError} if it never can */
export type OpenSipLine = (settings: SipLineSettings) => Promise<SipLine>;
