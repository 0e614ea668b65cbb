import type { SoftphoneError } from './phoneError';
import type { AudioSystem } from './audio/audioSystem';
import type { CallQuality } from './audio/quality';

/** What a softphone can do. The UI hides what is `false`. */
export interface SoftphoneCapabilities {
  /** Whether the microphone can be muted. */
  mute: boolean;
  /** Whether a call can be put on hold. */
  hold: boolean;
  /** DTMF. */
  digits: boolean;
  /** Blind transfer. */
  transfer: boolean;
  /** Passes an incoming call on while it still rings (in SIP: 302). @default false */
  transferRinging?: boolean;
  /** Can send the service the reason for refusing an incoming call. */
  rejectReason: boolean;
  /** Takes more than one call at a time. */
  multipleCalls: boolean;
}

/** Whether the phone can make and take calls. */
export type SoftphoneStatus =
  /** Not started, or stopped. */
  | 'stopped'
  /** On its way to its service. */
  | 'connecting'
  /** Registered: calls can be made and taken. */
  | 'ready'
  /** Lost the service and reconnects automatically. */
  | 'reconnecting'
  /** Stopped trying; `error` says why. `start()` tries again. */
  | 'failed';

/** Immutable: a new object for each change, the same one between changes. */
export interface SoftphoneSnapshot {
  /** Whether the phone can make and take calls. */
  readonly status: SoftphoneStatus;
  /** Why it failed. */
  readonly error?: SoftphoneError;
  /** The calls that have not ended, oldest first. */
  readonly sessions: readonly CallSession[];
}

/** Options of a call. */
export interface SoftphoneDialOptions {
  /** The number to show to the called party, if the service lets the caller choose. */
  fromNumber?: string | undefined;
}

/** Immutable: a new object for each change, the same one between changes. */
export interface PhoneAudioSnapshot {
  /** The chosen microphone's `deviceId`; absent: the system's choice. */
  readonly microphoneId?: string;
  /** The chosen speaker's `deviceId`; absent: the system's choice. */
  readonly speakerId?: string;
  /** The browser keeps the call silent until the user clicks: show a button that calls `resume()`. */
  readonly blocked: boolean;
  /** The microphone was lost in a call, and no other is available. */
  readonly error?: SoftphoneError;
  /**
   * A device of the call is gone, and another is used instead, named by its label (`''` if it has none). Present until the device is
   * back, another is chosen, or the call is over.
   */
  readonly fallback?: { readonly microphone?: string; readonly speaker?: string };
}

/** The devices of a phone that captures and plays sound itself. */
export interface PhoneAudio {
  /** The current state. The same object between changes. */
  getSnapshot: () => PhoneAudioSnapshot;
  /** Calls the listener after each change. Returns the function that unsubscribes it. */
  subscribe: (listener: () => void) => () => void;
  /** Applies to current and future calls. Rejects with a `PhoneError` if it is unavailable. */
  setMicrophone: (deviceId: string | undefined) => Promise<void>;
  /** Rejects with `not-supported` if the browser has no output selection. */
  setSpeaker: (deviceId: string | undefined) => Promise<void>;
  /** Plays what the browser blocked. Call it in a click's handler. */
  resume: () => Promise<void>;
  /** Where devices, levels and tones come from. @default the browser */
  readonly system?: AudioSystem;
}

/**
 * A phone that this library can drive. Implemented by `react-hubspot-calling/jssip`, `/sipjs`, `/twilio` and the
 * fake of `/testing`; write your own for any other.
 */
export interface Softphone {
  /** What the phone can do. */
  readonly capabilities: SoftphoneCapabilities;
  /** The current state. The same object between changes. */
  getSnapshot: () => SoftphoneSnapshot;
  /** Calls the listener after each change of the snapshot. Returns the function that stops it. */
  subscribe: (listener: () => void) => () => void;
  /** Present if the phone plays the calls' sound itself and lets the devices be chosen. */
  readonly audio?: PhoneAudio;
  /**
   * The phone follows a client that the app owns, in every window and from its creation on. `start()` and `stop()` only start and stop
   * following it. The app keeps sound, ringing, devices and microphone.
   * @default false
   */
  readonly isAppOwned?: boolean;
  /** Connects to the service. Does nothing when started. Never rejects: failures are in the snapshot. */
  start: () => Promise<void>;
  /**
   * Ends all calls and unregisters. With `keepCalls`, calls that are kept (`CallSession.keep`) are not ended at the service: another
   * page resumes them.
   */
  stop: (options?: { keepCalls?: boolean | undefined }) => Promise<void>;
  /**
   * Starts a call.
   * @throws if no call can be started at all (not ready, no such number); later failures end the session.
   */
  dial: (to: string, options?: SoftphoneDialOptions) => CallSession;
  /**
   * Resumes a call that an earlier page kept. Present if calls of this phone can outlive their page. The session has the id of the
   * kept one and is `resuming` until its sound is back. It ends if the call is gone, if the service refuses, or if the call was kept
   * too long ago; then it must end at the service, too.
   * @throws if nothing can be resumed at all: not ready, not a call of this phone
   */
  resume?: (kept: KeptCall) => CallSession;
}

/** What another page needs to resume a call. Plain JSON. */
export interface KeptCall {
  /** The session's id. */
  readonly id: string;
  /** Who called. */
  readonly direction: CallSession['direction'];
  /** The remote party's number or address. */
  readonly remoteNumber: string;
  /** The remote party's name, if the service gives one. */
  readonly remoteName?: string;
  /** The user's own number in this call, if the service gives one. */
  readonly localNumber?: string;
  /** The service's own id of the call. */
  readonly serviceCallId?: string;
  /** When it was dialled or began to ring, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** When it was answered, in milliseconds since the epoch. Absent while it rings. */
  readonly answeredAt?: number;
  /** Whether the remote party could not hear the user. */
  readonly muted: boolean;
  /** Who had put the call on hold. */
  readonly held: SessionMedia['held'];
  /** When this was written, in milliseconds since the epoch. */
  readonly keptAt: number;
  /** What the phone itself needs. Plain JSON; nothing else reads it. */
  readonly data: unknown;
}

