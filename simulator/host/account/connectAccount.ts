import type { PageInfo } from '../api';
import type { AppOptions } from '../appOptions';
import type { CrmRecord } from '../../../src/testing/hubspot/records/record';
import { forgetAccount, isNews, keepAccount, keptAccount } from '../storage';
import { pageLock } from './pageLock';
import type { FromPage, ToPage } from './wire';

export interface AccountOptions {
  readonly place: PageInfo['place'];
  readonly records: readonly CrmRecord[];
  readonly appOptions: Partial<AppOptions>;
  /** Forgets what this browser has kept. */
  readonly fresh: boolean;
}

type State = Extract<ToPage, { kind: 'state' }>;

/** A page's connection to HubSpot's servers. */
export interface AccountLine {
  /** The first state that the servers sent. */
  readonly state: State;
  readonly post: (message: FromPage) => void;
  /** From now on the listener gets every message, in order. */
  readonly listen: (listener: (message: ToPage) => void) => void;
}

const nameKey = 'simulated-hubspot-name';

const holdLock = (name: string): Promise<void> =>
  new Promise((resolve) => {
    void navigator.locks.request(name, () => {
      resolve();
      // Held while this page lives.
      return new Promise(() => {});
    });
  });

/** Opens the account that all pages of the simulated HubSpot share in this browser. */
export const connectAccount = async ({
  place,
  records,
  appOptions,
  fresh,
}: AccountOptions): Promise<AccountLine> => {
  const id = crypto.randomUUID();
  await holdLock(pageLock(id));
  const { port } = new SharedWorker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'simulated-hubspot',
  });
  const post = (message: FromPage) => port.postMessage(message);
  window.addEventListener('pagehide', () => post({ kind: 'bye' }));
  if (fresh) forgetAccount(localStorage);

  const unheard: ToPage[] = [];
  let listener = (message: ToPage): void => void unheard.push(message);
  let page: State['page'] | undefined;
  const sayHello = (appIsNews: boolean, isFresh = false): void => {
    const name = sessionStorage.getItem(nameKey) ?? undefined;
    const kept = keptAccount(localStorage);
    post({ kind: 'hello', id, place, name, records, fresh: isFresh, appOptions, appIsNews, kept, page });
  };
  // A message would end a page that is cached.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) sayHello(false);
  });
  const state = await new Promise<State>((resolve) => {
    port.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (data.kind === 'state') {
        keepAccount(localStorage, data.account);
        page = data.page;
        resolve(data);
      }
      listener(data);
    };
    sayHello(isNews(localStorage, appOptions), fresh);
  });
  const name = state.pages.find((page) => page.id === id)?.name;
  if (name !== undefined) sessionStorage.setItem(nameKey, name);
  return {
    state,
    post,
    listen: (next) => {
      listener = next;
      unheard.splice(0).forEach(next);
    },
  };
};
