import type { NumberProblem } from './phoneNumber';

// The words that belong to no single component: what the widget shows, says and warns of.

/** Which of a record's numbers it is, by HubSpot's property; an account's own properties are called what they are. */
export interface NumberLabelMessages {
  phone: string;
  mobilephone: string;
}

/** A sentence for each reason why a text cannot be called. */
export type NumberProblemMessages = Record<NumberProblem, string>;

/** Where a call stands, beside the name of whom it is with. */
export interface CallStatusMessages {
  dialing: string;
  /** Outbound. */
  ringing: string;
  held: string;
  heldByOther: string;
  ended: string;
  saving: string;
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
  | 'no-phone'
  | 'phone-stopped'
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
  | 'crashed',
  ProblemMessage
>;

/** The words of the widget's own screens and buttons. */
export interface WidgetMessages {
  label: string;
  devices: string;
  transfer: string;
  shortcuts: string;
  more: string;
  done: string;
  /** Starts a phone that is off. */
  startPhone: string;
  tryAgain: string;
  openRecord: string;
  finalize: string;
  callBack: string;
  redial: string;
}
