import { randomUUID } from 'node:crypto';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startSipRelay } from '../../simulator/server/sipRelay.mjs';
import { startKamailio } from '../interop/startKamailio';
import { openTap } from '../interop/tap';
import { closePhones, openPhone } from './phonePage';
import { servePage } from './servePage';
import type { PhonePage } from './phonePage';
import type { AdapterName, PhoneSettings } from './page/settings';

type Relay = Awaited<ReturnType<typeof startSipRelay>>;

/** The SIP service that connects the phones. */
export interface Service extends Pick<Relay, 'url' | 'drop' | 'setOnline'> {
  /** What the phones received, oldest first. */
  readonly messages: readonly { to: string; text: string }[];
  isRegistered: (username: string) => boolean | Promise<boolean>;
}

export const users = [
  { username: 'agent', password: 'agent-password', numbers: ['+16175550100'] },
  { username: 'other', password: 'other-password', numbers: ['+16175550123'] },
  { username: 'third', password: 'third-password', numbers: ['+16175550199'] },
];

export type User = 'agent' | 'other' | 'third';

interface Fixtures {
  relay: Service;
  /** Opens the user's phone, not started. */
  open: (user: User, settings?: Partial<PhoneSettings>) => Promise<PhonePage>;
  /** The same, registered. */
  ready: (user: User, settings?: Partial<PhoneSettings>) => Promise<PhonePage>;
}

export interface WorkerOptions {
  /** The agent's phone. */
  adapter: AdapterName;
  /** The simulator's own relay, or Kamailio. */
  service: 'relay' | 'kamailio';
}

/** Long enough for a slow machine to answer in. */
const ringTimeoutMs = 5000;

interface WorkerFixtures extends WorkerOptions {
  pageUrl: string;
  /** Holds the phones of one test after the other. */
  host: Page;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  adapter: ['jssip', { option: true, scope: 'worker' }],
  service: ['relay', { option: true, scope: 'worker' }],

  pageUrl: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the braces
    async ({}, provide) => {
      const server = await servePage();
      await provide(server.url);
      server.close();
    },
    { scope: 'worker' },
  ],

  host: [
    async ({ browser, pageUrl }, provide) => {
      const page = await browser.newPage({ permissions: ['microphone'] });
      await page.goto(pageUrl);
      await provide(page);
      await page.close();
    },
    { scope: 'worker' },
  ],

  relay: async ({ service }, provide) => {
    if (service === 'kamailio') {
      const kamailio = await startKamailio({ ringTimeoutMs });
      const tap = await openTap(kamailio.url);
      await provide({ ...tap, isRegistered: kamailio.isRegistered });
      await tap.close();
      await kamailio.close();
      return;
    }
    const relay = await startSipRelay({ port: 0, users, ringTimeoutMs });
    await provide(relay);
    await relay.close();
  },

  open: async ({ host, relay, adapter }, provide) => {
    await provide((user, settings = {}) => {
      const password = users.find(({ username }) => username === user)?.password ?? '';
      return openPhone(host, {
        adapter,
        server: relay.url,
        username: user,
        password,
        reconnectAfterMs: 1000,
        // What other tests have kept is not this one's.
        appId: randomUUID(),
        ...settings,
      });
    });
    await closePhones(host);
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
