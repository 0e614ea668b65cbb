import type { EngagementReference, HubSpotId, ObjectCoordinates } from './appMessages';

/** Who uses the app where, as HubSpot's handshake tells it. Source: the `SYNC` message of the SDK 0.9.7. */
export interface Session {
  portalId?: HubSpotId;
  userId?: HubSpotId;
  ownerId?: HubSpotId;
  /** The engagement of a call that is under way: restore that call. */
  engagementId?: HubSpotId;
  /** A panel on the record page, an iframe in the navigation bar (one for each tab), or the detached calling window. */
  iframeLocation?: IframeLocation;
  /** Whether the detached calling window holds the call and speaks to HubSpot. */
  usesCallingWindow?: boolean;
  /** The origin that HubSpot gave for itself. */
  hostUrl?: string;
}

export type IframeLocation = 'widget' | 'remote' | 'window';

/** The record that is called. */
export interface CalleeInfo {
  calleeId: HubSpotId;
  /** `0-1` contact, `0-2` company, `0-5` ticket, `2-…` custom object. */
  calleeObjectTypeId: string;
}

/** The user clicked a number in HubSpot. Only `phoneNumber` is sure to be there. */
export interface DialNumber {
  /** As HubSpot has it: not necessarily a phone number. */
  phoneNumber: string;
  ownerId?: HubSpotId;
  portalId?: HubSpotId;
  subjectId?: HubSpotId;
  objectId?: HubSpotId;
  /** `CONTACT`, `COMPANY`, `TICKET` … */
  objectType?: string;
  /** Two letters, ISO 3166-1. */
  countryCode?: string;
  calleeInfo?: CalleeInfo;
  /** The name of the record, where HubSpot gives one. */
  calleeName?: string;
  /** The company of the record, where HubSpot gives one. */
  calleeCompany?: string;
  /** Milliseconds since the epoch. */
  startTimestamp?: number;
  /** The property that the number came from. */
  toPhoneNumberSrc?: string;
  /** Help Desk: the ticket's conversation. */
  threadId?: HubSpotId;
}

export interface ContactMatch {
  callerIdType: 'CONTACT';
  objectCoordinates: ObjectCoordinates;
  firstName?: string;
  lastName?: string;
  email?: string;
}

export interface CompanyMatch {
  callerIdType: 'COMPANY';
  objectCoordinates: ObjectCoordinates;
  name?: string;
}

/** A record whose phone number is the caller's. */
export type CallerIdMatch = ContactMatch | CompanyMatch;

export interface HostFailure {
  /** HubSpot's own words, where it gives any. */
  message?: string;
  externalCallId?: string;
  engagementId?: HubSpotId;
}

export interface EngagementChange {
  engagementId: HubSpotId;
  externalCallId?: string;
}

export interface CallerIdMatches {
  callerIdMatches: readonly CallerIdMatch[];
  externalCallId?: string;
}

export interface Visibility {
  isMinimized: boolean;
  isHidden: boolean;
}

/** Every event HubSpot can send, by its wire type, with its checked payload. */
export interface HostEvents {
  DIAL_NUMBER: DialNumber;
  CREATE_ENGAGEMENT_SUCCEEDED: EngagementChange;
  CREATE_ENGAGEMENT_FAILED: HostFailure;
  /** @deprecated by HubSpot; may still arrive beside CREATE_ENGAGEMENT_SUCCEEDED. */
  ENGAGEMENT_CREATED: EngagementChange;
  UPDATE_ENGAGEMENT_SUCCEEDED: Partial<EngagementChange>;
  UPDATE_ENGAGEMENT_FAILED: HostFailure;
  CALLER_ID_MATCH_SUCCEEDED: CallerIdMatches;
  CALLER_ID_MATCH_FAILED: HostFailure;
  NAVIGATE_TO_RECORD_FAILED: {
    engagementId?: HubSpotId;
    objectCoordinates?: ObjectCoordinates;
    message?: string;
  };
  FINALIZE_ENGAGEMENT_SUCCEEDED: Partial<EngagementReference>;
  FINALIZE_ENGAGEMENT_FAILED: HostFailure;
  /** @deprecated by HubSpot in favour of FINALIZE_ENGAGEMENT_SUCCEEDED. */
  PUBLISH_TO_CHANNEL_SUCCEEDED: Partial<EngagementReference>;
  /** @deprecated by HubSpot in favour of FINALIZE_ENGAGEMENT_FAILED. */
  PUBLISH_TO_CHANNEL_FAILED: HostFailure;
  VISIBILITY_CHANGED: Visibility;
  /** HubSpot asks the app to hang up. Undocumented. */
  END_CALL: { externalCallId?: string; engagementId?: HubSpotId };
  /** Undocumented; passed through. */
  SET_CALL_STATE: unknown;
  /** Undocumented; passed through. */
  INITIATE_CALL_ID_SUCCEEDED: unknown;
  /** Undocumented; passed through. */
  INITIATE_CALL_ID_FAILED: unknown;
  /** Undocumented; passed through. */
  SET_WIDGET_URL_FAILED: unknown;
  FAILED: unknown;
}

export type HostEventType = keyof HostEvents;

/** A message as it came over the wire: `{ type, data, messageId }` and whatever else HubSpot put in. */
export type RawHostMessage = Readonly<Record<string, unknown>> & { readonly type: string };

/** One checked event of HubSpot's; `raw` is the message as it came. */
export type HostEvent = {
  [T in HostEventType]: { type: T; data: HostEvents[T]; raw: RawHostMessage };
}[HostEventType];

/** A well-formed message of a type that this library does not know. */
export interface UnknownHostMessage {
  type: string;
  data: unknown;
  raw: RawHostMessage;
}
