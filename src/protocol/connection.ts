import type { AppPayloads, AppMethod } from './appMessages';
import type { HostEvent, Session, UnknownHostMessage } from './hostEvents';
import type { Logger } from '../base/logger';
import type { ProtocolProblem } from './problem';
import type { AppMessage } from './appMessages';
import type { KeyValueStorage, PageLife, WindowLinks } from '../base/platform';

/** Why the connection to HubSpot failed. */
export type ConnectionFailure =
  /** No handshake arrived in time: the page around the iframe may not be HubSpot, or calling is switched off. */
  | 'handshake-timeout'
  /** A page that is not trusted posed as HubSpot. */
  | 'untrusted-origin'
  /** `close()` was called. */
  | 'closed';

/** The state of the connection to HubSpot. */
export type ConnectionState =
  | { readonly status: 'connecting' }
  | { readonly status: 'ready'; readonly session: Session }
  | {
      readonly status: 'failed';
      readonly reason: ConnectionFailure;
      /** One sentence for an engineer: what happened and what to do. */
      readonly message: string;
      /** The origin that was refused. */
      readonly origin?: string;
    }
  /** Not inside an iframe, so without HubSpot. The phone still works. */
  | { readonly status: 'standalone' };

/** A listener of a connection. */
export interface ConnectionListener {
  /** The state of the connection changed. */
  onState: (state: ConnectionState) => void;
  /** HubSpot sent an event. */
  onEvent: (event: HostEvent) => void;
  /** HubSpot sent a message of a type that the library does not know. */
  onUnknown: (message: UnknownHostMessage) => void;
  /** A message was dropped. */
  onProblem: (problem: ProtocolProblem) => void;
  /** A message went out to HubSpot. */
  onSent: (message: AppMessage) => void;
}

/** What HubSpot was last sent about the user; `undefined` before INITIALIZED. */
export interface AnnouncedUser {
  /** Whether HubSpot was told that the user is logged in. */
  isLoggedIn: boolean;
  /** Whether HubSpot was told that the user takes inbound calls. */
  isAvailable: boolean;
}

/**
 * The narrow port between this library and HubSpot. `connectHubSpot` is the real one, `createFakeHubSpot().connect`
 * the one for tests and stories.
 */
export interface Connection {
  /** The current state. */
  getState(): ConnectionState;
  /** What HubSpot was last sent about the user, so that a second provider repeats nothing. */
  getAnnouncedUser(): AnnouncedUser | undefined;
  /** Adds a listener. It first gets what arrived while there was none. Returns the function that removes it. */
  attach(listener: ConnectionListener): () => void;
  /**
   * Sends now, or when HubSpot is ready and was told `initialized`, in the order of the calls. Dropped when there is no
   * HubSpot (standalone, closed).
   */
  send<M extends AppMethod>(
    ...message: undefined extends AppPayloads[M]
      ? [method: M, payload?: AppPayloads[M]]
      : [method: M, payload: AppPayloads[M]]
  ): void;
  /** How this window finds the user's other windows; absent for the browser's own. */
  readonly links?: WindowLinks;
  /** Where open calls are kept, unless the app says otherwise; absent for the browser's own storage. */
  readonly storage?: KeyValueStorage;
  /** What this tab stores for itself; absent for the browser's `sessionStorage`. */
  readonly tabStorage?: KeyValueStorage;
  /** How this page learns that it stops and runs again; absent for the browser's events. */
  readonly page?: PageLife;
  /** Ends the connection: nothing is sent or received any more. */
  close(): void;
}

/** Options that concern the connection to HubSpot. They count when the connection is opened. */
export interface ConnectOptions {
  /**
   * Origins other than HubSpot's own that may embed the app, exactly as in `location.origin`.
   * HubSpot's (`https://app.hubspot.com`, `https://app-eu1.hubspot.com` …) are always trusted; loopback hosts in
   * development builds only.
   */
  trustedOrigins?: readonly string[] | undefined;
  /** @default silent */
  logger?: Logger | undefined;
  /**
   * How long to wait for HubSpot's handshake before the connection fails, in milliseconds.
   * @default 30000, after which HubSpot itself stops trying
   */
  handshakeTimeoutMs?: number | undefined;
}

/** Opens a connection. Called once by each `createCti().start()`; may return the same connection again. */
export type Connect = (options: ConnectOptions) => Connection;
