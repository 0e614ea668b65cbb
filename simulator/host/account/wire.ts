import type { PageInfo, SimulatorMessage } from '../api';
import type { PageEffect } from '../../../src/testing/hubspot/server';
import type { Account, PageState } from '../../../src/testing/hubspot/world';
import type { AppOptions } from '../appOptions';
import type { CrmRecord } from '../../../src/testing/hubspot/records/record';

/** A message as a page reports it. */
export type CrossedMessage = Pick<SimulatorMessage, 'direction' | 'type' | 'data' | 'note'>;

/** What a page of HubSpot sends to HubSpot's servers. */
export type FromPage =
  | {
      readonly kind: 'hello';
      /** Unique, and new at each load. */
      readonly id: string;
      readonly place: PageInfo['place'];
      /** Its name before the reload. */
      readonly name?: string | undefined;
      readonly records: readonly CrmRecord[];
      /** What the browser has kept, for the first page. */
      readonly kept?: Account | undefined;
      /** The server's settings of the app. */
      readonly appOptions?: Partial<AppOptions> | undefined;
      /** Whether they have changed: then they replace what was kept. */
      readonly appIsNews?: boolean | undefined;
      /** Starts over, whatever was kept. */
      readonly fresh: boolean;
      /** How it was, if it is back from the back/forward cache. */
      readonly page?: PageState | undefined;
    }
  | { readonly kind: 'bye' }
  /** A message of the page's app. */
  | { readonly kind: 'app'; readonly type: string; readonly data?: unknown }
  /** A message that the page has sent to its app. */
  | { readonly kind: 'sent'; readonly type: string; readonly data?: unknown }
  /** The page's app is being reloaded. */
  | { readonly kind: 'unloaded' }
  | { readonly kind: 'dial'; readonly recordId: number; readonly phoneNumber?: string | undefined }
  | { readonly kind: 'createEngagements' }
  | { readonly kind: 'options'; readonly options: Partial<Account['options']> }
  | { readonly kind: 'clearMessages' }
  | { readonly kind: 'reset' };

/** What HubSpot's servers send to a page. */
export type ToPage =
  | {
      readonly kind: 'state';
      readonly account: Account;
      /** The state of this page only. */
      readonly page: PageState;
      readonly id: string;
      readonly pages: readonly PageInfo[];
    }
  | { readonly kind: 'effect'; readonly effect: PageEffect }
  | { readonly kind: 'message'; readonly message: SimulatorMessage }
  | { readonly kind: 'messagesCleared' }
  /** All calls and options are forgotten; every page reloads its app. */
  | { readonly kind: 'reset' };
