import type { Call, Party, SavedCall, UnsavedCall, ConnectedCall } from '../call/call';
import type { MissedStatus } from '../call/callStatus';
import type { EngagementProperties, Size } from '../protocol/appMessages';
import type { Connect, ConnectOptions } from '../protocol/connection';
import type { ProtocolProblem } from '../protocol/problem';
import type { DialNumber, HostEvents, HostEventType, RawHostMessage, Session } from '../protocol/hostEvents';
import type { Softphone } from '../softphone/softphone';
import type { RingingSession } from './phone/legs';
import type { Problem } from './state';
import type { CtiMessages } from './words';
import type { StorageOption } from './storage/pickStorage';

/** A handler of one HubSpot event: its checked payload, and the message as it came. */
export type HostHandler<T extends HostEventType> =
  ((data: HostEvents[T], raw: RawHostMessage) => void) | undefined;

/**
 * One handler for each HubSpot event, under the SDK's names. The state follows the events automatically. Use
 * handlers for what your app does in addition.
 */
export interface HostHandlers {
  /** HubSpot's handshake, with the user, the account and the place in HubSpot. */
  onReady?: ((session: Session) => void) | undefined;
  /** The user clicked a number in HubSpot. */
  onDialNumber?: HostHandler<'DIAL_NUMBER'>;
  /** HubSpot created the engagement of a call. */
  onCreateEngagementSucceeded?: HostHandler<'CREATE_ENGAGEMENT_SUCCEEDED'>;
  /** HubSpot could not create the engagement of a call. */
  onCreateEngagementFailed?: HostHandler<'CREATE_ENGAGEMENT_FAILED'>;
  /** The older `onCreateEngagementSucceeded`. @deprecated by HubSpot. */
  onEngagementCreated?: HostHandler<'ENGAGEMENT_CREATED'>;
  /** HubSpot saved a completed call. */
  onUpdateEngagementSucceeded?: HostHandler<'UPDATE_ENGAGEMENT_SUCCEEDED'>;
  /** HubSpot could not save a completed call. */
  onUpdateEngagementFailed?: HostHandler<'UPDATE_ENGAGEMENT_FAILED'>;
  /** HubSpot looked up the caller's number. The list of records may be empty. */
  onCallerIdMatchSucceeded?: HostHandler<'CALLER_ID_MATCH_SUCCEEDED'>;
  /** HubSpot could not look up the caller's number. */
  onCallerIdMatchFailed?: HostHandler<'CALLER_ID_MATCH_FAILED'>;
  /** HubSpot could not open the record. */
  onNavigateToRecordFailed?: HostHandler<'NAVIGATE_TO_RECORD_FAILED'>;
  /** Help Desk: the call is in the ticket's conversation. */
  onFinalizeEngagementSucceeded?: HostHandler<'FINALIZE_ENGAGEMENT_SUCCEEDED'>;
  /** Help Desk: the call could not be put into the ticket's conversation. */
  onFinalizeEngagementFailed?: HostHandler<'FINALIZE_ENGAGEMENT_FAILED'>;
  /** The older `onFinalizeEngagementSucceeded`. @deprecated by HubSpot. */
  onPublishToChannelSucceeded?: HostHandler<'PUBLISH_TO_CHANNEL_SUCCEEDED'>;
  /** The older `onFinalizeEngagementFailed`. @deprecated by HubSpot. */
  onPublishToChannelFailed?: HostHandler<'PUBLISH_TO_CHANNEL_FAILED'>;
  /** The user minimized, hid or showed the widget. */
  onVisibilityChanged?: HostHandler<'VISIBILITY_CHANGED'>;
  /** HubSpot asks to hang up. With a `phone`, the call in the foreground is hung up automatically. */
  onEndCall?: HostHandler<'END_CALL'>;
  /** Undocumented by HubSpot. */
  onSetCallState?: HostHandler<'SET_CALL_STATE'>;
  /** Undocumented by HubSpot. */
  onInitiateCallIdSucceeded?: HostHandler<'INITIATE_CALL_ID_SUCCEEDED'>;
  /** Undocumented by HubSpot. */
  onInitiateCallIdFailed?: HostHandler<'INITIATE_CALL_ID_FAILED'>;
  /** Undocumented by HubSpot. */
  onSetWidgetUrlFailed?: HostHandler<'SET_WIDGET_URL_FAILED'>;
  /** Every event whose type ends in FAILED, in addition to its own handler. */
  onFailed?: ((data: unknown, raw: RawHostMessage) => void) | undefined;
  /** Every event without its own handler, and every message of a type unknown to this library. */
  defaultEventHandler?: ((data: unknown, raw: RawHostMessage) => void) | undefined;
}

