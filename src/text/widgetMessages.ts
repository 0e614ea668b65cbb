import type { NumberProblem } from './phoneNumber';

// The words that belong to no single component: what the widget shows, says and warns of.

/** Which of a record's numbers it is, by HubSpot's property; an account's own properties are called what they are. */
export interface NumberLabelMessages {
  /** The property `phone`. */
  phone: string;
  /** The property `mobilephone`. */
  mobilephone: string;
}

/** A sentence for each reason why a text cannot be called. */
export type NumberProblemMessages = Record<NumberProblem, string>;

/** The status of a call, beside the name of the remote party. */
export interface CallStatusMessages {
  /** Outbound, before the remote phone rings. */
  dialing: string;
  /** Outbound. */
  ringing: string;
  /** The microphone is muted. */
  muted: string;
  /** The call is being recorded. */
  recording: string;
  /** The user put the call on hold. */
  held: string;
  /** The remote party put the call on hold. */
  heldByOther: string;
  /** The page was reloaded, and the phone takes the call back. */
  reconnecting: string;
  /** The microphone fails in a call. English: "The other person can't hear you." */
  unheard: string;
  /** The call is over. */
  ended: string;
  /** HubSpot has not answered yet. */
  saving: string;
  /** Sent, without an answer from HubSpot. */
  savedUnconfirmed: string;
}

/** What a screen reader says when something has changed. `who` is a name or a number. */
export interface AnnouncementMessages {
  /** A call rings. */
  incoming: (who: string) => string;
  /** A call was placed. */
  dialing: (who: string) => string;
  /** A call was answered. */
  connected: (who: string) => string;
  /** The call is on hold. */
  held: string;
  /** The call was resumed. */
  resumed: string;
  /** The microphone was muted. */
  muted: string;
  /** The microphone is on again. */
  unmuted: string;
  /** `duration` is spoken: "2 minutes, 5 seconds". */
  ended: (duration: string) => string;
  /** English: "Call ended: Busy"; `status` is one of `endStatusPicker`. */
  endedUnanswered: (status: string) => string;
  /** The call was transferred. */
  transferred: string;
  /** HubSpot has the call. */
  saved: string;
  /** A number was clicked in HubSpot. */
  dialRequest: (who: string) => string;
  /** The user was logged out. */
  loggedOut: string;
}

/** What happened to a call that nobody answered, by its end status. `who` is a name or a number. */
export interface UnansweredMessages {
  /** English: "…'s line was busy". */
  BUSY: (who: string) => string;
  /** English: "… didn't answer". */
  NO_ANSWER: (who: string) => string;
  /** The remote party declined it. */
  REJECTED: (who: string) => string;
  /** The user canceled it. */
  CANCELED: (who: string) => string;
  /** English: "Couldn't connect the call to …". */
  FAILED: (who: string) => string;
  /** English: "Missed call from …". */
  MISSED: (who: string) => string;
  /** Inbound, and the user declined it. */
  declinedHere: (who: string) => string;
  /** An app reported it as completed. */
  COMPLETED: (who: string) => string;
}

/** The words for one problem. */
export interface ProblemMessage {
  /** What happened. */
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
  | 'save-impossible'
  | 'save-unconfirmed'
  | 'transfer-failed'
  | 'recording'
  | 'recording-refused'
  | 'logged-out'
  | 'storage'
  | 'unclaimed'
  | 'crashed',
  ProblemMessage
>;

/** The words of the widget's own screens and buttons. */
export interface WidgetMessages {
  /** The name of the widget for screen readers. */
  label: string;
  /** Opens the sound settings. */
  devices: string;
  /** Opens the transfer form. */
  transfer: string;
  /** Opens the list of shortcuts. */
  shortcuts: string;
  /** Closes a call that cannot be saved. */
  done: string;
  /** Closes what the status bar has opened. */
  close: string;
  /** Opens notes and outcome of a call that nobody answered, or that could not be saved. */
  editCall: string;
  /** Opens the field for a number that was clicked in HubSpot. */
  editNumber: string;
  /** Starts a phone that is off. */
  startPhone: string;
  /** Saves a call again. */
  tryAgain: string;
  /** Opens the record in HubSpot. */
  openRecord: string;
  /** Help Desk: saves the call and closes its conversation. */
  finalize: string;
  /** Calls a missed caller. */
  callBack: string;
  /** Calls somebody again. */
  callAgain: string;
  /** Saves a call of an earlier page that is the user's. */
  claimCall: string;
  /** Deletes a call of an earlier page. */
  discardCall: string;
}
