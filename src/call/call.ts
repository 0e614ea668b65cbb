import type { EndStatus, EngagementProperties, HubSpotId } from '../protocol/appMessages';
import type { CallerIdMatch } from '../protocol/hostEvents';

export type CallDirection = 'inbound' | 'outbound';

/** HubSpot's record of a call, which stands on the timeline. */
export type Engagement =
  /** HubSpot was not asked to create one, and the app has named none. */
  | { readonly status: 'none' }
  /** HubSpot was asked and has not answered yet. */
  | { readonly status: 'pending' }
  | { readonly status: 'created'; readonly id: HubSpotId }
  | { readonly status: 'failed'; readonly message?: string };

/** Whom the call is with, as far as HubSpot or the app knows. */
export interface Party {
  readonly objectId?: HubSpotId;
  /** `0-1` contact, `0-2` company, `0-5` ticket, `2-…` custom object. */
  readonly objectTypeId?: string;
  readonly name?: string;
  readonly company?: string;
  /** Help Desk: the ticket's conversation that the call belongs to. */
  readonly threadId?: HubSpotId;
}

/** What a person writes or picks about a call; kept until HubSpot has it. */
export interface CallDraft {
  /** Plain text. Escaped when it goes to HubSpot. */
  readonly notes: string;
  readonly title?: string;
  /** How the call went, where the person says otherwise than the phone. */
  readonly endStatus?: EndStatus;
  /** Id of the account's call outcome (`hs_call_disposition`). */
  readonly outcome?: string;
  /** Https address of the recording. */
  readonly recordingUrl?: string;
  /** Further HubSpot call properties, custom ones included. */
  readonly properties?: EngagementProperties;
}

/** Part of a draft; `undefined` takes a field back. */
export type DraftChange = { readonly [K in keyof CallDraft]?: CallDraft[K] | undefined };

interface CallFacts {
  /** This library's id of the call, and its key in `calls`. */
  readonly id: string;
  /** The id that HubSpot knows the call by. */
  readonly externalCallId: string;
  /** The softphone's id of the call. */
  readonly phoneId?: string;
  /** HubSpot's owner under whom the call was made; another user may come before it is saved. */
  readonly ownerId?: HubSpotId;
  readonly direction: CallDirection;
  readonly fromNumber?: string;
  readonly toNumber?: string;
  /** When it was dialled or began to ring, in milliseconds since the epoch. */
  readonly startedAt: number;
  readonly engagement: Engagement;
  readonly party: Party;
  /** The records that the caller's number fits; `undefined` until HubSpot has looked. */
  readonly matches?: readonly CallerIdMatch[];
  readonly draft: CallDraft;
}

/** Outbound: sent off, nothing heard yet. */
export interface DialingCall extends CallFacts {
  readonly status: 'dialing';
}

/** Inbound: rings here. Outbound: rings there. */
export interface RingingCall extends CallFacts {
  readonly status: 'ringing';
  /** Inbound: it was taken here, and will be up in a moment. */
  readonly answering?: true;
}

/** Who put the call on hold. */
export interface Held {
  readonly local: boolean;
  readonly remote: boolean;
}

export interface ConnectedCall extends CallFacts {
  readonly status: 'connected';
  /** Milliseconds since the epoch. */
  readonly answeredAt: number;
  readonly muted: boolean;
  readonly held: Held;
  /** The DTMF digits sent so far. */
  readonly digits: string;
  /** How well the two sides hear each other, as far as the phone measures it. Absent on hold. */
  readonly quality?: 'good' | 'fair' | 'poor';
}

interface EndedFacts extends CallFacts {
  /** Absent where nobody answered. */
  readonly answeredAt?: number;
  /** Milliseconds since the epoch. */
  readonly endedAt: number;
  /** Talk time in milliseconds; 0 where nobody answered. */
  readonly durationMs: number;
  /** What HubSpot was told in `CALL_ENDED`. */
  readonly endStatus: EndStatus;
  /** What the phone said about the end, for people: "486 Busy Here". */
  readonly endDetail?: string;
  /** The call went on with somebody else. */
  readonly transferred?: true;
}

/** Over, and waiting for notes and result (wrap-up). */
export interface EndedCall extends EndedFacts {
  readonly status: 'ended';
}

/** On its way to the timeline. */
export interface SavingCall extends EndedFacts {
  readonly status: 'saving';
  /** `engagement`: for HubSpot's engagement id; `confirmation`: sent, for HubSpot's answer. */
  readonly waitsFor: 'engagement' | 'confirmation';
}

export interface SavedCall extends EndedFacts {
  readonly status: 'saved';
  /** Whether HubSpot said so. It is silent where the widget was hidden on completion or nothing was updated. */
  readonly confirmed: boolean;
}

export interface SaveFailedCall extends EndedFacts {
  readonly status: 'saveFailed';
  readonly failure: {
    /** `refused`: HubSpot said no. `unconfirmed`: HubSpot said nothing. */
    readonly reason: 'refused' | 'unconfirmed';
    /** HubSpot's own words, where it gave any. */
    readonly message?: string;
    /** Whether trying again cannot make two of one. */
    readonly canRetry: boolean;
  };
}

/** Inbound and passed on while it rang: nothing more is due. */
export interface TransferredCall extends CallFacts {
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

export type CallStatus = Call['status'];

/** A call that somebody could still speak in. */
export type LiveCall = DialingCall | RingingCall | ConnectedCall;

/** A call that is over but whose record is not complete. */
export type UnsavedCall = EndedCall | SavingCall | SaveFailedCall;

export const isLive = (call: Call): call is LiveCall =>
  call.status === 'dialing' || call.status === 'ringing' || call.status === 'connected';

/** Nothing more will happen to it. */
export const isSettled = (call: Call): call is SavedCall | TransferredCall =>
  call.status === 'saved' || call.status === 'transferred';

/** The other side's number. */
export const otherNumber = (call: Call): string | undefined =>
  call.direction === 'outbound' ? call.toNumber : call.fromNumber;

/** HubSpot's id of the call's engagement, once there is one. */
export const engagementIdOf = (call: Call): HubSpotId | undefined =>
  call.engagement.status === 'created' ? call.engagement.id : undefined;
