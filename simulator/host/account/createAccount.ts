import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { dialRecord } from '../../../src/testing/hubspot/dial';
import { createServer } from '../../../src/testing/hubspot/server';
import { freshAccount, portal, type Account } from '../../../src/testing/hubspot/world';
import type { PageInfo } from '../api';
import { defaultAppOptions, type AppOptions } from '../appOptions';
import { nameFor } from './nameFor';
import type { CrossedMessage, FromPage, ToPage } from './wire';

const countryOf = (phoneNumber: string): string | undefined =>
  parsePhoneNumberFromString(phoneNumber)?.country;

type Hello = Extract<FromPage, { kind: 'hello' }>;

interface Page extends PageInfo {
  readonly post: (message: ToPage) => void;
}

/** What the account needs from its environment. */
export interface AccountTools {
  readonly now: () => number;
  readonly after: (ms: number, action: () => void) => () => void;
}

/** HubSpot's servers: one account for all open pages. */
export interface AccountServer {
  /** Adds a page. From then on `take` accepts its messages. */
  readonly welcome: (hello: Hello, post: (message: ToPage) => void) => void;
  readonly take: (pageId: string, message: Exclude<FromPage, Hello>) => void;
  /** Removes a page. */
  readonly leave: (pageId: string) => void;
}

export const createAccount = ({ now, after }: AccountTools): AccountServer => {
  const pages = new Map<string, Page>();
  let appOptions: AppOptions = defaultAppOptions;
  let hasBegun = false;
  let messageId = 0;

  const infos = (): PageInfo[] => [...pages.values()].map(({ id, name, place }) => ({ id, name, place }));

  const toAll = (message: ToPage): void => {
    for (const { post } of pages.values()) post(message);
  };

  const share = (): void => {
    const all = infos();
    const account = server.account();
    for (const { id, post } of pages.values())
      post({ kind: 'state', account, page: server.pageState(id), id, pages: all });
  };

  const server = createServer({ portal, account: freshAccount, now, after, onChange: share });

  const record = (page: PageInfo, { direction, type, data, note }: CrossedMessage): void => {
    messageId += 1;
    const message = {
      id: messageId,
      at: now(),
      page: page.name,
      direction,
      type,
      ...(data === undefined ? {} : { data }),
      ...(note === undefined ? {} : { note }),
    };
    toAll({ kind: 'message', message });
  };

  const withAppOptions = (before: Account): Account => ({
    ...before,
    options: { ...before.options, ...appOptions },
  });

  const leave = (pageId: string): void => {
    server.close(pageId);
    if (pages.delete(pageId)) share();
  };

  return {
    welcome: (hello, post) => {
      const { id, place } = hello;
      server.setRecords(hello.records);
      appOptions = { ...defaultAppOptions, ...hello.appOptions };
      if (hello.fresh) server.restart(withAppOptions(freshAccount));
      else if (!hasBegun && hello.kept) server.restart(hello.kept);
      if (hello.appIsNews || (!hasBegun && !hello.kept)) server.setOptions(appOptions);
      hasBegun = true;
      pages.set(id, { id, name: nameFor(place, hello.name, infos()), place, post });
      server.open({ id, place, perform: (effect) => post({ kind: 'effect', effect }) }, hello.page);
      share();
    },
    take: (pageId, message) => {
      const page = pages.get(pageId);
      if (!page) return;
      switch (message.kind) {
        case 'app': {
          const { type, data } = message;
          const note = server.receive(pageId, type, data);
          record(page, { direction: 'fromApp', type, data, ...(note === undefined ? {} : { note }) });
          break;
        }
        case 'sent':
          record(page, { direction: 'toApp', type: message.type, data: message.data });
          break;
        case 'unloaded':
          server.unload(pageId);
          break;
        case 'dial':
          server.actWhereCallsAre(pageId, (world) =>
            dialRecord(world, message.recordId, message.phoneNumber, { now: now(), countryOf }),
          );
          break;
        case 'createEngagements':
          server.createEngagements();
          break;
        case 'options':
          server.setOptions(message.options);
          break;
        case 'clearMessages':
          toAll({ kind: 'messagesCleared' });
          break;
        case 'reset':
          server.restart(withAppOptions(freshAccount));
          toAll({ kind: 'reset' });
          share();
          break;
        case 'bye':
          leave(pageId);
      }
    },
    leave,
  };
};
