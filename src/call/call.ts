import type { EndStatus, EngagementProperties, HubSpotId } from '../protocol/appMessages';
import type { CallerIdMatch } from '../protocol/hostEvents';
import type { CallRecording } from './recording';

/** Who called: `outbound` is a call by the user, `inbound` a call to the user. */
export type CallDirection = 'inbound' | 'outbound';

/** HubSpot's record of a call on the timeline. */
export type Engagement =
  /** HubSpot was not asked to create one, and the app gave none. */
  | { readonly status: 'none' }
  /** HubSpot was asked and has not answered yet. */
  | { readonly status: 'pending' }
  | { readonly status: 'created'; readonly id: HubSpotId }
  | { readonly status: 'failed'; readonly message?: string };

/** The remote party, as far as HubSpot or the app knows it. */
export interface Party {
  /** HubSpot's id of the record. */
  readonly objectId?: HubSpotId;
  /** `0-1` contact, `0-2` company, `0-5` ticket, `2-…` custom object. */
  readonly objectTypeId?: string;
  /** The name to show. */
  readonly name?: string;
  /** The company to show below the name. */
  readonly company?: string;
  /** Help Desk: the ticket's conversation that the call belongs to. */
  readonly threadId?: HubSpotId;
}

/** What the user writes or selects about a call; kept until HubSpot has it. */
export interface CallDraft {
  /** Plain text. Escaped when it goes to HubSpot. */
  readonly notes: string;
  /**
   * The title on the timeline (`hs_call_title`).
   * @default HubSpot's own title
   */
  readonly title?: string;
  /** The end status, if the user corrects the phone's. */
  readonly endStatus?: EndStatus;
  /** Id of the account's call outcome (`hs_call_disposition`). */
  readonly outcome?: string;
  /** The recording. Absent if none is known. */
  readonly recording?: CallRecording;
  /** Further HubSpot call properties, custom ones included. */
  readonly properties?: EngagementProperties;
}

/** Part of a draft; `undefined` clears a field. */
export type DraftChange = { readonly [K in keyof CallDraft]?: CallDraft[K] | undefined };

/** What every call has. */
export interface CallFacts {
  /** This library's id of the call, and its key in `calls`. */
  readonly id: string;
  /** The id by which HubSpot knows the call. */
  readonly externalCallId: string;
  /** The softphone's id of the call. */
  readonly phoneId?: string;
  /** The HubSpot owner who made or took the call. Another user may be there when it is saved. */
  readonly ownerId?: HubSpotId;
  /** Who called. */
  readonly direction: CallDirection;
  /** The caller's number. Absent if the caller withheld it. */
  readonly fromNumber?: string;
  /** The called number. */
  readonly toNumber?: string;
  /** The extension behind the remote party's number. */
  readonly extension?: string;
  /** When it was dialed or began to ring, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** HubSpot's record of the call. */
  readonly engagement: Engagement;
  /** The remote party. */
  readonly party: Party;
  /** The records that match the caller's number; `undefined` until HubSpot has looked. */
  readonly matches?: readonly CallerIdMatch[];
  /** Notes, end status and outcome as the user has them so far. */
  readonly draft: CallDraft;
}

/** What only some statuses have. */
export type StatusField =
  | 'answering'
  | 'resuming'
  | 'answeredAt'
  | 'muted'
  | 'held'
  | 'digits'
  | 'quality'
  | 'endedAt'
  | 'durationMs'
  | 'endStatus'
  | 'endDetail'
  | 'transferred'
  | 'waitsFor'
  | 'confirmed'
  | 'failure'
  | 'attempts';

/**
 * The fields of other statuses, typed as absent: `call.answeredAt` can be read on every call.
 * @typeParam Own the fields that this status has itself
 */
export type WithoutFieldsOf<Own extends StatusField> = Readonly<
  Partial<Record<Exclude<StatusField, Own>, undefined>>
>;

/** Outbound: sent, and nothing heard yet. */
export interface DialingCall extends CallFacts, WithoutFieldsOf<never> {
  /** Outbound, and the remote phone does not ring yet. */
  readonly status: 'dialing';
}

/** Inbound: it rings here. Outbound: it rings at the remote party. */
export interface RingingCall extends CallFacts, WithoutFieldsOf<'answering' | 'resuming'> {
  /** Nobody has answered yet. */
  readonly status: 'ringing';
  /** Inbound: it was answered here and is about to connect. */
  readonly answering?: true | undefined;
  /** Its page was reloaded, and the phone is resuming it. */
  readonly resuming?: true | undefined;
}

/** Who put the call on hold. */
export interface Held {
  /** Whether the user put the call on hold. */
  readonly local: boolean;
  /** Whether the remote party put the call on hold. */
  readonly remote: boolean;
}

/** Both parties can talk. */
export interface ConnectedCall
  extends CallFacts, WithoutFieldsOf<'answeredAt' | 'muted' | 'held' | 'digits' | 'quality' | 'resuming'> {
  /** Both parties can talk. */
  readonly status: 'connected';
  /** Milliseconds since the epoch. */
  readonly answeredAt: number;
  /** Whether the remote party can't hear the user. */
  readonly muted: boolean;
  /** Who put the call on hold. */
  readonly held: Held;
  /** The DTMF digits sent so far. */
  readonly digits: string;
  /** How well the parties hear each other, if the phone measures it. Absent on hold. */
  readonly quality?: 'good' | 'fair' | 'poor' | undefined;
  /** Its page was reloaded, and the phone is resuming it. The parties can't talk yet. */
  readonly resuming?: true | undefined;
}

