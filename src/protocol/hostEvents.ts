import type { EngagementReference, HubSpotId, ObjectCoordinates } from './appMessages';

/** The user, account and place, as HubSpot's handshake names them. Source: the `SYNC` message of the SDK 0.9.7. */
export interface Session {
  /** The HubSpot account. */
  portalId?: HubSpotId;
  /** The HubSpot user. */
  userId?: HubSpotId;
  /** The same user as an owner of records. */
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

/** Where HubSpot shows the app. */
export type IframeLocation = 'widget' | 'remote' | 'window';

/** The record that is called. */
export interface CalleeInfo {
  /** The id of the record. */
  calleeId: HubSpotId;
  /** `0-1` contact, `0-2` company, `0-5` ticket, `2-…` custom object. */
  calleeObjectTypeId: string;
}

/** The user clicked a number in HubSpot. Only `phoneNumber` is always present. */
export interface DialNumber {
  /** As HubSpot has it: not necessarily a phone number. */
  phoneNumber: string;
  /** The owner id of the user who clicked. */
  ownerId?: HubSpotId;
  /** The HubSpot account. */
  portalId?: HubSpotId;
  /** The record whose page is open. Source: HubSpot's SDK guide. */
  subjectId?: HubSpotId;
  /** The record that is called; 0 means none, then see `calleeInfo`. */
  objectId?: HubSpotId;
  /** `CONTACT`, `COMPANY`, `TICKET` … */
  objectType?: string;
  /** Two letters, ISO 3166-1. */
  countryCode?: string;
  /** The record that is called, in HubSpot's newer form. */
  calleeInfo?: CalleeInfo;
  /** The name of the record, if HubSpot gives one. */
  calleeName?: string;
  /** The company of the record, if HubSpot gives one. */
  calleeCompany?: string;
  /** Milliseconds since the epoch. */
  startTimestamp?: number;
  /** The property that the number came from. */
  toPhoneNumberSrc?: string;
  /** Help Desk: the ticket's conversation. */
  threadId?: HubSpotId;
}

/** A contact with the caller's number. */
export interface ContactMatch {
  /** Distinguishes a contact from a company. */
  callerIdType: 'CONTACT';
  /** The record. */
  objectCoordinates: ObjectCoordinates;
  /** The contact's first name. */
  firstName?: string;
  /** The contact's last name. */
  lastName?: string;
  /** The contact's email address. */
  email?: string;
}

/** A company with the caller's number. */
export interface CompanyMatch {
  /** Distinguishes a company from a contact. */
  callerIdType: 'COMPANY';
  /** The record. */
  objectCoordinates: ObjectCoordinates;
  /** The company's name. */
  name?: string;
}

/** A record whose phone number is the caller's. */
export type CallerIdMatch = ContactMatch | CompanyMatch;

/** HubSpot could not do what the app asked for. */
export interface HostFailure {
  /** HubSpot's own words, where it gives any. */
  message?: string;
  /** Your id of the call, if HubSpot names it. */
  externalCallId?: string;
  /** The engagement, if HubSpot names it. */
  engagementId?: HubSpotId;
}

/** HubSpot created or saved an engagement. */
export interface EngagementChange {
  /** HubSpot's id of the engagement. */
  engagementId: HubSpotId;
  /** Your id of the call, if HubSpot names it. */
  externalCallId?: string;
}

/** The records with the caller's number. */
export interface CallerIdMatches {
  /** May be empty, and may hold several. */
  callerIdMatches: readonly CallerIdMatch[];
  /** Your id of the call, if HubSpot names it. */
  externalCallId?: string;
}

/** Whether HubSpot shows the widget. */
export interface Visibility {
  /** Whether the user minimized the widget. */
  isMinimized: boolean;
  /** Whether the widget is hidden. */
  isHidden: boolean;
}

/** Every event HubSpot can send, by its wire type, with its checked payload. */
export interface HostEvents {
  /** The user clicked a number. */
  DIAL_NUMBER: DialNumber;
  /** The engagement of a call was created. */
  CREATE_ENGAGEMENT_SUCCEEDED: EngagementChange;
  /** The engagement of a call could not be created. */
  CREATE_ENGAGEMENT_FAILED: HostFailure;
  /** The engagement of a call was created. @deprecated by HubSpot; may still arrive beside CREATE_ENGAGEMENT_SUCCEEDED. */
  ENGAGEMENT_CREATED: EngagementChange;
  /** A completed call was saved. */
  UPDATE_ENGAGEMENT_SUCCEEDED: Partial<EngagementChange>;
  /** A completed call could not be saved. */
  UPDATE_ENGAGEMENT_FAILED: HostFailure;
  /** The caller's number was looked up. */
  CALLER_ID_MATCH_SUCCEEDED: CallerIdMatches;
  /** The caller's number could not be looked up. */
  CALLER_ID_MATCH_FAILED: HostFailure;
  /** A record could not be opened. HubSpot sends no event for success. */
  NAVIGATE_TO_RECORD_FAILED: {
    engagementId?: HubSpotId;
    objectCoordinates?: ObjectCoordinates;
    message?: string;
  };
  /** Help Desk: the call is in the ticket's conversation. */
  FINALIZE_ENGAGEMENT_SUCCEEDED: Partial<EngagementReference>;
  /** Help Desk: the call could not be put into the ticket's conversation. */
  FINALIZE_ENGAGEMENT_FAILED: HostFailure;
  /** The older FINALIZE_ENGAGEMENT_SUCCEEDED. @deprecated by HubSpot. */
  PUBLISH_TO_CHANNEL_SUCCEEDED: Partial<EngagementReference>;
  /** The older FINALIZE_ENGAGEMENT_FAILED. @deprecated by HubSpot. */
  PUBLISH_TO_CHANNEL_FAILED: HostFailure;
  /** The widget was minimized, hidden or shown. */
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
  /** A failure without its own type. The SDK calls `onFailed` for it. */
  FAILED: unknown;
}

/** The wire type of an event. */
export type HostEventType = keyof HostEvents;

/** A message as it came over the wire: `{ type, data, messageId }` and whatever else HubSpot put in. */
export type RawHostMessage = Readonly<Record<string, unknown>> & { readonly type: string };

/** One checked HubSpot event. `raw` is the message as it came, `at` is when, by `performance.now()`, if nobody listened then. */
export type HostEvent = {
  [T in HostEventType]: { type: T; data: HostEvents[T]; raw: RawHostMessage; at?: number };
}[HostEventType];

/** A well-formed message of a type that this library does not know. */
export interface UnknownHostMessage {
  /** Its wire type. */
  type: string;
  /** Its payload, unchecked. */
  data: unknown;
  /** The message as it came. */
  raw: RawHostMessage;
}
