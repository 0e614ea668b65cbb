import { present } from '../base/present';
import { reportFault } from '../base/reportFault';
import type { AppMethod } from './appMessages';
import type { AnnouncedUser, Connection, ConnectionListener, ConnectionState } from './connection';
import type { ProtocolProblem } from './problem';
import type { HostEvent, RawHostMessage, Session, UnknownHostMessage } from './hostEvents';
import { type Logger, silentLogger } from '../base/logger';
import type { KeyValueStorage, WindowLinks } from '../base/platform';
import { Malformed, readHostMessage } from './readHostMessage';
import { pushBounded } from '../base/pushBounded';
import type { AppMessage } from './appMessages';
import type { OpenTransport, Transport } from './transport';

/** How many problems are reported within one second; the rest of a flood is counted. */
const problemsPerSecond = 20;
const defaultHandshakeTimeoutMs = 30_000;

interface CreateConnectionOptions {
  handshakeTimeoutMs?: number | undefined;
  logger?: Logger | undefined;
  links?: WindowLinks | undefined;
  storage?: KeyValueStorage | undefined;
}

type Delivery = (listener: ConnectionListener) => void;

/** What each message tells HubSpot about the user. */
const changes: Readonly<Partial<Record<AppMethod, Partial<AnnouncedUser>>>> = {
  userLoggedIn: { isLoggedIn: true },
  userLoggedOut: { isLoggedIn: false },
  userAvailable: { isAvailable: true },
  userUnavailable: { isAvailable: false },
};

/** What HubSpot knows about the user after this message. */
const announce = (
  user: AnnouncedUser | undefined,
  { method, payload }: AppMessage,
): AnnouncedUser | undefined => {
  if (method === 'initialized') {
    return { isLoggedIn: payload.isLoggedIn ?? false, isAvailable: payload.isAvailable ?? false };
  }
  const change = changes[method];
  return user && change ? { ...user, ...change } : user;
};