type InCamelCase<T extends string> = T extends `${infer First}_${infer Rest}`
  ? `${Capitalize<Lowercase<First>>}${InCamelCase<Rest>}`
  : Capitalize<Lowercase<T>>;

type HandlerName = `on${InCamelCase<HostEventType>}` & keyof HostHandlers;

/** The handler of an event: `onDialNumber` for `DIAL_NUMBER`. */
export const handlerNameOf = (type: HostEventType): HandlerName =>
  `on${type.toLowerCase().replace(/(?:^|_)(.)/g, (_match, letter: string) => letter.toUpperCase())}` as HandlerName;

/** Handlers of what happens to calls, whatever the cause. Each runs once for each call. */
export interface CallHandlers {
  /** A call was dialled or began to ring. */
  onCallStarted?: ((call: Call) => void) | undefined;
  /** A call was answered, by either party. */
  onCallAnswered?: ((call: ConnectedCall) => void) | undefined;
  /** A call is over. It is not saved yet. */
  onCallEnded?: ((call: UnsavedCall) => void) | undefined;
  /** A call is on the timeline, as far as HubSpot reports. */
  onCallSaved?: ((call: SavedCall) => void) | undefined;
}

/** The person to look up. */
export interface PartyQuery {
  /** The remote party's number as HubSpot or the phone gave it. */
  readonly number: string;
  /** HubSpot's request, for an outbound call that it asked for. */
  readonly dialRequest?: DialNumber;
  /** Who called. */
  readonly direction: 'inbound' | 'outbound';
}

/** What happens to a call that was open when its page closed. */
export type RecoveryDecision = 'resume' | 'end';

