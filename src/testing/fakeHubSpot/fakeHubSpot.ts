import type { AppPayloads, AppMethod, wireTypes } from '../../protocol/appMessages';
import type { Connect } from '../../protocol/connection';
import type { DialNumber, Visibility } from '../../protocol/hostEvents';
import type { TimelineEntry } from '../hubspot/calls';
import type { FakeHubSpotOptions, FakeSession } from './options';

/** A message between HubSpot and the app. */
export interface RecordedMessage {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** From HubSpot to the app, or from the app to HubSpot. */
  readonly direction: 'toApp' | 'fromApp';
  /** The type on the wire, such as `CALL_ENDED`. */
  readonly type: string;
  /** Its payload. */
  readonly data: unknown;
  /** Why HubSpot ignored it, or found it unusual. */
  readonly note?: string;
}

/** The payload of every message that an app sends, by its type on the wire. */
export type SentMessages = {
  [M in Exclude<AppMethod, 'sendMessage'> as (typeof wireTypes)[M]]: AppPayloads[M];
};

/** A type of message that an app sends. */
export type SentType = keyof SentMessages;

/** HubSpot in memory: for unit tests, stories and demos, without an iframe and without a network. */
export interface FakeHubSpot {
  /** For `<CallingProvider connect={hubspot.connect}>` or `createCti({ connect })`. Returns one connection for the page's life. */
  readonly connect: Connect;
  /** Every message, oldest first. */
  readonly messages: readonly RecordedMessage[];
  /** The calls that have an engagement, oldest first, the same in all tabs. */
  readonly timeline: readonly TimelineEntry[];
  /** The alerts that HubSpot shows because of the app's ERROR messages, oldest first. */
  readonly alerts: readonly string[];
  /** How HubSpot shows the panel. */
  readonly visibility: Visibility;
  /** The types of what the app sent, oldest first. */
  sentTypes: () => string[];
  /** The payloads of what the app sent with this type, oldest first. */
  sent: {
    <T extends SentType>(type: T): SentMessages[T][];
    (type: string): unknown[];
  };
  /** Changes the options. What concerns the account, such as `engagementFails`, changes for all tabs. */
  setOptions: (options: FakeHubSpotOptions) => void;
  /** Shakes hands now, as after `handshake: 'never'` or with another session. */
  ready: (session?: FakeSession) => void;
  /**
   * The user clicks a number. An app that has not sent INITIALIZED yet gets the request then; with an open calling window the
   * request goes there.
   * @param request a number, with all that HubSpot says of it if one of `records` has it; or HubSpot's own fields
   * @throws an Error if no app can ever get the request
   */
  dial: (request: string | DialNumber) => void;
  /** HubSpot asks the app to hang up. @throws an Error if no app is connected */
  endCall: () => void;
  /** Minimizes, restores, hides or shows the panel. Sends VISIBILITY_CHANGED if that changes anything. */
  setVisibility: (change: Partial<Visibility>) => void;
  /** Sends any message, well-formed or not. @throws an Error if no app is connected */
  send: (type: string, data?: unknown) => void;
  /** Another tab of the same user in the same browser, with its own HubSpot page. */
  openTab: (session?: FakeSession) => FakeHubSpot;
  /** Sends a message on the channel between the user's windows, well-formed or not. */
  sendToWindows: (message: unknown) => void;
  /**
   * The page is loaded again: its connection ends, and the next `connect` opens another, whose handshake carries the engagement of
   * the call that is under way. Unmount the app first.
   */
  reload: () => void;
  /**
   * The browser stops the page without unloading it, as in its back/forward cache: nothing reaches the app until `thaw()`. Timers go on.
   */
  freeze: () => void;
  /** The page runs again, and gets what waited for it. */
  thaw: () => void;
  /** The browser is about to unload the page, and the app sends what it has kept back. Then `reload()` or `close()` the tab. */
  unload: () => void;
  /** Closes the tab; with the first tab the whole browser closes. Nothing happens by itself any more, and no timer is left. */
  close: () => void;
}
