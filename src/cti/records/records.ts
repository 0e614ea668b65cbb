import type { Call, UnsavedCall } from '../../call/call';
import type { CallCompletedMessage, EngagementProperties, HubSpotId } from '../../protocol/appMessages';
import type { HostEvent } from '../../protocol/hostEvents';
import type { CallEndedOptions } from '../actionOptions';
import type { CtiActions } from '../actions';

/** What an app says when it completes a call. */
export interface CompleteOptions {
  hideWidget?: boolean | undefined;
  properties?: EngagementProperties | undefined;
}

/** The recording of a call that this page still shows, or that only HubSpot knows. */
export interface LateRecording {
  readonly url: string;
  /** Our id of a call that is shown. */
  readonly id?: string | undefined;
  /** Of a call that was cleared away. */
  readonly externalCallId?: string | undefined;
  /** The same, or what the app has named. */
  readonly engagementId?: HubSpotId | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt?: number | undefined;
}

/** The actions that this part carries out; each is about a call that the page knows. */
export type RecordActions = Pick<
  CtiActions,
  | 'callMediaChanged'
  | 'callDigitsSent'
  | 'callCompleted'
  | 'updateDraft'
  | 'chooseMatch'
  | 'dismissCall'
  | 'finalizeEngagement'
  | 'publishToChannel'
>;

/** The records of calls on the timeline: completion, its confirmation, and what comes later. */
export interface CallRecords {
  /** Completes a call that is over. */
  complete: (call: UnsavedCall, options?: CompleteOptions) => void;
  /** Completes a call that nobody answered, after a while in which it can be corrected. */
  completeLater: (id: string) => void;
  /** Takes a better reason for the end of a call, as long as its completion has not gone out. */
  correctEnd: (call: Call, options: CallEndedOptions) => void;
  /** Carries out an action. */
  act: (name: keyof RecordActions, args: readonly never[]) => void;
  /** Resends a completion after a reload, if that cannot create a duplicate. */
  repeat: (call: UnsavedCall, message: CallCompletedMessage) => void;
  /** HubSpot has answered something about a call. */
  follow: (event: HostEvent) => void;
  addRecording: (recording: LateRecording) => void;
  /** Nobody listens to HubSpot from now on: completes what completes itself, and stops waiting. */
  pause: () => void;
  /** Waits again for what is unanswered. */
  resume: () => void;
}

/** The same before the part has loaded: what is asked of it meanwhile is done then, in order. */
export interface QueuedCallRecords extends CallRecords {
  /** Loads the part before it is needed. */
  load: () => void;
  /** Runs at once if the part is there, else after what is queued. */
  whenLoaded: (run: () => void) => void;
}