/** The fields that a call has once it is over. */
export type EndedField =
  'attempts' | 'answeredAt' | 'endedAt' | 'durationMs' | 'endStatus' | 'endDetail' | 'transferred';

/** What every call has that is over. */
export interface EndedFacts extends CallFacts {
  /** Milliseconds since the epoch. Absent if nobody answered. */
  readonly answeredAt?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly endedAt: number;
  /** Talk time in milliseconds; 0 if nobody answered. */
  readonly durationMs: number;
  /** The end status sent to HubSpot in `CALL_ENDED`. */
  readonly endStatus: EndStatus;
  /** What the phone said about the end, for people to read: "486 Busy Here". */
  readonly endDetail?: string | undefined;
  /** The call was transferred. */
  readonly transferred?: true | undefined;
  /** How often its completion was sent, over all pages; absent before the first time. */
  readonly attempts?: number | undefined;
}

/** Over, and waiting for notes and outcome (wrap-up). Completes itself after 5 seconds if nobody answered. */
export interface EndedCall extends EndedFacts, WithoutFieldsOf<EndedField> {
  /** Over, and `callCompleted()` was not called yet. */
  readonly status: 'ended';
}

/** Being saved to the timeline. */
export interface SavingCall extends EndedFacts, WithoutFieldsOf<EndedField | 'waitsFor'> {
  /** `callCompleted()` was called, and HubSpot has not answered yet. */
  readonly status: 'saving';
  /** `engagement`: for HubSpot's engagement id. `confirmation`: sent, for HubSpot's answer. */
  readonly waitsFor: 'engagement' | 'confirmation';
}

/** On the timeline. */
export interface SavedCall extends EndedFacts, WithoutFieldsOf<EndedField | 'confirmed'> {
  /** On the timeline. Nothing more will happen. */
  readonly status: 'saved';
  /** Whether HubSpot confirmed it. It does not if the widget was hidden on completion or nothing was updated. */
  readonly confirmed: boolean;
}

/** Not saved, or perhaps not saved. */
export interface SaveFailedCall extends EndedFacts, WithoutFieldsOf<EndedField | 'failure'> {
  /** Not saved, or perhaps not saved. */
  readonly status: 'saveFailed';
  /** Why, and whether the user can try again. */
  readonly failure: {
    /** `refused`: HubSpot answered with an error. `unconfirmed`: HubSpot did not answer. */
    readonly reason: 'refused' | 'unconfirmed';
    /** HubSpot's own words, if it gave any. */
    readonly message?: string;
    /** Whether another try cannot create a duplicate. */
    readonly canRetry: boolean;
  };
}

/** Inbound and transferred while it rang: nothing more is due. */
export interface TransferredCall extends CallFacts, WithoutFieldsOf<'endedAt'> {
  /** Transferred before anybody answered. Nothing more will happen. */
  readonly status: 'transferred';
  /** Milliseconds since the epoch. */
  readonly endedAt: number;
}

/** One phone call, from the first ring to the timeline. */
export type Call =
  | DialingCall
  | RingingCall
  | ConnectedCall
  | EndedCall
  | SavingCall
  | SavedCall
  | SaveFailedCall
  | TransferredCall;

/** The status of a call. Each status has its own type. */
export type CallStatus = Call['status'];

/** A call that is not over: `dialing`, `ringing` or `connected`. */
export type LiveCall = DialingCall | RingingCall | ConnectedCall;

/** A call that is over and whose record is not complete: `ended`, `saving` or `saveFailed`. */
export type UnsavedCall = EndedCall | SavingCall | SaveFailedCall;

/** Whether the call is `dialing`, `ringing` or `connected`. */
export const isLive = (call: Call): call is LiveCall =>
  call.status === 'dialing' || call.status === 'ringing' || call.status === 'connected';

/** Whether the call is over and has an end status: `ended`, `saving`, `saved` or `saveFailed`. */
export const isEnded = (call: Call): call is UnsavedCall | SavedCall => call.endStatus !== undefined;

/** Whether nothing more will happen to the call: `saved` or `transferred`. */
export const isSettled = (call: Call): call is SavedCall | TransferredCall =>
  call.status === 'saved' || call.status === 'transferred';

/** Nobody answered it, and the user has not said how it ended: the library completes it. */
export const completesItself = (call: Call): call is EndedCall =>
  call.status === 'ended' && call.answeredAt === undefined && call.draft.endStatus === undefined;

/** Whether there is nothing left for the user to do: no talk, no notes, no second try. */
export const isDone = (call: Call): boolean =>
  isSettled(call) || call.status === 'saving' || completesItself(call);

/** The remote party's number. */
export const otherNumber = (call: Call): string | undefined =>
  call.direction === 'outbound' ? call.toNumber : call.fromNumber;

/** HubSpot's id of the call's engagement, once there is one. */
export const engagementIdOf = (call: Pick<Call, 'engagement'>): HubSpotId | undefined =>
  call.engagement.status === 'created' ? call.engagement.id : undefined;
