import type { Call, DraftChange, Held, Party } from '../call/call';
import type { InternalEndStatus } from '../call/endStatus';
import type {
  EndStatus,
  EngagementProperties,
  HubSpotId,
  ObjectCoordinates,
  Size,
} from '../protocol/appMessages';
import type { CallerIdMatch } from '../protocol/hostEvents';
import type { Problem } from './state';

/**
 * Which call an action is about: by this library's `id`, by the app's `externalCallId`, or neither for the call in the foreground.
 * A `Call` is an address too: `actions.hangUp(call)`.
 */
export interface CallAddress {
  /** The library's id: `call.id`. */
  id?: string | undefined;
  /** The id by which HubSpot knows the call. */
  externalCallId?: string | undefined;
}

/** What both directions of a new call have. */
export interface NewCallOptions {
  /** The id by which HubSpot will know the call, such as your PBX's. @default the library's own id of the call */
  externalCallId?: string | undefined;
  /** The softphone's id of the call. */
  phoneId?: string | undefined;
  /** Milliseconds since the epoch. @default now */
  callStartTime?: number | undefined;
  /** Whether HubSpot creates the engagement. @default the provider's `createEngagement` */
  createEngagement?: boolean | undefined;
  /** The remote party, if the app knows it. */
  party?: Party | undefined;
}

/** What `outgoingCall()` takes. */
export interface OutgoingCallOptions extends NewCallOptions {
  /** The number that your phone calls. */
  toNumber: string;
  /** The extension behind the number, shown with it. */
  extension?: string | undefined;
  /** @default the first of the provider's `fromNumbers` */
  fromNumber?: string | undefined;
}

/** What `incomingCall()` takes. */
export interface IncomingCallOptions extends NewCallOptions {
  /** The caller's number; `null` if the caller withheld it. */
  fromNumber: string | null;
  /** @default the first of the provider's `fromNumbers` */
  toNumber?: string | undefined;
}

/** What `callAnswered()` takes. */
export interface CallAnsweredOptions extends CallAddress {
  /** When it was answered, in milliseconds since the epoch. @default now */
  at?: number | undefined;
}

/** What `callMediaChanged()` takes. */
export interface CallMediaOptions extends CallAddress {
  /** Whether the remote party can't hear the user. @default unchanged */
  muted?: boolean | undefined;
  /** Who holds the call; `true` and `false` are about this end. @default unchanged */
  held?: boolean | Held | undefined;
  /** How well the parties hear each other. @default unchanged */
  quality?: 'good' | 'fair' | 'poor' | undefined;
}

/** What `callDigitsSent()` takes. */
export interface CallDigitsOptions extends CallAddress {
  /** The DTMF digits that were sent now. */
  digits: string;
}

/** What `callEnded()` takes. */
export interface CallEndedOptions extends CallAddress {
  /**
   * The end status. After talk only COMPLETED and FAILED are possible: everything else becomes COMPLETED.
   * @default COMPLETED after talk; before it CANCELED (outbound) or MISSED (inbound)
   */
  callEndStatus?: EndStatus | InternalEndStatus | undefined;
  /** When it ended, in milliseconds since the epoch. @default now */
  at?: number | undefined;
  /** What the phone said, for people to read: "486 Busy Here". */
  detail?: string | undefined;
}

/** What `callTransferred()` takes. */
export interface CallTransferredOptions extends CallAddress {
  /** When it was transferred, in milliseconds since the epoch. @default now */
  at?: number | undefined;
}

/** What `callCompleted()` takes. */
export interface CallCompletedOptions extends CallAddress {
  /** The engagement, if the app created it itself. */
  engagementId?: HubSpotId | undefined;
  /** Whether HubSpot closes the widget. @default the provider's `hideWidget` */
  hideWidget?: boolean | undefined;
  /** More HubSpot properties. They override all others. */
  engagementProperties?: EngagementProperties | undefined;
}

/** What `addRecording()` takes. */
export interface RecordingOptions extends CallAddress {
  /** The address of the recording; https. */
  url: string;
  /** Needed, together with `externalCallId`, for a call that this page does not remember. */
  engagementId?: HubSpotId | undefined;
}

/** What `finalizeEngagement()` takes. */
export interface FinalizeOptions extends CallAddress {
  /** @default the call's own engagement */
  engagementId?: HubSpotId | undefined;
}

