import type { NumberProblem } from './phoneNumber';

// The words that belong to no single component: what the widget shows, says and warns of.

/** A sentence for each reason why a text cannot be called. */
export type NumberProblemMessages = Record<NumberProblem, string>;

/** Where a call stands, beside the name of whom it is with. */
export interface CallStatusMessages {
  dialing: string;
  /** Outbound. */
  ringing: string;
  incoming: string;
  connected: string;
  held: string;
  heldByOther: string;
  muted: string;
  ended: string;
  transferred: string;
  saving: string;
  saved: string;
  savedUnconfirmed: string;
}

/** What a screen reader says when something has changed. `who` is a name or a number. */
export interface AnnouncementMessages {
  incoming: (who: string) => string;
  dialing: (who: string) => string;
  connected: (who: string) => string;
  held: string;
  resumed: string;
  muted: string;
  unmuted: string;
  /** `duration` is spoken: "2 minutes, 5 seconds". */
  ended: (duration: string) => string;
  endedUnanswered: string;
  transferred: string;
  saved: string;
  saveFailed: string;
  dialRequest: (who: string) => string;
  loggedOut: string;
}

export interface ProblemMessage {
  title: string;
  /** Why it matters and what to do. */
  detail: string;
}

/** What can be wrong, by code: of the connection to HubSpot, of the phone, and of a call's record. */
export type ProblemMessages = Record<
  | 'handshake-timeout'
  | 'untrusted-origin'
  | 'closed'
  | 'standalone'
  | 'phone-connecting'
  | 'phone-reconnecting'
  | 'wrong-credentials'
  | 'unreachable'
  | 'microphone-denied'
  | 'microphone-missing'
  | 'microphone-policy'
  | 'microphone-insecure'
  | 'microphone-failed'
  | 'no-webrtc'
  | 'invalid-number'
  | 'failed'
  | 'poor-network'
  | 'engagement'
  | 'navigation'
  | 'finalize'
  | 'save-refused'
  | 'save-unconfirmed'
  | 'transfer-failed'
  | 'recording'
  | 'crashed'
  | 'other-window',
  ProblemMessage
>;

/** The words of the widget's own screens and buttons. */
export interface WidgetMessages {
  label: string;
  loading: string;
  back: string;
  newCall: string;
  recentCalls: string;
  devices: string;
  transfer: string;
  shortcuts: string;
  more: string;
  close: string;
  done: string;
  tryAgain: string;
  openRecord: string;
  finalize: string;
  callBack: string;
  redial: string;
  notAvailable: string;
  loggedIn: string;
  wrapUp: string;
  discard: string;
}
