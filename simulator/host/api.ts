/** `window.hubspot` in the simulated HubSpot, for scripts. The page's buttons use it too. */

import type { SimulatedCall, SimulatedRecord, TimelineEntry } from '../../src/testing/hubspot/calls';
import type { CallerMatch, HubSpotOptions } from '../../src/testing/hubspot/options';

export type { CallerMatch, HubSpotOptions, SimulatedCall, SimulatedRecord, TimelineEntry };

/** One message between HubSpot and the app. */
export interface SimulatorMessage {
  /** Counts the messages of all pages. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The name of the app's page: `Tab 1`, `Calling window`. */
  readonly page: string;
  readonly direction: 'toApp' | 'fromApp';
  readonly type: string;
  readonly data?: unknown;
  /** What HubSpot does with it, if that is not obvious: ignores the call, does not know the type. */
  readonly note?: string;
}

/** A page of the simulated HubSpot that is open in this browser. */
export interface PageInfo {
  readonly id: string;
  /** `Tab 1`, `Tab 2`, `Calling window`. */
  readonly name: string;
  /** A page of the CRM, or the calling window. */
  readonly place: 'page' | 'window';
}

/** A call as the other phone has it. */
export interface OtherPhoneCall {
  readonly id: string;
  readonly direction: 'toUser' | 'fromUser';
  /** The number of the other phone in this call. */
  readonly number: string;
  /** The number of the user, as the other phone sees it. */
  readonly userNumber: string;
  readonly status: 'dialing' | 'ringing' | 'connected';
  /** Milliseconds since the epoch. */
  readonly answeredAt?: number;
  /** Who holds the call. */
  readonly held: { readonly here: boolean; readonly byUser: boolean };
}

export interface OtherPhoneState {
  /** `real`: a separate phone, called through the telephone exchange. `played`: the remote party of the app's fake phone. */
  readonly kind: 'none' | 'played' | 'real';
  /** Whether it can make and take calls. */
  readonly ready: boolean;
  /** What is wrong with it. */
  readonly trouble?: string;
  /** Oldest first. Empty for a `played` phone, which does not list its calls. */
  readonly calls: readonly OtherPhoneCall[];
  /** How its last call ended, in words. */
  readonly lastEnd?: string;
  /** What it sends as its voice. */
  readonly sound: { readonly source: 'microphone' | 'tone'; readonly refusal?: string };
}

/**
 * The other phone: the remote party of the user's calls. For a widget that registers at the simulator's telephone exchange it is a
 * real phone. For a fake phone its remote party is played, through a channel apart from HubSpot's: see `connectToSimulator` in
 * `react-hubspot-calling/testing`.
 *
 * Without an id, a command applies to the call that fits: the oldest that rings, or the newest.
 */
export interface OtherPhone extends OtherPhoneState {
  /** Calls the user from this number. */
  incoming(number: string, options?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Answers the user's call. */
  answer(id?: string): Promise<void>;
  busy(id?: string): Promise<void>;
  decline(id?: string): Promise<void>;
  /** Nobody answers: the ring timer expires. */
  ringOut(id?: string): Promise<void>;
  /** Holds the call, or resumes it. @default true */
  hold(held?: boolean, id?: string): Promise<void>;
  hangUp(id?: string): Promise<void>;
  /** What a real phone sends as its voice in later calls. */
  setSound(source: 'microphone' | 'tone'): Promise<void>;
}

/**
 * How far the app has come. `offline`: it has answered the handshake and not sent INITIALIZED. `failed`: it has not answered for 30
 * seconds. `hidden`: its settings say that it is not ready. `refused`: its project does not permit its origin.
 */
export type AppStatus = 'loading' | 'handshake' | 'offline' | 'ready' | 'failed' | 'hidden' | 'refused';

/** Who uses HubSpot in a page, and where. */
export interface PageUser {
  readonly portalId?: number;
  readonly userId?: number;
}

export interface HubSpotApi {
  /** This page. */
  readonly page: PageInfo;
  /** This page and all others that are open in this browser; they share calls and options. */
  readonly pages: readonly PageInfo[];
  /** The messages of all pages since this one was loaded, oldest first. */
  readonly messages: readonly SimulatorMessage[];
  readonly records: readonly SimulatedRecord[];
  /** Every call once, oldest first, whether it is on a timeline or not. */
  readonly calls: readonly SimulatedCall[];
  readonly options: HubSpotOptions;
  readonly app: {
    readonly status: AppStatus;
    readonly loggedIn: boolean;
    readonly available: boolean;
    /** Why HubSpot shows no working app, or ignored its last call, for the developer. */
    readonly trouble?: string;
  };
  readonly visibility: { readonly isMinimized: boolean; readonly isHidden: boolean };
  /** Alerts that HubSpot shows because of the app's ERROR messages. */
  readonly alerts: readonly string[];
  readonly phone: OtherPhone;
  /**
   * Acts as a click on a phone icon: opens the panel, and asks the app to dial as soon as it is ready.
   * @param phoneNumber the record's first number if left out
   * @throws if the record is unknown or has no number
   */
  dial(recordId: number | string, phoneNumber?: string): void;
  /**
   * Opens the app in its own window. From their next load on, the apps in the pages are told that they are remotes. This page's app
   * is reloaded at once, unless it has a call.
   * @throws if the browser blocks the window
   */
  openCallingWindow(): void;
  /** Creates the engagements at once that `engagementDelayMs` delays. */
  createEngagements(): void;
  /** Asks the app to hang up. */
  endCall(): void;
  /** Reloads only the iframe. */
  reloadWidget(): void;
  /** Opens a record as HubSpot does: the page reloads, and the iframe with it. */
  navigate(recordId: number | string): void;
  /** Hands this page's app over to another user or account until the page is loaded again. Throws before the handshake. */
  handOver(user: PageUser): void;
  /** Minimizes, restores, hides or shows the panel. */
  setVisibility(visibility: { isMinimized?: boolean; isHidden?: boolean }): void;
  setOptions(options: Partial<HubSpotOptions>): void;
  /** A raw message to the app. Throws before the handshake. */
  send(type: string, data?: unknown): void;
  clearMessages(): void;
  /** Forgets all calls and options in every page, and reloads the iframes. */
  reset(): void;
}

declare global {
  interface Window {
    hubspot: HubSpotApi;
  }
}
