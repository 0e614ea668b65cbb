import { connectHubSpot } from '../protocol/connectHubSpot';
import type { AppMethod } from '../protocol/appMessages';
import type { Connection } from '../protocol/connection';
import { consoleLogger, type Logger, silentLogger } from '../protocol/logger';
import type { CallSession } from '../softphone/softphone';
import { createCallActions } from './callActions';
import { createCompletion } from './completion';
import { type CtiContext, update } from './context';
import { createHostListener } from './hostEvents';
import type { CtiOptions } from './options';
import { createPhoneBridge } from './phoneBridge';
import { createRecordActions } from './recordActions';
import { type CtiState, initialState } from './state';
import { createStore, type Store } from './store';
import { announceUser, createUserActions } from './userActions';

const createActions = (context: CtiContext) => {
  const completion = createCompletion(context);
  const user = createUserActions(context);
  const call = createCallActions(context, completion);
  const phone = createPhoneBridge(context, call, user);
  const actions = { ...user, ...call, ...createRecordActions(context, completion), ...phone.commands };
  return { actions, phone, listener: createHostListener(context, completion, phone) };
};

/** Everything an app can do; stable for the life of the cti. */
export type CtiActions = ReturnType<typeof createActions>['actions'];

/** What is going on, and what can be done about it. Immutable; the same object between changes. */
export type CtiSnapshot = CtiState & { readonly actions: CtiActions };

/** The calling app without React: a store of what is going on, and the actions. */
export interface Cti {
  getSnapshot: () => CtiSnapshot;
  /** Calls the listener after each change of the state. Returns the function that stops it. */
  subscribe: (listener: () => void) => () => void;
  readonly actions: CtiActions;
  /** The phone's side of a live call: its sound, its statistics. */
  sessionOf: (callId: string) => CallSession | undefined;
  /** Replaces the options. Handlers are looked up when they are called; `loggedIn` and `available` count when they change. */
  setOptions: (options: CtiOptions) => void;
  /** Connects to HubSpot and starts the phone. */
  start: () => void;
  /** Lets go of HubSpot's events and the phone's; calls and phone go on. */
  stop: () => void;
}

/** Makes a cti. Nothing happens before `start()`, so that it can be made on a server. */
export const createCti = (initialOptions: CtiOptions = {}): Cti => {
  let options = initialOptions;
  let connection: Connection | null = null;
  let detach: (() => void) | undefined;
  const unsent: ((connection: Connection) => void)[] = [];

  const currentLogger = (): Logger => options.logger ?? (options.debug ? consoleLogger : silentLogger);
  const logger: Logger = {
    debug: (...line) => {
      currentLogger().debug(...line);
    },
    warn: (...line) => {
      currentLogger().warn(...line);
    },
    error: (...line) => {
      currentLogger().error(...line);
    },
  };

  const store = createStore<CtiState>({
    ...initialState,
    user: { loggedIn: options.loggedIn ?? true, available: options.available ?? true },
  });

  const context: CtiContext = {
    store,
    logger,
    options: () => options,
    connection: () => connection,
    // Children act before the provider around them has started.
    send: ((method: AppMethod, payload: never) => {
      if (connection) connection.send(method, payload);
      else
        unsent.push((later) => {
          later.send(method, payload);
        });
    }) as Connection['send'],
  };
  const { actions, phone, listener } = createActions(context);

  // The actions need the store, and the snapshot holds the actions: from here on it does.
  const snapshots = store as unknown as Store<CtiSnapshot>;
  snapshots.set({ ...store.get(), actions });

  return {
    getSnapshot: snapshots.get,
    subscribe: store.subscribe,
    actions,
    sessionOf: phone.sessionOf,
    setOptions: (next) => {
      const before = options;
      options = next;
      const { user } = store.get();
      const changed = {
        loggedIn: next.loggedIn !== before.loggedIn ? (next.loggedIn ?? user.loggedIn) : user.loggedIn,
        available: next.available !== before.available ? (next.available ?? user.available) : user.available,
      };
      if (changed.loggedIn !== user.loggedIn || changed.available !== user.available) {
        update(context, { user: changed });
        if (connection) announceUser(context, connection);
      }
      if (detach && next.phone !== before.phone) phone.attach(next.phone);
    },
    start: () => {
      if (detach) return;
      connection = (options.connect ?? connectHubSpot)({ ...options, logger });
      listener.onState(connection.getState());
      detach = connection.attach(listener);
      for (const send of unsent.splice(0)) send(connection);
      phone.attach(options.phone);
    },
    stop: () => {
      detach?.();
      detach = undefined;
      phone.detach();
    },
  };
};