/** A connection over any transport: keeps order, waits until HubSpot is ready, reads messages, and never throws to the sender. */
export const createConnection = (
  openTransport: OpenTransport,
  {
    handshakeTimeoutMs = defaultHandshakeTimeoutMs,
    logger = silentLogger,
    links,
    storage,
  }: CreateConnectionOptions = {},
): Connection => {
  const listeners = new Set<ConnectionListener>();
  const unheard: Delivery[] = [];
  /** INITIALIZED is kept apart: it goes first, whenever it was sent. */
  let introduction: AppMessage | undefined;
  const unsent: AppMessage[] = [];
  let state: ConnectionState = { status: 'connecting' };
  let announcedUser: AnnouncedUser | undefined;
  let transport: Transport | null = null;
  let timeout: ReturnType<typeof setTimeout> | undefined;
  let problems = { second: 0, count: 0 };

  /** A listener that throws must not affect the next listener or the sender. */
  const deliver = (delivery: Delivery): void => {
    for (const listener of [...listeners]) {
      // A listener before this one may have removed it.
      if (!listeners.has(listener)) continue;
      try {
        delivery(listener);
      } catch (error) {
        logger.error('A listener of the HubSpot connection threw.', error);
      }
    }
  };

  const deliverOrKeep = (delivery: Delivery): void => {
    if (listeners.size > 0) deliver(delivery);
    else if (!pushBounded(unheard, delivery))
      logger.warn('Dropped the oldest event from HubSpot: nobody listens.');
  };

  const setState = (next: ConnectionState): void => {
    state = next;
    deliver((listener) => {
      listener.onState(next);
    });
  };

  const report = (problem: ProtocolProblem): void => {
    const second = Math.floor(Date.now() / 1000);
    problems = { second, count: problems.second === second ? problems.count + 1 : 1 };
    if (problems.count > problemsPerSecond + 1) return;
    const told: ProtocolProblem =
      problems.count <= problemsPerSecond
        ? problem
        : {
            reason: 'flood',
            message: 'Too many bad messages in one second.',
          };
    logger.debug(told.message, told);
    deliver((listener) => {
      listener.onProblem(told);
    });
  };

  const onProblem = (problem: ProtocolProblem): void => {
    report(problem);
    const { reason, message, origin } = problem;
    if (reason === 'untrusted-origin' && state.status === 'connecting')
      setState({ status: 'failed', reason, message, ...present({ origin }) });
  };

  const transmit = (message: AppMessage): void => {
    logger.debug(`To HubSpot: ${message.method}`, message.payload);
    try {
      transport?.send(message);
      announcedUser = announce(announcedUser, message);
      deliver((listener) => {
        listener.onSent(message);
      });
    } catch (error) {
      // A window takes plain data only. Messages before and after this one are still sent.
      logger.error(`${message.method}() could not be sent: its payload is not plain data.`, error);
      reportFault(error);
    }
  };

  /** HubSpot ignores an app before INITIALIZED. */
  const flush = (): void => {
    if (state.status !== 'ready') return;
    if (introduction) {
      const message = introduction;
      introduction = undefined;
      transmit(message);
    }
    if (announcedUser) for (const message of unsent.splice(0)) transmit(message);
  };

  const onMessage = (raw: RawHostMessage): void => {
    logger.debug(`From HubSpot: ${raw.type}`, raw);
    const read = readHostMessage(raw);
    if (read instanceof Malformed) {
      onProblem({
        reason: 'malformed',
        message: `Ignored a ${raw.type} message: it should carry ${read.expected}.`,
        type: raw.type,
      });
    } else if ('known' in read) {
      const event: HostEvent = { ...read.known, ...(listeners.size === 0 && { at: performance.now() }) };
      deliverOrKeep((listener) => {
        listener.onEvent(event);
      });
    } else {
      const message: UnknownHostMessage = read.unknown;
      deliverOrKeep((listener) => {
        listener.onUnknown(message);
      });
    }
  };

  const onReady = (session: Session): void => {
    clearTimeout(timeout);
    const before = state.status === 'ready' ? state.session : session;
    // What HubSpot said to another user is not for this one.
    if (before.userId !== session.userId || before.portalId !== session.portalId) unheard.length = 0;
    // After another handshake HubSpot knows nothing about the user yet.
    announcedUser = undefined;
    setState({ status: 'ready', session });
    flush();
  };

  const getState = (): ConnectionState => state;

  let isClosed = false;
  const unlessClosed =
    <T>(handle: (argument: T) => void) =>
    (argument: T): void => {
      if (!isClosed) handle(argument);
    };

  transport = openTransport({
    onReady: unlessClosed(onReady),
    onMessage: unlessClosed(onMessage),
    onProblem: unlessClosed(onProblem),
  });

  if (!transport) state = { status: 'standalone' };
  // A timer without an end would run at once.
  else if (getState().status === 'connecting' && handshakeTimeoutMs < Infinity) {
    timeout = setTimeout(() => {
      if (state.status !== 'connecting') return;
      const message = `HubSpot has not answered within ${String(handshakeTimeoutMs / 1000)} s. Check that this page is inside HubSpot and that the app's calling settings point here.`;
      logger.warn(message);
      setState({ status: 'failed', reason: 'handshake-timeout', message });
    }, handshakeTimeoutMs);
  }

  return {
    ...present({ links, storage }),
    getState,
    getAnnouncedUser: () => announcedUser,
    attach: (listener) => {
      listeners.add(listener);
      for (const delivery of unheard.splice(0)) deliver(delivery);
      return () => {
        listeners.delete(listener);
      };
    },
    send: (method: AppMethod, payload?: unknown) => {
      const message = { method, payload } as AppMessage;
      if (!transport) {
        logger.debug(`Not connected to HubSpot, dropped: ${method}`, payload);
        return;
      }
      if (method === 'initialized') introduction = message;
      else if (!pushBounded(unsent, message))
        logger.warn('Dropped the oldest message for HubSpot: HubSpot does not answer.');
      flush();
    },
    close: () => {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(timeout);
      transport?.close();
      transport = null;
      introduction = undefined;
      unsent.length = unheard.length = 0;
      setState({ status: 'failed', reason: 'closed', message: 'This connection to HubSpot was closed.' });
      listeners.clear();
    },
  };
};
