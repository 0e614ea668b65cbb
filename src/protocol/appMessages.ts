/** An id as HubSpot writes it: a number in most messages, a string in some. */
export type HubSpotId = number | string;

/** How a call ended, as it goes over the wire in `CALL_ENDED`. Source: `EndStatus` of the SDK 0.9.7. */
export type EndStatus = 'COMPLETED' | 'FAILED' | 'CANCELED' | 'BUSY' | 'NO_ANSWER' | 'REJECTED' | 'MISSED';

/** Where a record lives: what HubSpot needs to open or associate it. */
export interface ObjectCoordinates {
  /** The HubSpot account. */
  portalId: HubSpotId;
  /** The record. */
  objectId: HubSpotId;
  /** `0-1` contact, `0-2` company, `0-5` ticket, `2-…` custom object. */
  objectTypeId: string;
}

/** Width and height in CSS pixels. */
export interface Size {
  /** In CSS pixels. */
  width: number;
  /** In CSS pixels. */
  height: number;
}

/** Tells HubSpot that the softphone is ready; until then HubSpot shows "calling is offline". */
export interface InitializedMessage {
  /** Whether the user is logged in to the phone service. */
  isLoggedIn?: boolean;
  /** Whether the user takes inbound calls. Missing in the SDK's types, sent by HubSpot's own demos. */
  isAvailable?: boolean;
  /** The engagement of the call that this app restored after a reload. */
  engagementId?: HubSpotId;
  /** The panel size the app would like. Missing in the SDK's types, sent by HubSpot's own demos. */
  sizeInfo?: Size;
}

/** A call from the user to somebody has started. */
export interface OutgoingCallMessage {
  /** Your id of the call. */
  externalCallId: string;
  /** The called number. */
  toNumber: string;
  /** The user's number. */
  fromNumber?: string;
  /** Milliseconds since the epoch. */
  callStartTime?: number;
  /** Whether HubSpot creates the call's engagement (and puts it on the timeline). */
  createEngagement?: boolean;
}

/** A call to the user rings. HubSpot ignores it unless the app's settings say `supportsInboundCalling`. */
export interface IncomingCallMessage {
  /** Your id of the call. */
  externalCallId: string;
  /** The caller's number. */
  fromNumber: string;
  /** The user's number. */
  toNumber: string;
  /** Milliseconds since the epoch. */
  callStartTime?: number;
  /** Whether HubSpot creates the call's engagement (and puts it on the timeline). */
  createEngagement?: boolean;
}

/** A message about one call. */
export interface CallReference {
  /** Your id of the call. */
  externalCallId: string;
}

/** A call is over. */
export interface CallEndedMessage {
  /** Your id of the call. */
  externalCallId: string;
  /** Required by the SDK's types; absent when HubSpot has not answered with an engagement yet. */
  engagementId?: HubSpotId;
  /** How it ended. */
  callEndStatus?: EndStatus;
}

/**
 * HubSpot's properties of a call, plus any custom property of the account.
 * Source: `RawEngagementProperties` of the SDK 0.9.7 and HubSpot's calls API.
 */
export interface EngagementProperties {
  /** When the call took place, in milliseconds since the epoch: its place on the timeline. */
  hs_timestamp?: number | string;
  /** The title on the timeline. */
  hs_call_title?: string;
  /** The notes, as HTML. Text written by a person must be escaped. */
  hs_call_body?: string;
  /** Talk time in milliseconds. */
  hs_call_duration?: string;
  /** How the call ended. */
  hs_call_status?: CallStatusProperty;
  /** Who called. */
  hs_call_direction?: 'INBOUND' | 'OUTBOUND';
  /** The id of the account's call outcome. */
  hs_call_disposition?: string;
  /** The caller's number. */
  hs_call_from_number?: string;
  /** The called number. */
  hs_call_to_number?: string;
  /** The record that was called. */
  hs_call_callee_object_id?: string;
  /** The type of the record that was called. */
  hs_call_callee_object_type?: string;
  /** Semicolon-separated ids. */
  hs_attachment_ids?: string;
  /** Https only. HubSpot stopped transcribing what is there on 2024-09-30. */
  hs_call_recording_url?: string;
  /** Set to `INTEGRATIONS_PLATFORM` for a call of an app. */
  hs_call_source?: 'INTEGRATIONS_PLATFORM';
  /**
   * The id of your HubSpot app. With the two below, HubSpot asks your server for the call's recording.
   * Source: HubSpot's page "Call recordings and transcripts" (2026-04-10).
   */
  hs_call_app_id?: string;
  /** Your id of the call, which HubSpot puts in the place of `%s`. */
  hs_call_external_id?: string;
  /** Your id of the HubSpot account. */
  hs_call_external_account_id?: string;
  /** The HubSpot owner who made or took the call. */
  hubspot_owner_id?: string;
  /** The account's call type. */
  hs_activity_type?: string;
  /** Any custom call property of the account. */
  [customProperty: string]: string | number | undefined;
}

