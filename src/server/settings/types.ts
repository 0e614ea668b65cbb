/**
 * How HubSpot shows and starts a calling app: the body of `POST …/settings`. Field names are HubSpot's.
 * Source: `SettingsRequest` in HubSpot's API descriptions, which requires all nine fields. The defaults are ours.
 */
export interface CallingSettingsInput {
  /** The app's name in HubSpot's list of calling providers. */
  name: string;
  /** The address of the widget that HubSpot loads in its iframe; https. Write a folder with its last slash. */
  url: string;
  /** Whether users see the app in the list of calling providers. Give `false` while you test. */
  isReady: boolean;
  /** Width of the iframe in pixels. @default 400 */
  width?: number | undefined;
  /** Height of the iframe in pixels. @default 600 */
  height?: number | undefined;
  /** Whether calls can be placed from custom objects. @default false */
  supportsCustomObjects?: boolean | undefined;
  /** Whether the app reports inbound calls; without it HubSpot ignores `incomingCall`. @default false */
  supportsInboundCalling?: boolean | undefined;
  /** Whether HubSpot's detached calling window holds the connection. @default true */
  usesCallingWindow?: boolean | undefined;
  /** Whether the app appears in the navigation bar (the calling remote). @default false */
  usesRemote?: boolean | undefined;
}

/** The fields to change. HubSpot keeps the others. */
export type CallingSettingsUpdate = {
  [Field in keyof CallingSettingsInput]?: CallingSettingsInput[Field] | undefined;
};

/** The settings as HubSpot keeps them. A field that an answer lacks, or has in the wrong kind, is absent. */
export interface CallingSettings extends Omit<CallingSettingsInput, 'isReady'> {
  /** Whether users see the app. */
  isReady?: boolean | undefined;
  /** ISO 8601. */
  createdAt?: string | undefined;
  /** ISO 8601. */
  updatedAt?: string | undefined;
}

/** Where HubSpot asks for recordings. Source: `RecordingSettingsRequest` in HubSpot's API descriptions. */
export interface RecordingSettings {
  /**
   * The https address that HubSpot asks for a recording. HubSpot replaces `%s` in it with the call's external id:
   * see `createRecordingEndpoint`.
   */
  urlToRetrieveAuthedRecording: string;
}

/** The webhook that lists phone numbers for Help Desk. Source: `ChannelConnectionSettingsRequest`. */
export interface ChannelConnectionInput {
  /** The https address that HubSpot asks for the numbers a user can connect. */
  url: string;
  /** Whether users can connect numbers. */
  isReady: boolean;
}

/** The fields to change. HubSpot keeps the others. */
export type ChannelConnectionUpdate = {
  [Field in keyof ChannelConnectionInput]?: ChannelConnectionInput[Field] | undefined;
};

/** The webhook as HubSpot keeps it. */
export interface ChannelConnection {
  /** The https address that HubSpot asks for the numbers a user can connect. */
  url: string;
  /** Whether users can connect numbers. */
  isReady?: boolean | undefined;
  /** ISO 8601. */
  createdAt?: string | undefined;
  /** ISO 8601. */
  updatedAt?: string | undefined;
}
