import { appUnloaded } from './presence';
import { elapse, receive } from './receive';
import type { Effect, Step, Timer } from './step';
import {
  accountOf,
  freshPage,
  pageStateOf,
  type Account,
  type PageState,
  type Portal,
  type World,
} from './world';
import type { CrmRecord } from './records/record';

/** What HubSpot's servers do through a page. */
export type PageEffect = Exclude<Effect, { do: 'later' }>;

/** One page of HubSpot: a page of the CRM, or the calling window. */
export interface ServedPage {
  readonly id: string;
  readonly place: 'page' | 'window';
  /** Sends to the page's app, or changes the page. */
  readonly perform: (effect: PageEffect) => void;
}

export interface ServerOptions {
  readonly portal: Portal;
  readonly account: Account;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs an action once, later; returns the function that cancels it. */
  readonly after: (ms: number, action: () => void) => () => void;
  /** The account or a page's state is another one. */
  readonly onChange?: () => void;
}

/** HubSpot's servers: one account, for any number of open pages. */
export interface HubSpotServer {
  readonly account: () => Account;
  /** Replaces the account, and forgets what was under way. */
  readonly restart: (account: Account) => void;
  readonly setOptions: (options: Partial<Account['options']>) => void;
  readonly setRecords: (records: readonly CrmRecord[]) => void;
  /** Ids of the open pages, oldest first. */
  readonly pageIds: () => readonly string[];
  readonly pageState: (pageId: string) => PageState;
  /** @param state how the page was when it was closed, if it is the same one */
  readonly open: (page: ServedPage, state?: PageState) => void;
  readonly close: (pageId: string) => void;
  /** The page's app is gone; another may come. */
  readonly unload: (pageId: string) => void;
  /** Creates now the engagements that would be created later, or fails to. */
  readonly createEngagements: () => void;
  /** The page's app sent this. Returns HubSpot's note about it, if there is one. */
  readonly receive: (pageId: string, type: string, data: unknown) => string | undefined;
  /** Does something as HubSpot, for one page. */
  readonly act: (pageId: string, act: (world: World) => Step) => void;
  /** Does something about a call that a user asks for: with an open calling window it happens there. */
  readonly actWhereCallsAre: (pageId: string, act: (world: World) => Step) => void;
  /** Ends all timers. */
  readonly stop: () => void;
}

export const createServer = ({ portal, now, after, onChange, ...initial }: ServerOptions): HubSpotServer => {
  const pages = new Map<string, ServedPage>();
  const states = new Map<string, PageState>();
  const timers = new Set<() => void>();
  let { account } = initial;
  let records: readonly CrmRecord[] = [];

  const pageState = (pageId: string): PageState => states.get(pageId) ?? freshPage;
  const worldOf = (state: PageState): World => ({ portal, records, ...account, ...state });

  const later = (ms: number, action: () => void): void => {
    const cancel = after(ms, () => {
      timers.delete(cancel);
      action();
    });
    timers.add(cancel);
  };

  /** The newest page of the CRM: the calling window shows no records. */
  const crmPage = (): ServedPage | undefined => [...pages.values()].findLast(({ place }) => place === 'page');

  const run = (effect: Effect, page: ServedPage | undefined): void => {
    switch (effect.do) {
      case 'later':
        later(effect.afterMs, () => {
          onTimer(effect.timer);
        });
        break;
      case 'send':
        if (effect.afterMs === undefined) page?.perform(effect);
        else later(effect.afterMs, () => page?.perform(effect));
        break;
      case 'navigate':
        ((page?.place === 'page' ? page : undefined) ?? crmPage() ?? page)?.perform(effect);
        break;
      default:
        page?.perform(effect);
    }
  };

  const onTimer = (timer: Timer): void => {
    if (timer.type === 'redirect') {
      run({ do: 'navigate', recordId: timer.recordId, newTab: false }, pages.get(timer.frame));
      return;
    }
    const { world, effects = [] } = elapse(worldOf(freshPage), timer);
    account = accountOf(world);
    onChange?.();
    // Every page that reported the call gets the answer.
    const reporters = account.calls.find(({ key }) => key === timer.key)?.frames ?? [];
    for (const id of reporters) for (const effect of effects) run(effect, pages.get(id));
  };

  const step = (pageId: string, act: (world: World) => Step): Step => {
    const result = act(worldOf(pageState(pageId)));
    account = accountOf(result.world);
    states.set(pageId, pageStateOf(result.world));
    onChange?.();
    return result;
  };

  const act: HubSpotServer['act'] = (pageId, what) => {
    const { effects = [] } = step(pageId, what);
    for (const effect of effects) run(effect, pages.get(pageId));
  };

  const createEngagements = (): void => {
    for (const { key, engagement } of account.calls)
      if (engagement === 'pending') onTimer({ type: 'engagement', key });
  };

  const stop = (): void => {
    for (const cancel of timers) cancel();
    timers.clear();
  };

  return {
    account: () => account,
    restart: (next) => {
      stop();
      account = next;
      states.clear();
      // Engagements that were being made when the last page was closed.
      later(0, createEngagements);
    },
    createEngagements,
    setOptions: (options) => {
      account = { ...account, options: { ...account.options, ...options } };
      onChange?.();
    },
    setRecords: (next) => {
      records = next;
    },
    pageIds: () => [...pages.keys()],
    pageState,
    open: (page, state) => {
      pages.set(page.id, page);
      if (state) states.set(page.id, state);
    },
    close: (pageId) => {
      pages.delete(pageId);
      states.delete(pageId);
    },
    unload: (pageId) => {
      step(pageId, (world) => ({ world: appUnloaded(world) }));
    },
    receive: (pageId, type, data) => {
      const others = [...pages.keys()].filter((id) => id !== pageId);
      const circumstances = { now: now(), frame: pageId, others };
      const { note, effects = [] } = step(pageId, (world) => receive(world, type, data, circumstances));
      for (const effect of effects) run(effect, pages.get(pageId));
      return note;
    },
    act,
    actWhereCallsAre: (pageId, what) => {
      const callingWindow = [...pages.values()].find(({ place }) => place === 'window');
      act(account.options.usesCallingWindow && callingWindow ? callingWindow.id : pageId, what);
    },
    stop,
  };
};
