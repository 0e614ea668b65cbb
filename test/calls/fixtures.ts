import { test as base } from '@playwright/test';
import { startSipRelay } from '../../simulator/server/sipRelay.mjs';
import { openPhone } from './phonePage';
import { servePage } from './servePage';
import type { PhonePage } from './phonePage';
import type { AdapterName, PhoneSettings } from './page/main';

type Relay = Awaited<ReturnType<typeof startSipRelay>>;

export const users = [
  { username: 'agent', password: 'agent-password', numbers: ['+16175550100'] },
  { username: 'other', password: 'other-password', numbers: ['+16175550123'] },
  { username: 'third', password: 'third-password', numbers: ['+16175550199'] },
];

export type User = 'agent' | 'other' | 'third';

interface Fixtures {
  relay: Relay;
  /** Opens a page with the user's phone, not started. */
  open: (user: User, settings?: Partial<PhoneSettings>) => Promise<PhonePage>;
  /** The same, registered. */
  ready: (user: User, settings?: Partial<PhoneSettings>) => Promise<PhonePage>;
}

export interface WorkerOptions {
  /** The agent's phone. */
  adapter: AdapterName;
}

interface WorkerFixtures extends WorkerOptions {
  pageUrl: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  adapter: ['jssip', { option: true, scope: 'worker' }],

  pageUrl: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the braces
    async ({}, provide) => {
      const server = await servePage();
      await provide(server.url);
      server.close();
    },
    { scope: 'worker' },
  ],

  // eslint-disable-next-line no-empty-pattern -- as above
  relay: async ({}, provide) => {
    const relay = await startSipRelay({ port: 0, users, ringTimeoutMs: 1500 });
    await provide(relay);
    await relay.close();
  },

  open: async ({ browser, relay, adapter, pageUrl }, provide) => {
    const context = await browser.newContext({ permissions: ['microphone'] });
    await provide(async (user, settings = {}) => {
      const password = users.find(({ username }) => username === user)?.password ?? '';
      const page = await context.newPage();
      return openPhone(page, pageUrl, {
        adapter,
        server: relay.url,
        username: user,
        password,
        reconnectAfterMs: 1000,
        ...settings,
      });
    });
    await context.close();
  },

  ready: async ({ open }, provide) => {
    await provide(async (user, settings) => {
      const phone = await open(user, settings);
      await phone.run('start');
      await phone.isPhone('ready');
      return phone;
    });
  },
});

export { expect } from '@playwright/test';
