import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { PageInfo } from '../api';
import { dialRecord } from '../../../src/testing/hubspot/dial';
import { appUnloaded } from '../../../src/testing/hubspot/presence';
import { elapse, receive } from '../../../src/testing/hubspot/receive';
import type { Effect, Step, Timer } from '../../../src/testing/hubspot/step';
import {
  accountOf,
  freshAccount,
  freshPage,
  pageStateOf,
  type Account,
  type PageState,
  type World,
} from '../../../src/testing/hubspot/world';
import { defaultAppOptions, type AppOptions } from '../appOptions';
import type { CrmRecord } from '../../../src/testing/hubspot/records/record';
import { nameFor } from './nameFor';
import type { CrossedMessage, FromPage, ToPage } from './wire';

const countryOf = (phoneNumber: string): string | undefined =>
  parsePhoneNumberFromString(phoneNumber)?.country;

type Hello = Extract<FromPage, { kind: 'hello' }>;

interface Page extends PageInfo {
  readonly post: (message: ToPage) => void;
  state: PageState;
}

/** What the account needs of the place where it runs. */
export interface AccountTools {
  readonly now: () => number;
  readonly after: (ms: number, action: () => void) => () => void;
}

/** HubSpot's servers: one account, whatever number of pages are open. */
export interface AccountServer {
  /** A page has come. Takes what it says from then on. */
  readonly welcome: (hello: Hello, post: (message: ToPage) => void) => void;
  readonly take: (pageId: string, message: Exclude<FromPage, Hello>) => void;
  /** A page is gone. */
  readonly leave: (pageId: string) => void;
}

export const createAccount = ({ now, after }: AccountTools): AccountServer => {
  const pages = new Map<string, Page>();
  const timers = new Set<() => void>();
  let account = freshAccount;
  let records: readonly CrmRecord[] = [];
  let appOptions: AppOptions = defaultAppOptions;
  let hasBegun = false;
  let messageId = 0;

  const infos = (): PageInfo[] => [...pages.values()].map(({ id, name, place }) => ({ id, name, place }));

  const toAll = (message: ToPage): void => {
    for (const { post } of pages.values()) post(message);
  };

  const share = (): void => {
    const all = infos();
    for (const { id, post, state } of pages.values())
      post({ kind: 'state', account, page: state, id, pages: all });
  };

  const othersOf = (pageId: string): string[] => [...pages.keys()].filter((id) => id !== pageId);

  const record = (page: PageInfo, message: CrossedMessage): void => {
    messageId += 1;
    toAll({ kind: 'message', message: { ...message, id: messageId, at: now(), page: page.name } });
  };

  const worldOf = (state: PageState): World => ({ records, ...account, ...state });

  /** The newest page of the CRM: the calling window shows no records. */
  const crmPage = (): Page | undefined => [...pages.values()].findLast(({ place }) => place === 'page');

  const run = (effect: Effect, page: Page | undefined): void => {
    switch (effect.do) {
      case 'later':
        later(effect.afterMs, () => onTimer(effect.timer));
        break;
      case 'send':
        if (effect.afterMs === undefined) page?.post({ kind: 'effect', effect });
        else later(effect.afterMs, () => page?.post({ kind: 'effect', effect }));
        break;
      case 'navigate':
        ((page?.place === 'page' ? page : undefined) ?? crmPage() ?? page)?.post({ kind: 'effect', effect });
        break;
      default:
        page?.post({ kind: 'effect', effect });
    }
  };

  const later = (ms: number, action: () => void): void => {
    const cancel = after(ms, () => {
      timers.delete(cancel);
      action();
    });
    timers.add(cancel);
  };

  const step = (page: Page, act: (world: World) => Step): Step => {
    const result = act(worldOf(page.state));
    account = accountOf(result.world);
    page.state = pageStateOf(result.world);
    share();
    return result;
  };

  const onTimer = (timer: Timer): void => {
    if (timer.type === 'redirect') {
      run({ do: 'navigate', recordId: timer.recordId, newTab: false }, pages.get(timer.frame));
      return;
    }
    const { world, effects = [] } = elapse(worldOf(freshPage), timer);
    account = accountOf(world);
    share();
    // Everybody who reported the call hears what became of it.
    const reporters = account.calls.find(({ key }) => key === timer.key)?.frames ?? [];
    for (const id of reporters) effects.forEach((effect) => run(effect, pages.get(id)));
  };

  const dial = (from: Page, recordId: number, phoneNumber: string | undefined): void => {
    const { usesCallingWindow } = account.options;
    const window = usesCallingWindow && [...pages.values()].find(({ place }) => place === 'window');
    const page = window === false || window === undefined ? from : window;
    run({ do: 'show' }, page);
    const { effects = [] } = step(page, (world) =>
      dialRecord(world, recordId, phoneNumber, { now: now(), countryOf }),
    );
    effects.forEach((effect) => run(effect, page));
  };

  const withAppOptions = (before: Account): Account => ({
    ...before,
    options: { ...before.options, ...appOptions },
  });

  const startOver = (): void => {
    timers.forEach((cancel) => cancel());
    timers.clear();
    account = withAppOptions(freshAccount);
    for (const page of pages.values()) page.state = freshPage;
  };

  return {
    welcome: (hello, post) => {
      records = hello.records;
      appOptions = { ...defaultAppOptions, ...hello.appOptions };
      if (hello.fresh) startOver();
      else if (!hasBegun && hello.kept) {
        account = hello.kept;
        // Engagements that were being made when the last page was closed.
        for (const { key, engagement } of account.calls)
          if (engagement === 'pending') later(0, () => onTimer({ type: 'engagement', key }));
      }
      if (hello.appIsNews || (!hasBegun && !hello.kept)) account = withAppOptions(account);
      hasBegun = true;
      const { id, place } = hello;
      const name = nameFor(place, hello.name, infos());
      pages.set(id, { id, name, place, post, state: freshPage });
      share();
    },
    take: (pageId, message) => {
      const page = pages.get(pageId);
      if (!page) return;
      switch (message.kind) {
        case 'app': {
          const { type, data } = message;
          const circumstances = { now: now(), frame: page.id, others: othersOf(page.id) };
          const { note, effects = [] } = step(page, (world) => receive(world, type, data, circumstances));
          record(page, {
            direction: 'fromApp',
            type,
            ...(data === undefined ? {} : { data }),
            ...(note === undefined ? {} : { note }),
          });
          effects.forEach((effect) => run(effect, page));
          break;
        }
        case 'sent':
          record(page, {
            direction: 'toApp',
            type: message.type,
            ...(message.data === undefined ? {} : { data: message.data }),
          });
          break;
        case 'unloaded':
          step(page, (world) => ({ world: appUnloaded(world) }));
          break;
        case 'dial':
          dial(page, message.recordId, message.phoneNumber);
          break;
        case 'options':
          account = { ...account, options: { ...account.options, ...message.options } };
          share();
          break;
        case 'clearMessages':
          toAll({ kind: 'messagesCleared' });
          break;
        case 'reset':
          startOver();
          toAll({ kind: 'reset' });
          share();
          break;
        case 'bye':
          pages.delete(pageId);
          share();
      }
    },
    leave: (pageId) => {
      if (pages.delete(pageId)) share();
    },
  };
};