/** Options of `createCti()` and props of `<CallingProvider>`. */
export interface CtiOptions extends ConnectOptions, HostHandlers, CallHandlers {
  /**
   * How to reach HubSpot.
   * @default `connectHubSpot`; tests and stories give `createFakeHubSpot().connect`
   */
  connect?: Connect | undefined;
  /** The softphone to drive; without one the app reports its own phone's calls through the actions. */
  phone?: Softphone | undefined;
  /** The user's own numbers; the first is used where a call names none. */
  fromNumbers?: readonly string[] | undefined;
  /** Whether the user is logged in to the phone service. Set it from your own log-in. @default true */
  loggedIn?: boolean | undefined;
  /** Whether the user takes inbound calls. @default true */
  available?: boolean | undefined;
  /** Whether log-in follows the phone's registration instead of `loggedIn`. @default false */
  followPhone?: boolean | undefined;
  /**
   * Whether a number clicked in HubSpot is called at once if no call is open. Needs a `phone`. A number that can't be read waits in
   * `dialRequest`; so does one that was clicked more than ten seconds before a provider was there to hear of it.
   * @default false
   */
  autoDial?: boolean | undefined;
  /**
   * Whether the extension behind a number is sent as DTMF once the call is answered.
   * @default false: it is shown, and the user enters it when asked for it
   */
  dialExtensions?: boolean | undefined;
  /**
   * The country of a number that `autoDial` gets without a `+` and for which HubSpot names no country: two letters,
   * ISO 3166-1.
   */
  defaultCountry?: string | undefined;
  /**
   * Whether a second inbound call rings during a call. If not, it is refused as busy; a phone that takes one call at a time always
   * refuses it.
   * @default true
   */
  callWaiting?: boolean | undefined;
  /** Whether HubSpot creates the engagements. Set it to `false` if the app logs calls itself. @default true */
  createEngagement?: boolean | undefined;
  /**
   * Whether HubSpot closes the widget when a call is completed. It stays open if another call is open, requested or not saved yet: HubSpot
   * may remove the iframe, and a call that is live there would end. `callCompleted({ hideWidget: true })` closes it anyway.
   * @default true, as in HubSpot
   */
  hideWidget?: boolean | undefined;
  /** The panel size to ask HubSpot for, in CSS pixels. */
  size?: Size | undefined;
  /**
   * The id of your HubSpot app: `hs project info` prints it. With it, each call's record says that its recording is on your
   * server (unless the recording has its own address), and HubSpot asks `createRecordingEndpoint` of `react-hubspot-calling/server` for it. HubSpot documents these
   * properties; that it takes them from a widget is unconfirmed, see `docs/recordings.md`.
   */
  hubspotAppId?: string | number | undefined;
  /** Your own id for the HubSpot account, which your server gets with each request for a recording. @default the portal id */
  externalAccountId?: string | number | undefined;
  /** The title of a call on the timeline if the user writes none. @default "Call to …", "Call from …", in the language of `messages` */
  callTitle?: ((call: Call) => string) | undefined;
  /**
   * The language of what the library itself writes to the timeline and says in HubSpot: a whole dictionary, such as `de`.
   * @default the `messages` of `<CallingWidget>`, else English
   */
  messages?: CtiMessages | undefined;
  /** How a missed call appears in `hs_call_status`. HubSpot's lists disagree about MISSED. @default 'NO_ANSWER' */
  missedStatus?: MissedStatus | undefined;
  /** Further HubSpot properties of a finished call, such as custom ones. They override the library's. */
  engagementProperties?: ((call: UnsavedCall) => EngagementProperties) | undefined;
  /** Looks up the remote party in the app's own data: HubSpot sends the record, not the name. */
  resolveParty?: ((query: PartyQuery) => Promise<Party | undefined> | Party | undefined) | undefined;
  /**
   * Where open calls and drafts are kept until HubSpot has them, for 24 hours at most: notes, numbers and names, in
   * this browser. Inside HubSpot a browser may partition, clear or deny it.
   * @default 'local'
   */
  storage?: StorageOption | undefined;
  /**
   * Whether the user's windows (tabs, calling window) work as one: one has the phone, the others show the same.
   * @default true
   */
  windows?: boolean | undefined;
  /**
   * If your app owns the phone's client and each window registers one: returns the same key for the same call ringing in two windows.
   * Calls with the same Call-ID are matched without it.
   * @default caller and called number, if both began to ring within 2 s of each other
   */
  callKey?: ((call: RingingSession) => string | undefined) | undefined;
  /** Separates apps that share an origin: none finds what another has stored. @default 'app' */
  appId?: string | number | undefined;
  /** Whether the browser asks before the user leaves a page whose phone has a call. @default true */
  warnBeforeUnload?: boolean | undefined;
  /**
   * Decides about a call that was connected or ringing when the page was left or reloaded, and that the `phone` does not have. Return
   * `resume` within 5 s of the start if your own phone still has it, such as a desk phone, and go on to report its end.
   * @default 'end': the call ends at the time it was last seen, and is completed
   */
  onRecoverCall?:
    ((call: Call) => RecoveryDecision | undefined | Promise<RecoveryDecision | undefined>) | undefined;
  /** A message was dropped, and why. */
  onProtocolError?: ((problem: ProtocolProblem) => void) | undefined;
  /** A problem occurred that the user should know about. */
  onProblem?: ((problem: Problem) => void) | undefined;
  /** Whether to write messages and decisions to the console, phone numbers included. @default false */
  debug?: boolean | undefined;
}