/** What `navigateToRecord()` takes. */
export interface NavigateToRecordOptions {
  /** The record to open. */
  objectCoordinates: ObjectCoordinates;
  /** @default the engagement of the call in the foreground */
  engagementId?: HubSpotId | undefined;
  /** @default HubSpot's own choice */
  openIn?: 'CURRENT_TAB' | 'NEW_TAB' | undefined;
}

/** What `dial()` takes. */
export interface DialOptions {
  /** The number or address to call. */
  to: string;
  /** The extension behind the number, shown with it. With `dialExtensions` it is sent when the call is answered. */
  extension?: string | undefined;
  /** @default the first of the provider's `fromNumbers` */
  from?: string | undefined;
  /** The remote party, if the app knows it. */
  party?: Party | undefined;
}

/** What a UI shows as a problem. */
export type ProblemReport = Omit<Problem, 'at'>;

/**
 * Everything an app can do. The object is stable for the life of the cti.
 *
 * Actions that report (`outgoingCall`, `callAnswered` …) are for apps that drive their own phone. They have the names of the
 * SDK's methods and send HubSpot what those send. Actions that command (`dial`, `answer`, `hangUp` …) drive the provider's `phone`.
 *
 * In a window without the phone an action is carried out by the window that has it. What it returns is true in both.
 *
 * Each throws a `CtiError` for a programming mistake: `invalid-argument` for an unknown key or, in development builds, a value of the wrong type,
 * `no-such-call` for an unknown call, `wrong-state` for a call that can't do this in its status, `no-phone` for a command without a
 * phone. What is late, repeated or out of order is ignored and logged, and so is everything about a call that this page has settled
 * and cleared away.
 */
export interface CtiActions {
  /** Reports that the user logged in to the phone service. Call it if you don't use the `loggedIn` option. */
  userLoggedIn: () => void;
  /** Reports that the user logged out of the phone service. HubSpot then shows the log-in state and nothing can be dialed. */
  userLoggedOut: () => void;
  /** Reports that the user takes inbound calls. */
  userAvailable: () => void;
  /** Reports that the user takes no inbound calls. HubSpot then ignores INCOMING_CALL. */
  userUnavailable: () => void;

  /**
   * Reports that your phone has begun to call a number. Call it once per call, as early as possible: HubSpot creates the engagement.
   * @returns the new call, or the one that this number, `phoneId` or `externalCallId` already has
   * @throws CtiError `invalid-argument` without `toNumber`
   */
  outgoingCall: (options: OutgoingCallOptions) => Call;
  /**
   * Reports that a call rings on your phone. HubSpot looks up the caller and creates the engagement.
   * @returns the new call, or the one that this number, `phoneId` or `externalCallId` already has
   * @throws CtiError `invalid-argument` without `fromNumber`
   */
  incomingCall: (options: IncomingCallOptions) => Call;
  /** Reports that an outbound call rings at the remote party. */
  callRinging: (call?: CallAddress) => void;
  /** Reports that a call was answered. It becomes the foreground call, and talk time starts. */
  callAnswered: (options?: CallAnsweredOptions) => void;
  /** Reports mute, hold and quality of a connected call, so that `call.muted` and its like are true for your own phone. */
  callMediaChanged: (options: CallMediaOptions) => void;
  /** Reports DTMF digits that your phone has sent; they are appended to `call.digits`. */
  callDigitsSent: (options: CallDigitsOptions) => void;
  /**
   * Reports that a call is over. After talk it waits for `callCompleted()`; without talk it completes itself.
   * @throws CtiError `invalid-argument` for an unknown `callEndStatus`
   */
  callEnded: (options?: CallEndedOptions) => void;
  /**
   * Reports that a call was transferred and is over for this user.
   * @throws CtiError `wrong-state` for an outbound call that nobody has answered
   */
  callTransferred: (options?: CallTransferredOptions) => void;

