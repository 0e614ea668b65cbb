import { connectHubSpot } from '../protocol/connectHubSpot';
import type { Connection } from '../protocol/connection';
import { consoleLogger, type Logger, silentLogger } from '../base/logger';
import type { AudioSystem } from '../softphone/audio/audioSystem';
import type { CallSession } from '../softphone/softphone';
import type { CtiActions } from './actions';
import { createClearedCalls } from './calls/clearedCalls';
import { type CtiContext, update } from './context';
import { createParts } from './createParts';
import { keyOf } from './keys';
import type { CtiOptions } from './options';
import { createOutbox } from './outbox';
import { type CtiState, initialState } from './state';
import type { StorageOption } from './storage/pickStorage';
import { storageOf } from './storage/whereKept';
import { reportFault } from '../base/reportFault';
import { createObservable, type Listener, type MutableObservable } from '../base/observable';

/** What is going on, and what can be done about it. Immutable; the same object between changes. */
export type CtiSnapshot = CtiState & { readonly actions: CtiActions };

/** The calling app without React: a store of what is going on, and the actions. */
export interface Cti {
  /** The current state with the actions. The same object between changes. */
  getSnapshot: () => CtiSnapshot;
  /** Calls the listener after each change, with the new and the previous state. Returns the function that unsubscribes it. */
  subscribe: (listener: Listener<CtiSnapshot>) => () => void;
  /** Everything an app can do. The same object for the life of the cti. */
  readonly actions: CtiActions;
  /** The phone's side of a live call: its sound, its statistics. Absent in a window that does not have the phone. */
  sessionOf: (callId: string) => CallSession | undefined;
  /** Where the phone's sound comes from and goes to, if it is not the browser: the fake softphone has a fake one. */
  audioSystem: () => AudioSystem | undefined;
  /** Where the options say that things are kept; `openStorage` opens it. */
  storage: () => StorageOption;
  /** The option `callTitle`. */
  callTitle: () => CtiOptions['callTitle'];
  /**
   * The key under which something of this user and app is kept. `undefined` until HubSpot has said who the user is.
   * @param what what is kept, such as `recent`
   */
  storageKey: (what: string) => string | undefined;
  /** Replaces the options. Handlers are looked up when they are called; `loggedIn` and `available` count when they change. */
  setOptions: (options: CtiOptions) => void;
  /** Connects to HubSpot, recovers the calls of the previous page, and starts the phone. */
  start: () => void;
  /** Stops listening to HubSpot and the phone. The phone and its calls continue, and the next cti resumes them. */
  stop: () => void;
}

/** Writes wherever the newest options say. A logger of the app's that throws stops nothing. */
const followLogger = (options: () => CtiOptions): Logger => {
  const write =
    (level: keyof Logger): Logger['debug'] =>
    (...line) => {
      const { logger, debug } = options();
      try {
        (logger ?? (debug ? consoleLogger : silentLogger))[level](...line);
      } catch (error) {
        reportFault(error);
      }
    };
  return { debug: write('debug'), warn: write('warn'), error: write('error') };
};

/** Makes a cti. Nothing happens before `start()`, so that it can be made on a server. */
export const createCti = (initialOptions: CtiOptions = {}): Cti => {
  let options = initialOptions;
  let connection: Connection | null = null;
  let isStarted = false;
  const logger = followLogger(() => options);
  const outbox = createOutbox(logger);

  const store = createObservable<CtiState>({
    ...initialState,
    // Where the phone says who is logged in, nobody is before it has.
    user: {
      loggedIn: options.followPhone ? false : (options.loggedIn ?? true),
      available: options.available ?? true,
    },
    fromNumbers: options.fromNumbers ?? [],
  });

  const tab = { options: () => options, connection: () => connection };
  const context: CtiContext = {
    ...tab,
    store,
    logger,
    send: outbox.send,
    cleared: createClearedCalls(store, tab),
  };
  const parts = createParts(context, outbox);
  const { actions } = parts;

  // The actions need the store, and the snapshot holds the actions: from here on it does.
  const snapshots = store as unknown as MutableObservable<CtiSnapshot>;
  snapshots.set({ ...store.getSnapshot(), actions });

  return {
    getSnapshot: snapshots.getSnapshot,
    subscribe: snapshots.subscribe,
    actions,
    sessionOf: parts.sessionOf,
    audioSystem: () => options.phone?.audio?.system,
    storage: () => storageOf(context),
    callTitle: () => options.callTitle,
    storageKey: (what) => {
      const { session, connection: state } = store.getSnapshot();
      // Outside HubSpot there is one user: the browser's.
      return session || state.status === 'standalone' ? keyOf(what, options, session ?? {}) : undefined;
    },
    setOptions: (next) => {
      const before = options;
      options = next;
      const { loggedIn, available } = next;
      if (loggedIn !== before.loggedIn && loggedIn !== undefined)
        actions[loggedIn ? 'userLoggedIn' : 'userLoggedOut']();
      if (available !== before.available && available !== undefined)
        actions[available ? 'userAvailable' : 'userUnavailable']();
      const fromNumbers = next.fromNumbers ?? [];
      if (fromNumbers.join() !== store.getSnapshot().fromNumbers.join()) update(context, { fromNumbers });
      if (next.phone !== before.phone) parts.swapPhone();
    },
    start: () => {
      if (isStarted) return;
      isStarted = true;
      const { connect = connectHubSpot, trustedOrigins, handshakeTimeoutMs } = options;
      connection = connect({ trustedOrigins, handshakeTimeoutMs, logger });
      update(context, { connection: connection.getState() });
      parts.start(connection);
    },
    stop: () => {
      if (!isStarted) return;
      isStarted = false;
      parts.stop();
    },
  };
};
