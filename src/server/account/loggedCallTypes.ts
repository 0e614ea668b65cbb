/** The status of a logged call. HubSpot's list has no `REJECTED`: use `CANCELED`. */
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

/** The kind of a number, as HubSpot knows it. */
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

/** A number in parts. */
export interface LoggedPhoneNumber {
  /** `+` and digits. */
  e164Number: string;
  /** Digits. */
  extension?: string | undefined;
  /** @default 'UNKNOWN' */
  phoneNumberType?: PhoneNumberType | undefined;
}

/**
 * A call that took place outside HubSpot's pages: the body of `POST …/inbound-call`.
 * Source: `CompletedThirdPartyCallRequest` in HubSpot's API descriptions, which requires all fields but the last three.
 */
export interface LoggedCall {
  /** Your own id for the call. */
  externalCallId: string;
  /** How the call ended. */
  finalCallStatus: FinalCallStatus;
  /** A string must be in E.164 format. */
  fromNumber: string | LoggedPhoneNumber;
  /** A string must be in E.164 format. */
  toNumber: string | LoggedPhoneNumber;
  /** HubSpot ids of the users whose phones rang. @default [] */
  potentialRecipientUserIds?: readonly number[] | undefined;
  /** Whether HubSpot writes the call into the timeline. @default true */
  createEngagement?: boolean | undefined;
  /** HubSpot's call properties, such as `hs_call_title`. @default {} */
  engagementProperties?: Readonly<Record<string, string>> | undefined;
  /** When the call began: a date, or milliseconds since 1970. */
  callStartedTimestamp?: Date | number | undefined;
  /** Whole seconds. */
  durationSeconds?: number | undefined;
  /** HubSpot id of the user who answered the call. */
  userId?: number | undefined;
}

/** A record that HubSpot found for the caller's number. */
export interface CallerMatch {
  /** What kind of record it is. */
  callerIdType: 'CONTACT' | 'COMPANY';
  /** What `navigateToRecord` takes. */
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

/** The records that the caller's number matches. */
export interface LoggedCallAnswer {
  /** Empty, if the number matches no record. */
  callerIdMatches: CallerMatch[];
}
