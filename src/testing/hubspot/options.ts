/** Whom HubSpot finds for a caller: by number, nobody, an error, or these records. */
export type CallerMatch = 'number' | 'none' | 'fail' | readonly number[];

/** What HubSpot does, and what goes wrong. */
export interface HubSpotOptions {
  /** From a call's start to its engagement, in milliseconds. @default 200 */
  readonly engagementDelayMs: number;
  /** From an incoming call to its caller match, in milliseconds. @default 150 */
  readonly callerMatchDelayMs: number;
  /** From a completion to its confirmation, in milliseconds. @default 100 */
  readonly updateDelayMs: number;
  /** From the iframe's load to the first SYNC, in milliseconds. @default 0 */
  readonly handshakeDelayMs: number;
  /** Whether HubSpot ever shakes hands. @default true */
  readonly handshake: boolean;
  /** The next engagement cannot be created; set back afterwards. @default false */
  readonly failNextEngagement: boolean;
  /** The next completion cannot be saved; set back afterwards. @default false */
  readonly failNextUpdate: boolean;
  /** The next NAVIGATE_TO_RECORD fails; set back afterwards. @default false */
  readonly failNextNavigation: boolean;
  /** Whether saved completions are confirmed. @default true */
  readonly confirmUpdates: boolean;
  /** @default 'number' */
  readonly callerMatch: CallerMatch;
  /** Opens the caller's record when an inbound call is answered, which reloads the iframe. @default false */
  readonly redirectOnAnswer: boolean;
  /** The app's setting of that name. Without it HubSpot ignores INCOMING_CALL. @default true */
  readonly supportsInboundCalling: boolean;
  /** The app's setting of that name. HubSpot hides an app that is not ready. @default true */
  readonly isReady: boolean;
  /** `permittedUrls.iframe` of the app's project: HubSpot frames no other origin. `null` permits every origin. @default null */
  readonly permittedFrames: readonly string[] | null;
  /** What an app in a page of the CRM is told; the calling window's is told `window`. @default 'widget' */
  readonly iframeLocation: 'widget' | 'remote' | 'window';
  /** The app's setting of that name: an open calling window gets the dial requests of all pages. @default true */
  readonly usesCallingWindow: boolean;
  /** Sends the deprecated ENGAGEMENT_CREATED as well. @default false */
  readonly legacyEngagementEvent: boolean;
  /** Whether CREATE_ENGAGEMENT_* carry the app's `externalCallId`. @default true */
  readonly externalCallIdInEvents: boolean;
  /** Whether dial requests carry `calleeName` and `calleeCompany`, which not every HubSpot account sends. @default true */
  readonly namesInDialRequests: boolean;
}
