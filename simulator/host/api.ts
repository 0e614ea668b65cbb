/** What scripts find at `window.hubspot` in the simulated HubSpot. The page's own buttons call the same. */

import type { SimulatedCall, SimulatedRecord, TimelineEntry } from '../../src/testing/hubspot/calls';
import type { CallerMatch, HubSpotOptions } from '../../src/testing/hubspot/options';

export type { CallerMatch, HubSpotOptions, SimulatedCall, SimulatedRecord, TimelineEntry };

/** One message that crossed between HubSpot and the app. */
export interface SimulatorMessage {
  /** Counts the messages of all pages. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The name of the page whose app it is: `Tab 1`, `Calling window`. */
  readonly page: string;
  readonly direction: 'toApp' | 'fromApp';
  readonly type: string;
  readonly data?: unknown;
  /** What HubSpot makes of it, where that is not plain: an ignored call, an unknown type. */
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
  /** The number that the other phone has in this call: whose it plays. */
  readonly number: string;
  /** The number of the user, as the other phone sees it. */
  readonly userNumber: string;
  readonly status: 'dialing' | 'ringing' | 'connected';
  /** Milliseconds since the epoch. */
  readonly answeredAt?: number;
  /** Who put the call on hold. */
  readonly held: { readonly here: boolean; readonly byUser: boolean };
}

export interface OtherPhoneState {
  /** `real`: a phone of its own, called through the telephone exchange; `played`: the inside of the widget's fake phone. */
  readonly kind: 'none' | 'played' | 'real';
  /** Whether it can call and be called. */
  readonly ready: boolean;
  /** What is wrong with it. */
  readonly trouble?: string;
  /** Oldest first. A phone that is only played tells of none. */
  readonly calls: readonly OtherPhoneCall[];
  /** How its last call ended, in words. */
  readonly lastEnd?: string;
  /** What it speaks with. */
  readonly sound: { readonly source: 'microphone' | 'tone'; readonly refusal?: string };
}

/**
 * The other phone: whoever calls the user, or is called. A widget that registers at the simulator's telephone exchange has a real
 * one at the other end; the other side of a fake phone is played through a channel apart from HubSpot's (see
 * `simulator/widget/phoneRemote.ts`), with widgets that offer it.
 *
 * Without an id a command is for the call that it makes sense for: the oldest that rings, or the newest.
 */
export interface OtherPhone extends OtherPhoneState {
  /** Calls the user from this number. */
  incoming(number: string, options?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Answers the call that the user has made. */
  answer(id?: string): Promise<void>;
  busy(id?: string): Promise<void>;
  decline(id?: string): Promise<void>;
  /** Nobody answers: the call has rung for long enough. */
  ringOut(id?: string): Promise<void>;
  /** Puts the user on hold, and takes the user off. @default true */
  hold(held?: boolean, id?: string): Promise<void>;
  hangUp(id?: string): Promise<void>;
  /** What a real phone speaks with in the calls to come. */
  setSound(source: 'microphone' | 'tone'): Promise<void>;
}

/**
 * How far the app has come. `offline`: it has answered the handshake and not sent INITIALIZED. `failed`: it has not answered for 30
 * seconds. `hidden`: its settings say that it is not ready. `refused`: its project does not permit its origin.
 */
export type AppStatus = 'loading' | 'handshake' | 'offline' | 'ready' | 'failed' | 'hidden' | 'refused';

export interface HubSpotApi {
  /** This page. */
  readonly page: PageInfo;
  /** This page and all others that are open in this browser; they share calls and options. */
  readonly pages: readonly PageInfo[];
  /** What crossed in any page since this one was loaded, oldest first. */
  readonly messages: readonly SimulatorMessage[];
  readonly records: readonly SimulatedRecord[];
  /** Every call once, oldest first, whether it stands on a timeline or not. */
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
   * The click on a phone icon: opens the panel and asks the app to dial, as soon as it is there.
   * @param phoneNumber the record's first number if left out
   * @throws where there is no such record, or it has no number
   */
  dial(recordId: number | string, phoneNumber?: string): void;
  /**
   * Opens the app in a window of its own. The pages' apps are told from their next load on that they are remotes; this page's is
   * loaded anew at once, unless it has a call.
   * @throws where the browser keeps the window from opening
   */
  openCallingWindow(): void;
  /** Asks the app to hang up. */
  endCall(): void;
  /** Reloads the iframe alone. */
  reloadWidget(): void;
  /** Opens a record as HubSpot does: the page loads anew, and with it the iframe. */
  navigate(recordId: number | string): void;
  /** Minimises, restores, hides or shows the panel. */
  setVisibility(visibility: { isMinimized?: boolean; isHidden?: boolean }): void;
  setOptions(options: Partial<HubSpotOptions>): void;
  /** A raw message to the app. Throws before the handshake. */
  send(type: string, data?: unknown): void;
  clearMessages(): void;
  /** Forgets all calls and options, in every page, and loads the iframes anew. */
  reset(): void;
}

declare global {
  interface Window {
    hubspot: HubSpotApi;
  }
}
