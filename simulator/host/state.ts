import type { AppStatus, OtherPhoneState, PageInfo, SimulatorMessage } from './api';
import type { ServerState } from './recordings/serverState';
import { hostingRefusal } from '../../src/testing/hubspot/hosting';
import type { World } from '../../src/testing/hubspot/world';

/** Everything the page shows. Immutable. */
export interface HostState {
  readonly world: World;
  readonly page: PageInfo;
  /** This page and all others. */
  readonly pages: readonly PageInfo[];
  /** Where the app will be deployed: the address that its project must permit. */
  readonly deployedUrl: string;
  /** The state of the handshake. */
  readonly link: 'loading' | 'handshake' | 'answered' | 'failed';
  /** The known reasons why the app does not answer, one sentence each. */
  readonly silence: readonly string[] | undefined;
  /** Whether the browser denies storage to frames of other sites. */
  readonly storageDenied: boolean;
  readonly panel: {
    readonly isMinimized: boolean;
    readonly isHidden: boolean;
    readonly width: number;
    readonly height: number;
  };
  /** What the app's server has told HubSpot. */
  readonly server: ServerState;
  readonly messages: readonly SimulatorMessage[];
  readonly alerts: readonly { readonly id: number; readonly text: string }[];
  readonly phone: OtherPhoneState;
}

const refusedStatuses = { 'not-ready': 'hidden', 'not-permitted': 'refused' } as const;

export const appStatusOf = ({ link, world, deployedUrl }: HostState): AppStatus => {
  const refusal = hostingRefusal(world.options, deployedUrl);
  if (refusal) return refusedStatuses[refusal];
  if (link !== 'answered') return link;
  return world.app.initialized ? 'ready' : 'offline';
};

export interface Store {
  readonly get: () => HostState;
  readonly set: (patch: Partial<HostState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createStore = (initial: HostState): Store => {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
