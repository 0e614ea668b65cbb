import type { Call, Party } from '../call/call';
import type { ConnectionState } from '../protocol/connection';
import type { DialNumber, Session, Visibility } from '../protocol/hostEvents';
import type { PhoneAudioSnapshot, SoftphoneCapabilities, SoftphoneStatus } from '../softphone/softphone';
import type { UnclaimedCall } from './unclaimedActions';
import type { SoftphoneError, SoftphoneErrorCode } from '../softphone/phoneError';

/** A number that the user clicked in HubSpot and that waits to be called. */
export interface DialRequest extends DialNumber {
  /** Counts up: two requests for the same number are two requests. */
  readonly id: number;
  /** Whose number it is, as far as HubSpot or `resolveParty` said. */
  readonly party: Party;
}

/** The user, as reported to HubSpot. */
export interface CtiUser {
  /** Whether the user is logged in to the phone service. */
  readonly loggedIn: boolean;
  /** Whether the user takes inbound calls. */
  readonly available: boolean;
}

/** The softphone as a UI needs it. */
export interface PhoneState {
  /** Whether the phone can make and take calls. */
  readonly status: SoftphoneStatus;
  /** Why it failed. */
  readonly error?: SoftphoneError;
  /** What the phone can do. The UI hides the rest. */
  readonly capabilities: SoftphoneCapabilities;
  /** The phone follows a client of the app, which then rings and plays the calls itself. */
  readonly isAppOwned?: true;
  /** Its devices, and whether the browser blocks its sound. Absent if the phone does not play the calls itself. */
  readonly audio?: PhoneAudioSnapshot;
}

/** A problem that the user should know about. Nothing was lost. */
export interface Problem {
  /** What went wrong. `messages.problem` has the words. */
  readonly code:
    | 'phone'
    | 'transfer-failed'
    | 'engagement'
    | 'navigation'
    | 'finalize'
    | 'recording'
    | 'recording-refused'
    | 'logged-out'
    | 'storage';
  /** In the words of the phone, HubSpot or the app. */
  readonly message: string;
  /** The phone's error code, if it gave one. */
  readonly phoneCode?: SoftphoneErrorCode;
  /** The call that it is about. */
  readonly callId?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * A window's role among the user's windows. `alone`: there are no others, or they can't be found. `owner`: this window has the phone.
 * `follower`: another window has it; this one shows the same state and sends its commands there.
 */
export type WindowRole = 'alone' | 'owner' | 'follower';

/** Everything a UI needs to know. Immutable: a new object for each change. */
export interface CtiState {
  /** The connection to HubSpot. */
  readonly connection: ConnectionState;
  /** The user, the account and the place in HubSpot; `null` until HubSpot's handshake. */
  readonly session: Session | null;
  /** This window's role among the user's windows. */
  readonly windowRole: WindowRole;
  /** Whether the user is logged in and takes calls. */
  readonly user: CtiUser;
  /** The user's own numbers to call from, as the options name them. */
  readonly fromNumbers: readonly string[];
  /** Whether HubSpot shows the widget. */
  readonly visibility: Visibility;
  /** The latest number that HubSpot asked to call, until it is called or dismissed. */
  readonly dialRequest: DialRequest | null;
  /** Every call until it is cleared, by its id. */
  readonly calls: Readonly<Record<string, Call>>;
  /** The call in the foreground. */
  readonly call: Call | null;
  /** `connecting` until this window has it; `null` if the app gave no `phone` and drives its own. */
  readonly phone: PhoneState | null;
  /** The latest problem, until it is dismissed or replaced. */
  readonly problem: Problem | null;
  /** Calls of earlier pages whose user is unknown: ask the user, then call `claimCall` or `discardCall`. */
  readonly unclaimedCalls: readonly UnclaimedCall[];
}

export const initialState: CtiState = {
  connection: { status: 'connecting' },
  session: null,
  windowRole: 'alone',
  user: { loggedIn: true, available: true },
  fromNumbers: [],
  visibility: { isMinimized: false, isHidden: false },
  dialRequest: null,
  calls: {},
  call: null,
  phone: null,
  problem: null,
  unclaimedCalls: [],
};
