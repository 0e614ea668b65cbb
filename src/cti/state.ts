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

/** The user as HubSpot is told. */
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
  /** Its devices, and whether the browser blocks its sound. Absent where the phone does not play the calls itself. */
  readonly audio?: PhoneAudioSnapshot;
}

/** Something went wrong that a person should know; nothing was lost by it. */
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
  /** What was wrong with the phone, where it said so by a code. */
  readonly phoneCode?: SoftphoneErrorCode;
  /** The call that it is about. */
  readonly callId?: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Which part this window has among those of one user. `alone`: there are no others, or they cannot be found.
 * `owner`: it has the phone. `follower`: another has; this one shows the same, and its commands go there.
 */
export type WindowRole = 'alone' | 'owner' | 'follower';

/** Everything a UI needs to know. Immutable: a new object for each change. */
export interface CtiState {
  /** The connection to HubSpot. */
  readonly connection: ConnectionState;
  /** Who uses the app where; `null` until HubSpot's handshake. */
  readonly session: Session | null;
  /** What this window does among the user's windows. */
  readonly windowRole: WindowRole;
  /** Whether the user is logged in and takes calls. */
  readonly user: CtiUser;
  /** The user's own numbers to call from, as the options name them. */
  readonly fromNumbers: readonly string[];
  /** Whether HubSpot shows the widget. */
  readonly visibility: Visibility;
  /** The number that HubSpot asked for last and that was not called yet. */
  readonly dialRequest: DialRequest | null;
  /** Every call that is not done with, by its id. */
  readonly calls: Readonly<Record<string, Call>>;
  /** The call in the foreground. */
  readonly call: Call | null;
  /** `connecting` until this window has it; `null` where the app has given none and drives its own. */
  readonly phone: PhoneState | null;
  /** The newest thing that went wrong, until dismissed or followed by another. */
  readonly problem: Problem | null;
  /** Calls of earlier pages that nobody knows whose they are: ask the user, then call `claimCall` or `discardCall`. */
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
