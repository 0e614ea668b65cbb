/**
 * How HubSpot shows and starts a calling app: the body of `POST …/settings`. Field names are HubSpot's.
 * Source: HubSpot's reference of the calling settings endpoints.
 */
export interface CallingSettingsInput {
  /** The app's name in HubSpot's list of calling providers. */
  name: string;
  /** The address of the widget that HubSpot loads in its iframe; https. */
  url: string;
  /** Width of the iframe in pixels. */
  width?: number | undefined;
  /** Height of the iframe in pixels. */
  height?: number | undefined;
  /** Whether users see the app. HubSpot's default is `true`: give `false` while you test. */
  isReady?: boolean | undefined;
  /** Whether calls can be placed from custom objects. */
  supportsCustomObjects?: boolean | undefined;
  /** Whether the app reports inbound calls; without it HubSpot ignores `incomingCall`. */
  supportsInboundCalling?: boolean | undefined;
  /** Whether HubSpot's detached calling window holds the connection. */
  usesCallingWindow?: boolean | undefined;
  /** Whether the app appears in the navigation bar (the calling remote). */
  usesRemote?: boolean | undefined;
}

/** The fields to change; those left out stay as they are. */
export type CallingSettingsUpdate = {
  [Field in keyof CallingSettingsInput]?: CallingSettingsInput[Field] | undefined;
};

/** The settings as HubSpot keeps them. A field that an answer lacks, or holds in a wrong kind, is absent. */
export interface CallingSettings extends CallingSettingsInput {
  /** ISO 8601. */
  createdAt?: string | undefined;
  /** ISO 8601. */
  updatedAt?: string | undefined;
}

/** Where HubSpot fetches recordings. Source: HubSpot's reference of the recording settings endpoints. */
export interface RecordingSettings {
  /** The https address that HubSpot asks for a recording; it puts the call's external id in the place of `%s`. */
  urlToRetrieveAuthedRecording: string;
}

/** The webhook that lists phone numbers for Help Desk. Source: HubSpot's channel connection settings endpoints. */
export interface ChannelConnectionInput {
  /** The https address that HubSpot asks for the numbers a user can connect. */
  url: string;
  /** Whether users of the app can use the webhook. */
  isReady: boolean;
}

export type ChannelConnectionUpdate = {
  [Field in keyof ChannelConnectionInput]?: ChannelConnectionInput[Field] | undefined;
};

/** The webhook as HubSpot keeps it. */
export interface ChannelConnection {
  url: string;
  isReady?: boolean | undefined;
  /** ISO 8601. */
  createdAt?: string | undefined;
  /** ISO 8601. */
  updatedAt?: string | undefined;
}

/** How a logged call ended, or where it stands. HubSpot's list; it has no `REJECTED`: use `CANCELED`. */
export type FinalCallStatus =
  | 'BUSY'
  | 'CALLING_CRM_USER'
  | 'CANCELED'
  | 'COMPLETED'
  | 'CONNECTING'
  | 'FAILED'
  | 'HOLD'
  | 'IN_PROGRESS'
  | 'MISSED'
  | 'NO_ANSWER'
  | 'QUEUED'
  | 'RINGING'
  | 'UNKNOWN';

export type PhoneNumberType =
  | 'FIXED_LINE'
  | 'FIXED_LINE_OR_MOBILE'
  | 'MOBILE'
  | 'PAGER'
  | 'PERSONAL_NUMBER'
  | 'PREMIUM_RATE'
  | 'SHARED_COST'
  | 'TOLL_FREE'
  | 'UAN'
  | 'UNKNOWN'
  | 'VOICEMAIL'
  | 'VOIP';

export interface LoggedPhoneNumber {
  /** `+` and digits. */
  e164Number: string;
  extension?: string | undefined;
  /** @default 'UNKNOWN' */
  phoneNumberType?: PhoneNumberType | undefined;
}

/**
 * A call that took place outside HubSpot's pages: the body of `POST …/inbound-call`.
 * Source: HubSpot's reference, which requires all fields but the last three.
 */
export interface LoggedCall {
  /** Your own id of the call. */
  externalCallId: string;
  finalCallStatus: FinalCallStatus;
  /** A string is taken as E.164. */
  fromNumber: string | LoggedPhoneNumber;
  /** A string is taken as E.164. */
  toNumber: string | LoggedPhoneNumber;
  /** HubSpot ids of the users whose phones rang. @default [] */
  potentialRecipientUserIds?: readonly number[] | undefined;
  /** Whether HubSpot writes the call into the timeline. @default true */
  createEngagement?: boolean | undefined;
  /** HubSpot call properties, such as `hs_call_title`. @default {} */
  engagementProperties?: Readonly<Record<string, string>> | undefined;
  /** When the call began: a date, or milliseconds since 1970. */
  callStartedTimestamp?: Date | number | undefined;
  /** Whole seconds. */
  durationSeconds?: number | undefined;
  /** HubSpot id of the user who took the call. */
  userId?: number | undefined;
}

/** A record that HubSpot found for the caller's number. */
export interface CallerMatch {
  callerIdType: 'CONTACT' | 'COMPANY';
  objectCoordinates: { objectId: number | string; objectTypeId: string; portalId: number | string };
  /** Of a contact. */
  firstName?: string | undefined;
  /** Of a contact. */
  lastName?: string | undefined;
  /** Of a contact. */
  email?: string | undefined;
  /** Of a company. */
  name?: string | undefined;
}

export interface LoggedCallAnswer {
  /** None, one or several. */
  callerIdMatches: CallerMatch[];
}
