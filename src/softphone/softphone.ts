/** What a softphone can do. The UI hides what is `false`. */
export interface SoftphoneCapabilities {
  mute: boolean;
  hold: boolean;
  /** DTMF. */
  digits: boolean;
  /** Blind transfer. */
  transfer: boolean;
  /** Can tell the service why an incoming call is refused. */
  rejectReason: boolean;
  /** Takes more than one call at a time. */
  multipleCalls: boolean;
}

/** A clear sentence about what is wrong with the phone, and a code to branch on. */
export interface SoftphoneError {
  code:
    | 'wrong-credentials'
    | 'unreachable'
    | 'microphone-denied'
    | 'microphone-missing'
    | 'no-webrtc'
    | 'invalid-number'
    | 'failed';
  message: string;
}

export type SoftphoneStatus =
  /** Not started, or stopped. */
  | 'stopped'
  /** On its way to its service. */
  | 'connecting'
  /** Registered: calls can be made and taken. */
  | 'ready'
  /** Lost its service and tries again by itself. */
  | 'reconnecting'
  /** Gave up; `error` says why. `start()` tries again. */
  | 'failed';

/** Immutable: a new object for each change, the same one between changes. */
export interface SoftphoneSnapshot {
  readonly status: SoftphoneStatus;
  readonly error?: SoftphoneError;
  /** The calls that have not ended, oldest first. */
  readonly sessions: readonly CallSession[];
}

export interface DialOptions {
  /** The number to show to the called side, where the service lets the caller choose. */
  fromNumber?: string | undefined;
}

/**
 * A phone that this library can drive. Implemented by `react-hubspot-calling/jssip`, `/sipjs`, `/twilio` and the
 * fake of `/testing`; write your own for any other.
 */
export interface Softphone {
  readonly capabilities: SoftphoneCapabilities;
  getSnapshot: () => SoftphoneSnapshot;
  /** Calls the listener after each change of the snapshot. Returns the function that stops it. */
  subscribe: (listener: () => void) => () => void;
  /** Connects to the service. Does nothing when started; never rejects: what goes wrong shows in the snapshot. */
  start: () => Promise<void>;
  /** Ends all calls and signs off. */
  stop: () => Promise<void>;
  /**
   * Starts a call.
   * @throws where no call can be started at all (not ready, no such number); later failures end the session.
   */
  dial: (to: string, options?: DialOptions) => CallSession;
}

/** Why a call is over. */
export type EndReason =
  | 'hangup'
  | 'cancelled'
  | 'missed'
  | 'busy'
  | 'declined'
  | 'no-answer'
  | 'unavailable'
  | 'transferred'
  | 'media-error'
  | 'network-error'
  | 'failed';

export interface SessionEnd {
  readonly reason: EndReason;
  /** Who ended it; `system` is the phone or its service. */
  readonly by: 'local' | 'remote' | 'system';
  /** The service's own code, such as SIP's 486. */
  readonly code?: number;
  /** The service's own words, such as "Busy Here". */
  readonly message?: string;
  /** When it ended, in milliseconds since the epoch. */
  readonly at: number;
}

interface SessionFacts {
  readonly muted: boolean;
  /** Who put the call on hold. */
  readonly held: { readonly local: boolean; readonly remote: boolean };
}

/** Immutable: a new object for each change, the same one between changes. */
export type SessionSnapshot = SessionFacts &
  (
    | { readonly status: 'dialing' | 'ringing' }
    /** `answeredAt`: milliseconds since the epoch. */
    | { readonly status: 'connected'; readonly answeredAt: number }
    | { readonly status: 'ended'; readonly answeredAt?: number; readonly end: SessionEnd }
  );

export type RejectReason = 'busy' | 'declined';

/** One call on a softphone. */
export interface CallSession {
  /** Unique among the phone's calls. */
  readonly id: string;
  readonly direction: 'inbound' | 'outbound';
  /** The other side's number or address. */
  readonly remoteNumber: string;
  /** The other side's name, where the service gives one. */
  readonly remoteName?: string;
  /** The number on this side, where the service gives one. */
  readonly localNumber?: string;
  /** When it was dialled or began to ring, in milliseconds since the epoch. */
  readonly startedAt: number;
  getSnapshot: () => SessionSnapshot;
  /** Calls the listener after each change of the snapshot. Returns the function that stops it. */
  subscribe: (listener: () => void) => () => void;
  /** Takes a ringing inbound call; rejects where that fails (the microphone is refused, say). */
  answer: () => Promise<void>;
  /** Refuses a ringing inbound call. */
  reject: (reason?: RejectReason) => void;
  /** Cancels or ends the call. Does nothing when it is over. */
  hangUp: () => void;
  setMuted: (muted: boolean) => void;
  /** Resolves when the other side has agreed; rejects where it refused or the phone cannot hold. */
  setHeld: (held: boolean) => Promise<void>;
  /** Sends DTMF: digits, `*`, `#`, `A`-`D`; a comma waits. */
  sendDigits: (digits: string) => void;
  /** Blind transfer. Resolves when the service accepted it, after which the session ends; rejects where it refused. */
  transfer: (to: string) => Promise<void>;
  /** The other side's sound, once there is any. */
  getRemoteStream: () => MediaStream | null;
  /** WebRTC's own statistics; `null` where the phone gives none. */
  getStats: () => Promise<RTCStatsReport | null>;
}
