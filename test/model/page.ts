import {
  type Call,
  type Connect,
  type Connection,
  createCti,
  type Cti,
  type CtiOptions,
  type KeyValueStorage,
} from 'react-hubspot-calling/core';
import { memoryOf } from '../../src/features/recentCalls';
import type { FakeSoftphone } from 'react-hubspot-calling/testing';

/** Everything by which a page reaches the world. */
export type Ports = Pick<Connection, 'send' | 'attach' | 'links' | 'storage' | 'page'>;

/** Does harm, at the border between a page and the world. */
export type Plant = (ports: Ports, tab: number) => Ports;

type Links = NonNullable<Connection['links']>;

/** One page of the app in a tab. Its ports can be cut, as when the renderer crashes: nothing of it gets out any more. */
export interface Page {
  readonly tab: number;
  readonly cti: Cti;
  readonly phone: FakeSoftphone | undefined;
  readonly isAlive: () => boolean;
  /** The renderer is gone, in the middle of whatever it did. */
  crash: () => void;
  /** Only the provider goes, and another comes: connection and phone stay. */
  remount: () => void;
}

interface PageOptions {
  tab: number;
  phone: FakeSoftphone | undefined;
  connect: Connect;
  options: CtiOptions;
  /** A call is another than before. */
  onCall: (call: Call) => void;
  /** The page has the phone from now on. */
  onOwner: () => void;
  /** What stands between the page and the world: watches it, or does it harm. */
  wrap: (ports: Ports) => Ports;
}

export const openPage = ({ tab, phone, connect, options, onCall, onOwner, wrap }: PageOptions): Page => {
  let isAlive = true;
  const cuts: (() => void)[] = [];
  let shared: Connection | undefined;

  const guard =
    <A extends unknown[]>(run: (...args: A) => void) =>
    (...args: A): void => {
      if (isAlive) run(...args);
    };

  const guardLinks = (links: Links): Links => ({
    open: (name, onMessage) => {
      if (!isAlive) return null;
      const channel = links.open(name, guard(onMessage));
      if (channel) cuts.push(channel.close);
      return channel && { post: guard(channel.post), close: guard(channel.close) };
    },
    lock: (name, onGranted, onBusy) => {
      if (!isAlive) return () => undefined;
      const release = links.lock(name, guard(onGranted), onBusy && guard(onBusy));
      cuts.push(release);
      return guard(release);
    },
  });

  const guardStorage = (storage: KeyValueStorage): KeyValueStorage => ({
    getItem: (key) => (isAlive ? storage.getItem(key) : null),
    setItem: guard(storage.setItem),
    removeItem: guard(storage.removeItem),
  });

  /** One for the iframe's lifetime, as the real one. */
  const connectOnce: Connect = (connectOptions) => {
    if (shared) return shared;
    const real = connect(connectOptions);
    cuts.push(real.close);
    const { send, attach, links, storage, page } = wrap({ ...real });
    shared = {
      ...real,
      send: (...message: Parameters<Connection['send']>) => {
        if (isAlive) send(...message);
      },
      attach: (listener) =>
        attach({
          onState: guard(listener.onState),
          onEvent: guard(listener.onEvent),
          onUnknown: guard(listener.onUnknown),
          onProblem: guard(listener.onProblem),
          onSent: guard(listener.onSent),
        }),
      ...(page && { page }),
      ...(links && { links: guardLinks(links) }),
      ...(storage && { storage: guardStorage(storage) }),
    };
    return shared;
  };

  const mount = (): Cti => {
    const cti = createCti({ ...options, connect: connectOnce, ...(phone && { phone }) });
    cti.subscribe(({ calls, windowRole }, before) => {
      for (const call of Object.values(calls)) if (call !== before.calls[call.id]) onCall(call);
      if (windowRole === 'owner' && before.windowRole !== 'owner') onOwner();
    });
    memoryOf(cti).follow();
    cti.start();
    return cti;
  };
  let cti = mount();

  return {
    tab,
    get cti() {
      return cti;
    },
    phone,
    isAlive: () => isAlive,
    crash: () => {
      isAlive = false;
      for (const cut of cuts) cut();
      cti.stop();
      void phone?.stop();
    },
    remount: () => {
      cti.stop();
      cti = mount();
    },
  };
};
