import type { ObjectCoordinates } from '../../protocol/appMessages';
import type { CallerIdMatch } from '../../protocol/hostEvents';

/** How HubSpot finds a caller: by number, never, with an error, or as these records. */
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
  /** The next engagement cannot be created; then back to `false`. @default false */
  readonly failNextEngagement: boolean;
  /** The next completion cannot be saved; then back to `false`. @default false */
  readonly failNextUpdate: boolean;
  /** The next NAVIGATE_TO_RECORD fails; then back to `false`. @default false */
  readonly failNextNavigation: boolean;
  /** Whether completions are answered. @default true */
  readonly confirmUpdates: boolean;
  /** @default 'number' */
  readonly callerMatch: CallerMatch;
  /** Opens the caller's record when an inbound call is answered, which reloads the iframe. @default false */
  readonly redirectOnAnswer: boolean;
  /** Removes the iframe when a completed call hides the widget, and loads it again when the panel is shown. @default false */
  readonly removesHiddenWidget: boolean;
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

/** What HubSpot can fail to do. */
export type HubSpotRequest = 'engagement' | 'update' | 'match' | 'navigation' | 'finalize';

/** The call that a request is about. */
export interface FailingCall {
  /** The app's id of the call. */
  readonly externalCallId: string;
  /** Whether the call comes in or goes out. */
  readonly direction: 'INBOUND' | 'OUTBOUND';
  /** The number that calls. */
  readonly fromNumber?: string;
  /** The number that is called. */
  readonly toNumber?: string;
}

/**
 * How HubSpot fails to do something. `true`, or a text as HubSpot's message: every time. `{ times }`: that many times, then it
 * works. A function decides for each call: a text, or `true`, makes it fail.
 */
export type HubSpotFailure =
  | boolean
  | string
  | { readonly message?: string | undefined; readonly times: number }
  | ((call: FailingCall) => boolean | string | undefined);

export type HubSpotFailures = Readonly<Partial<Record<HubSpotRequest, HubSpotFailure | undefined>>>;

/**
 * Options for tests. They stay in the test's memory and may hold functions. The simulator's options cross from window to window and
 * hold none.
 */
export interface EngineOptions extends HubSpotOptions {
  /** What fails, and how. */
  readonly failures?: HubSpotFailures | undefined;
  /** A started call never gets its engagement, nor a failure. @default false */
  readonly engagementMissing?: boolean | undefined;
  /** Finds the caller, in place of `callerMatch`. */
  readonly findCallers?: ((fromNumber: string) => readonly CallerIdMatch[]) | undefined;
  /** Whether a record can be opened that is not in the world's `records`. @default none can */
  readonly isKnownRecord?: ((coordinates: Partial<ObjectCoordinates>) => boolean) | undefined;
}