/**
 * Values of HubSpot's `hs_call_status` that a finished call can have. REJECTED is in none of HubSpot's lists. MISSED is in that
 * of the inbound-call API and of HubSpot's agent skills (2026-05), and not in that of the SDK.
 */
export type CallStatusProperty = 'COMPLETED' | 'FAILED' | 'CANCELED' | 'BUSY' | 'NO_ANSWER' | 'MISSED';

/** A call goes onto the timeline, with these properties. */
export interface CallCompletedMessage {
  /** Your id of the call. */
  externalCallId: string;
  /** HubSpot's id of the engagement. */
  engagementId?: HubSpotId;
  /** @default true, as in HubSpot */
  hideWidget?: boolean;
  /** What to save about the call. */
  engagementProperties?: EngagementProperties;
}

/** A message about the engagement of one call. */
export interface EngagementReference {
  /** Your id of the call. */
  externalCallId: string;
  /** HubSpot's id of the engagement. */
  engagementId: HubSpotId;
}

/** Opens a record in HubSpot. */
export interface NavigateToRecordMessage {
  /** The record. */
  objectCoordinates: ObjectCoordinates;
  /** The engagement of the call that it is opened for. */
  engagementId?: HubSpotId;
  /** In which browser tab. */
  openIn?: 'CURRENT_TAB' | 'NEW_TAB';
}

/**
 * Every message an app can send, by the name of the SDK's method; `undefined` marks those without payload.
 * Source: `CallingExtensions` of the SDK 0.9.7.
 */
export interface AppPayloads {
  /** The app is ready. */
  initialized: InitializedMessage;
  /** The user logged in to the phone service. */
  userLoggedIn: undefined;
  /** The user logged out of the phone service. */
  userLoggedOut: undefined;
  /** The user takes inbound calls. */
  userAvailable: undefined;
  /** The user takes no inbound calls. */
  userUnavailable: undefined;
  /** The app calls somebody. */
  outgoingCall: OutgoingCallMessage;
  /** Somebody calls the user. */
  incomingCall: IncomingCallMessage;
  /** A call was answered. */
  callAnswered: CallReference;
  /** A call was transferred. Since the SDK 0.9.6. */
  callTransferred: CallReference;
  /** A call is over. */
  callEnded: CallEndedMessage;
  /** A call is to be saved. */
  callCompleted: CallCompletedMessage;
  /** Help Desk: a call belongs to the ticket's conversation. Since the SDK 0.9.4. */
  finalizeEngagement: EngagementReference;
  /** The older `finalizeEngagement`. @deprecated by HubSpot. */
  publishToChannel: EngagementReference;
  /** HubSpot opens a record. */
  navigateToRecord: NavigateToRecordMessage;
  /** HubSpot shows the message as an alert. */
  sendError: { message: string };
  /** HubSpot changes the size of the panel. */
  resizeWidget: Size;
  /** HubSpot loads another address in the iframe. */
  setWidgetUrl: { iFrameUrl: string };
  /** Undocumented by HubSpot: any data. */
  callData: unknown;
  /** The way out for messages that this library does not know. */
  sendMessage: { type: string; data?: unknown };
}

/** The name of an SDK method that sends a message. */
export type AppMethod = keyof AppPayloads;

/** A method with its payload. */
export type AppMessage = { [M in AppMethod]: { method: M; payload: AppPayloads[M] } }[AppMethod];

/** The wire's name of each method's message. */
export const wireTypes = {
  initialized: 'INITIALIZED',
  userLoggedIn: 'LOGGED_IN',
  userLoggedOut: 'LOGGED_OUT',
  userAvailable: 'USER_AVAILABLE',
  userUnavailable: 'USER_UNAVAILABLE',
  outgoingCall: 'OUTGOING_CALL_STARTED',
  incomingCall: 'INCOMING_CALL',
  callAnswered: 'CALL_ANSWERED',
  callTransferred: 'CALL_TRANSFERRED',
  callEnded: 'CALL_ENDED',
  callCompleted: 'CALL_COMPLETED',
  finalizeEngagement: 'FINALIZE_ENGAGEMENT',
  publishToChannel: 'PUBLISH_TO_CHANNEL',
  navigateToRecord: 'NAVIGATE_TO_RECORD',
  sendError: 'ERROR',
  resizeWidget: 'RESIZE_WIDGET',
  setWidgetUrl: 'SET_WIDGET_URL',
  callData: 'CALL_DATA',
} as const satisfies Record<Exclude<AppMethod, 'sendMessage'>, string>;
