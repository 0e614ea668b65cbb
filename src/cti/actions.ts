import type { Call, DraftChange } from '../call/call';

import type { Size } from '../protocol/appMessages';
import type { CallerIdMatch } from '../protocol/hostEvents';
import type { UnclaimedActions } from './unclaimedActions';

import type {
  CallAddress,
  OutgoingCallOptions,
  IncomingCallOptions,
  CallAnsweredOptions,
  CallMediaOptions,
  CallDigitsOptions,
  CallEndedOptions,
  CallTransferredOptions,
  CallCompletedOptions,
  RecordingOptions,
  FinalizeOptions,
  NavigateToRecordOptions,
  DialOptions,
  ProblemReport,
} from './actionOptions';

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
 * phone. Late, repeated and out-of-order reports are ignored and logged. So is everything about a call that this page has settled
 * and cleared.
 */
export interface CtiActions extends UnclaimedActions {
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
   * @throws CtiError `invalid-argument` without `toNumber`, or with the `externalCallId` of an earlier call
   */
  outgoingCall: (options: OutgoingCallOptions) => Call;
  /**
   * Reports that a call rings on your phone. HubSpot looks up the caller and creates the engagement.
   * @returns the new call, or the one that this number, `phoneId` or `externalCallId` already has
   * @throws CtiError `invalid-argument` without `fromNumber`, or with the `externalCallId` of an earlier call
   */
  incomingCall: (options: IncomingCallOptions) => Call;
  /** Reports that an outbound call rings at the remote party. */
  callRinging: (call?: CallAddress) => void;
  /** Reports that a call was answered. It becomes the foreground call, and talk time starts. */
  callAnswered: (options?: CallAnsweredOptions) => void;
  /** Reports mute, hold and quality of a connected call, so that `call.muted`, `call.held` and `call.quality` are right for your own phone. */
  callMediaChanged: (options: CallMediaOptions) => void;
  /** Reports DTMF digits that your phone has sent; they are appended to `call.digits`. */
  callDigitsSent: (options: CallDigitsOptions) => void;
  /**
   * Reports that a call is over. After talk it waits for `callCompleted()`; without talk it completes itself after 5 s,
   * at the next call or when the page closes. If the draft has an `endStatus`, it waits for `callCompleted()`, too.
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
   * Changes what the user writes or selects about a call: notes, end status, outcome, title, recording, properties. `undefined`
   * clears a field. Nothing is sent before `callCompleted()`, and nothing changes once HubSpot has confirmed the call.
   * @throws CtiError `invalid-argument` for an unknown `endStatus`
   */
  updateDraft: (change: DraftChange, call?: CallAddress) => void;
  /**
   * Adds the address of a call's recording to its engagement, before or after the call was saved. If HubSpot has handed the page over to
   * another user meanwhile, an unsaved call is kept with it for its own user. A saved one is left as it is, with a warning in the
   * debug log: report its recording again when its user is back.
   * @throws CtiError `invalid-argument` if the address is not https; `no-such-call` if this page does not remember the call and
   * `externalCallId` or `engagementId` is missing
   */
  addRecording: (options: RecordingOptions) => void;
  /** Selects the right record among those that match the caller's number. */
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
   * The older `finalizeEngagement`.
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

  /** Starts a phone again that failed or was stopped. `phone.status` shows the result. */
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
