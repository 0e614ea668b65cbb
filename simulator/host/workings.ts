import type { AccountLine } from './account/connectAccount';
import type { PageUser } from './api';
import type { HostFrame } from './frame';
import type { Store } from './state';

/** What the parts of the simulator share. */
export interface Workings {
  readonly store: Store;
  readonly post: AccountLine['post'];
  readonly frame: () => HostFrame | undefined;
  /** Reloads the iframe, or replaces it as a load of the whole page does. */
  readonly reloadFrame: (kind: 'reload' | 'replace') => void;
  /** Loads the app if the panel shows it and it is not there. */
  readonly hostFrame: () => void;
  /** Shakes hands again, as this user. */
  readonly shakeHands: (user: PageUser) => void;
  readonly openRecord: (recordId: number, newTab: boolean) => void;
  /** Forgets what the app's server has told HubSpot of calls. */
  readonly forgetServer: () => void;
}
