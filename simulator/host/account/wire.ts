import type { PageInfo, SimulatorMessage } from '../api';
import type { PageEffect } from '../../../src/testing/hubspot/server';
import type { Account, PageState } from '../../../src/testing/hubspot/world';
import type { AppOptions } from '../appOptions';
import type { CrmRecord } from '../../../src/testing/hubspot/records/record';

/** A message as a page reports it. */
export type CrossedMessage = Pick<SimulatorMessage, 'direction' | 'type' | 'data' | 'note'>;

/** What a page of HubSpot's says to HubSpot's servers. */
export type FromPage =
  | {
      readonly kind: 'hello';
      /** Unlike any other page's, and another after each load. */
      readonly id: string;
      readonly place: PageInfo['place'];
      /** The name it had before it was loaded anew. */
      readonly name?: string | undefined;
      readonly records: readonly CrmRecord[];
      /** What the browser has kept, for the first page. */
      readonly kept?: Account | undefined;
      /** What the server says of the app. */
      readonly appOptions?: Partial<AppOptions> | undefined;
      /** Whether the server said something else before; then it replaces what was kept. */
      readonly appIsNews?: boolean | undefined;
      /** Starts over, whatever was kept. */
      readonly fresh: boolean;
    }
  | { readonly kind: 'bye' }
  /** The page's app said this. */
  | { readonly kind: 'app'; readonly type: string; readonly data?: unknown }
  /** The page has sent this to its app. */
  | { readonly kind: 'sent'; readonly type: string; readonly data?: unknown }
  /** The page's app is being loaded anew. */
  | { readonly kind: 'unloaded' }
  | { readonly kind: 'dial'; readonly recordId: number; readonly phoneNumber?: string | undefined }
  | { readonly kind: 'options'; readonly options: Partial<Account['options']> }
  | { readonly kind: 'clearMessages' }
  | { readonly kind: 'reset' };

/** What HubSpot's servers say to a page. */
export type ToPage =
  | {
      readonly kind: 'state';
      readonly account: Account;
      /** What is this page's own. */
      readonly page: PageState;
      readonly id: string;
      readonly pages: readonly PageInfo[];
    }
  | { readonly kind: 'effect'; readonly effect: PageEffect }
  | { readonly kind: 'message'; readonly message: SimulatorMessage }
  | { readonly kind: 'messagesCleared' }
  /** All calls and options are forgotten, and every app is to be loaded anew. */
  | { readonly kind: 'reset' };
