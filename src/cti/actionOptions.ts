import type { Held, Party } from '../call/call';
import type { InternalEndStatus } from '../call/endStatus';
import type { EndStatus, EngagementProperties, HubSpotId, ObjectCoordinates } from '../protocol/appMessages';

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
  /**
   * The id by which HubSpot will know the call, such as your PBX's. HubSpot needs a unique one: a start with the id of an open call
   * means that call, and one with the id of a call that this tab has finished throws a `CtiError` with the code `invalid-argument`.
   * @default the library's own id of the call
   */
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
  /** Needed, together with `externalCallId`, for a call that this page does not remember. Alone it means the call that has it. */
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