  /**
   * Saves a call that is over to the timeline, with its notes, end status and outcome. Sent once. `call.status` becomes `saving`, then
   * `saved` or `saveFailed`; after a failure that allows it, call it again to retry.
   * @throws CtiError `wrong-state` while the call is live
   */
  callCompleted: (options?: CallCompletedOptions) => void;
  /**
   * Changes what a person writes or picks about a call: notes, end status, outcome, title, recording, properties. A field that is
   * `undefined` is taken back. Nothing is sent before `callCompleted()`.
   * @throws CtiError `invalid-argument` for an unknown `endStatus`
   */
  updateDraft: (change: DraftChange, call?: CallAddress) => void;
  /**
   * Adds the address of a call's recording to its engagement, before or after the call was saved.
   * @throws CtiError `invalid-argument` if the address is not https; `no-such-call` if this page does not remember the call and
   * `externalCallId` or `engagementId` is missing
   */
  addRecording: (options: RecordingOptions) => void;
  /** Says which of the records that match the caller's number is the right one. */
  chooseMatch: (match: CallerIdMatch, call?: CallAddress) => void;
  /** Brings a call to the foreground. */
  setForeground: (call: CallAddress) => void;
  /**
   * Removes a call that is settled, or that could not be saved.
   * @throws CtiError `wrong-state` for any other call
   */
  dismissCall: (call?: CallAddress) => void;
  /** Removes the number that HubSpot asked to call. */
  dismissDialRequest: () => void;
  /** Shows the user a problem of your app, as the library shows its own. */
  reportProblem: (problem: ProblemReport) => void;
  /** Removes the problem that is shown. */
  dismissProblem: () => void;

  /**
   * Help Desk: hands the call's engagement to the ticket's conversation.
   * @throws CtiError `wrong-state` if HubSpot has not created the engagement
   */
  finalizeEngagement: (options?: FinalizeOptions) => void;
  /**
   * @deprecated HubSpot replaced it with `finalizeEngagement`.
   * @throws CtiError `wrong-state` if HubSpot has not created the engagement
   */
  publishToChannel: (options?: FinalizeOptions) => void;
  /** Opens a record in HubSpot. If HubSpot can't, `problem` says so. */
  navigateToRecord: (options: NavigateToRecordOptions) => void;
  /** Makes HubSpot show the message as an alert. */
  sendError: (error: { message: string }) => void;
  /** Asks HubSpot for a panel of this size, in CSS pixels. */
  resizeWidget: (size: Size) => void;
  /** Makes HubSpot load another address in the iframe. */
  setWidgetUrl: (options: { iFrameUrl: string }) => void;
  /** Undocumented by HubSpot. */
  callData: (data: unknown) => void;
  /** Sends HubSpot a message that this library does not know. */
  sendMessage: (message: { type: string; data?: unknown }) => void;

  /** Starts a phone again that failed or was stopped. `phone.status` tells the result. */
  startPhone: () => void;
  /**
   * Calls a number with the phone. A second call of the same number while it is dialing or ringing returns the first.
   * @returns the call, or `null` if the phone could not start one; `problem` then says why
   * @throws CtiError `invalid-argument` without `to`
   */
  dial: (options: DialOptions) => Call | null;
  /**
   * Answers a ringing inbound call. Other calls are put on hold first; if the answer fails, they are resumed.
   * @returns a promise of whether the call was answered
   */
  answer: (call?: CallAddress) => Promise<boolean>;
  /** Refuses a ringing inbound call. */
  decline: (call?: CallAddress) => void;
  /** Cancels or ends a call. */
  hangUp: (call?: CallAddress) => void;
  /** Mutes the microphone for a connected call, or unmutes it. @param muted @default true */
  mute: (muted?: boolean, call?: CallAddress) => void;
  /**
   * Puts a connected call on hold, or resumes it.
   * @param held @default true
   * @returns a promise of whether the remote party agreed
   */
  hold: (held?: boolean, call?: CallAddress) => Promise<boolean>;
  /** Sends DTMF in a connected call: digits, `*`, `#`, `A` to `D`; a comma pauses. */
  sendDigits: (digits: string, call?: CallAddress) => void;
  /**
   * Transfers the call to a number (blind transfer).
   * @returns a promise of whether the service accepted it
   */
  transfer: (to: string, call?: CallAddress) => Promise<boolean>;
  /**
   * Switches the microphone. @param deviceId @default the system's choice
   * @returns a promise of whether it worked
   */
  setMicrophone: (deviceId?: string) => Promise<boolean>;
  /**
   * Switches the speaker. @param deviceId @default the system's choice
   * @returns a promise of whether it worked
   */
  setSpeaker: (deviceId?: string) => Promise<boolean>;
  /** Plays the sound that the browser blocked. Call it in a click handler. */
  resumeAudio: () => Promise<void>;
}
