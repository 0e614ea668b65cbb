import type { KeyValueStorage, WindowLinks } from '../../base/platform';
import type { Connect, Connection } from '../../protocol/connection';
import { createConnection } from '../../protocol/createConnection';
import type { Session } from '../../protocol/hostEvents';
import type { AppMessage } from '../../protocol/appMessages';
import type { TransportSink } from '../../protocol/transport';
import { vetMessage } from '../../protocol/vetMessage';
import { deliver } from '../deliver';
import { createFakePageLife, type FakePageLife } from './pageLife';
import type { FakeHubSpotOptions } from './options';
import { soon } from './soon';

interface FakePageOptions {
  readonly options: () => FakeHubSpotOptions;
  readonly links: WindowLinks;
  readonly storage: KeyValueStorage;
  /** What the tab keeps over reloads. */
  readonly tabStorage: KeyValueStorage;
  /** The app is there, and HubSpot shakes hands. */
  readonly onConnected: () => void;
  readonly onAppMessage: (message: AppMessage) => void;
  /** The app's page is gone. */
  readonly onGone: () => void;
}

/** The page in the iframe: the app's one connection, from its first `connect` to a reload. */
export interface FakePage {
  readonly connect: Connect;
  /** Whether there is an app. */
  readonly isOpen: () => boolean;
  readonly shakeHands: (session: Session) => void;
  /** Hands the app a message. */
  readonly send: (raw: Readonly<Record<string, unknown>>) => void;
  /** The browser stops the page, as in its back/forward cache. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** The browser is about to unload the page. */
  readonly unload: () => void;
  /** Ends the connection; the next `connect` opens another. */
  readonly end: () => void;
}

interface CurrentPage {
  readonly connection: Connection;
  /** Absent outside HubSpot. */
  readonly sink: TransportSink | undefined;
  /** Lets go of the page's locks and channels. */
  readonly leave: () => void;
  readonly life: FakePageLife;
}

/** The links of one page: when it goes, the browser frees what it held. */
const linksOfPage = (
  links: WindowLinks,
  whenAwake: FakePageLife['whenAwake'],
): { links: WindowLinks; leave: () => void } => {
  const held = new Set<() => void>();
  const hold = (release: () => void): (() => void) => {
    held.add(release);
    return () => {
      held.delete(release);
      release();
    };
  };
  return {
    links: {
      open: (name, onMessage) => {
        const channel = links.open(name, (message) => {
          whenAwake(() => {
            onMessage(message);
          });
        });
        return channel && { post: channel.post, close: hold(channel.close) };
      },
      lock: (name, onGranted, onBusy) => {
        const awake = (run: () => void) => (): void => {
          whenAwake(run);
        };
        return hold(links.lock(name, awake(onGranted), onBusy && awake(onBusy)));
      },
    },
    leave: () => {
      for (const release of held) release();
      held.clear();
    },
  };
};

const origin = 'https://app.hubspot.com';

export const createFakePage = ({
  options,
  links,
  storage,
  tabStorage,
  onConnected,
  onAppMessage,
  onGone,
}: FakePageOptions): FakePage => {
  let current: CurrentPage | undefined;
  let cancelHandshake = (): void => undefined;

  const gone = (): void => {
    if (!current) return;
    current = undefined;
    cancelHandshake();
    onGone();
  };

  /** What the page around the app does, once the app is there. */
  const greet = (sink: TransportSink): void => {
    const { foreignOrigin, handshake = 0 } = options();
    if (foreignOrigin !== undefined) {
      cancelHandshake = soon(0, () => {
        const message = `Refused a message from ${foreignOrigin}, which is not HubSpot. If that page may embed this app, name its origin in trustedOrigins.`;
        sink.onProblem({ reason: 'untrusted-origin', message, origin: foreignOrigin });
      });
    } else if (handshake !== 'never') {
      cancelHandshake = soon(handshake, onConnected);
    }
  };

  return {
    connect: (connectOptions) => {
      if (current) return current.connection;
      let opened: TransportSink | undefined;
      const life = createFakePageLife();
      const { links: ownLinks, leave } = linksOfPage(links, life.whenAwake);
      const connection: Connection = {
        ...createConnection(
          (sink) => {
            if (options().standalone) return null;
            opened = sink;
            return { send: onAppMessage, close: gone };
          },
          { ...connectOptions, links: ownLinks, storage },
        ),
        page: life.port,
        tabStorage,
      };
      current = { connection, sink: opened, leave, life };
      if (opened) greet(opened);
      return connection;
    },
    isOpen: () => current?.sink !== undefined,
    shakeHands: (session) => {
      cancelHandshake();
      current?.life.whenAwake(() => {
        deliver(() => {
          current?.sink?.onReady(session);
        });
      });
    },
    send: (raw) => {
      // Checked as in front of the real connection.
      const result = vetMessage({ data: raw, origin, source: null }, { source: null, isTrusted: () => true });
      current?.life.whenAwake(() => {
        deliver(() => {
          if ('problem' in result) current?.sink?.onProblem(result.problem);
          else current?.sink?.onMessage(result.vetted);
        });
      });
    },
    freeze: () => {
      current?.life.freeze();
    },
    thaw: () => {
      current?.life.thaw();
    },
    unload: () => {
      current?.life.unload();
    },
    end: () => {
      deliver(() => {
        current?.leave();
        current?.connection.close();
      });
      gone();
    },
  };
};