/** Why a call is over. The SIP codes represent the equivalent codes of other services. */
export type EndReason =
  /** After talk, by either party. */
  | 'hangup'
  /** Outbound: canceled here before an answer. Inbound: answered on another device of the same user. */
  | 'cancelled'
  /** Inbound: the caller canceled, or nobody answered. */
  | 'missed'
  /** 486, 600; or an inbound call refused as busy. */
  | 'busy'
  /** 603, 607; or an inbound call refused. */
  | 'declined'
  /** Outbound: it rang, and nobody answered (408, 487). */
  | 'no-answer'
  /** Outbound: the remote party cannot be reached at the moment (480). */
  | 'unavailable'
  /** Passed on by `transfer`. */
  | 'transferred'
  /** No microphone, or no sound came through. */
  | 'media-error'
  /** The connection to the service broke. */
  | 'network-error'
  /** Anything else: no such number (404), forbidden (403), a fault of the service (5xx) … */
  | 'failed';

/** How a call ended. */
export interface SessionEnd {
  /** Why it ended. */
  readonly reason: EndReason;
  /** Who ended it; `system` is the phone or its service. */
  readonly by: 'local' | 'remote' | 'system';
  /** The service's own code, such as SIP's 486. */
  readonly code?: number;
  /** The service's own words, such as "Busy Here". */
  readonly message?: string;
  /** What went wrong locally, such as a refused microphone. */
  readonly error?: SoftphoneError;
  /** When it ended, in milliseconds since the epoch. */
  readonly at: number;
}

/** Mute and hold of a call. */
export interface SessionMedia {
  /** Whether the remote party can't hear the user. */
  readonly muted: boolean;
  /** Who put the call on hold. */
  readonly held: { readonly local: boolean; readonly remote: boolean };
}

/** Immutable: a new object for each change, the same one between changes. */
export type SessionSnapshot = SessionMedia &
  /** `resuming`: an earlier page had the call, and this one is resuming it. */
  (
    | { readonly status: 'dialing' | 'ringing'; readonly resuming?: true }
    /** `answeredAt`: milliseconds since the epoch. */
    | { readonly status: 'connected'; readonly answeredAt: number; readonly resuming?: true }
    | { readonly status: 'ended'; readonly answeredAt?: number; readonly end: SessionEnd }
  );

/** Why the user refuses a call. */
export type RejectReason = 'busy' | 'declined';

/** One call on a softphone. */
export interface CallSession {
  /** Unique among the phone's calls. */
  readonly id: string;
  /** Who called. */
  readonly direction: 'inbound' | 'outbound';
  /** The service's own id of the call, if it has one: in SIP the Call-ID, which is the same on all devices of a forked call. */
  readonly serviceCallId?: string;
  /** The remote party's number, with an extension as in "6175550142 ext. 4", or its address. `''`: withheld. */
  readonly remoteNumber: string;
  /** The remote party's name, if the service gives one. */
  readonly remoteName?: string;
  /**
   * The user's own number in this call, if the service gives one. If it is an address or a name, HubSpot gets the first of the
   * provider's `fromNumbers` instead.
   */
  readonly localNumber?: string;
  /** When it was dialled or began to ring, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** The current state. The same object between changes. */
  getSnapshot: () => SessionSnapshot;
  /** Calls the listener after each change of the snapshot, a stream or the quality. Returns the function that stops it. */
  subscribe: (listener: () => void) => () => void;
  /**
   * Answers a ringing inbound call. Rejects if that fails; if the microphone was the reason, the call keeps
   * ringing and can be answered again.
   */
  answer: () => Promise<void>;
  /** Refuses a ringing inbound call. Does nothing to any other. @default 'declined' */
  reject: (reason?: RejectReason) => void;
  /** Cancels or ends the call. Does nothing when it is over. */
  hangUp: () => void;
  /** Mutes or unmutes the microphone. */
  setMuted: (muted: boolean) => void;
  /** Resolves when the remote party has agreed; rejects if it refused or the phone cannot hold. */
  setHeld: (held: boolean) => Promise<void>;
  /** Sends DTMF: digits, `*`, `#`, `A`-`D`; a comma waits. @throws on anything else, and before the answer. */
  sendDigits: (digits: string) => void;
  /**
   * Blind transfer. Resolves when the service accepted it, after which the session ends; rejects if it refused, and
   * before the answer unless the phone has `transferRinging`.
   */
  transfer: (to: string) => Promise<void>;
  /** The remote party's sound, once there is any; before the answer, the network's ringback or announcement. */
  getRemoteStream: () => MediaStream | null;
  /** The microphone's sound in this call; `null` if the phone does not expose it. */
  getLocalStream: () => MediaStream | null;
  /** WebRTC's own statistics; `null` if the phone gives none. */
  getStats: () => Promise<RTCStatsReport | null>;
  /**
   * Returns what `Softphone.resume()` of another page needs, or `null` if this call can't be resumed. From then on the call is not
   * ended when its page closes; `keep(false)` undoes that. Absent if calls of this phone end with their page.
   */
  keep?: (isKept: boolean) => KeptCall | null;
  /** How well the two parties hear each other; `null` while nothing was measured. Absent if the phone never measures. */
  getQuality?: () => CallQuality | null;
}
