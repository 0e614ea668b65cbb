import { closePhones, openPhone } from '../phonePage';
import type { PhonePage } from '../phonePage';
import type { PhoneSettings } from '../page/settings';
import { test as base } from '../fixtures';
import { type Peer, startPeer } from './startPeer';
import { type Voice, openVoice } from './voice';

interface Fixtures {
  peer: Peer;
  /** Opens a phone that is not started. */
  openAt: (settings?: Partial<PhoneSettings>) => Promise<PhonePage>;
  /** The same, registered at the peer. */
  readyAt: (settings?: Partial<PhoneSettings>) => Promise<PhonePage>;
  /** The remote party's sound. */
  speak: () => Promise<Voice>;
}

/** A phone whose only counterpart is the scripted peer. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the braces
  peer: async ({}, provide) => {
    const peer = await startPeer();
    await provide(peer);
    await peer.close();
  },

  openAt: async ({ host, peer, adapter }, provide) => {
    await provide((settings = {}) =>
      openPhone(host, {
        adapter,
        username: 'agent',
        password: 'agent-password',
        server: peer.url,
        reconnectAfterMs: 1000,
        ...settings,
      }),
    );
    await closePhones(host);
  },

  readyAt: async ({ openAt }, provide) => {
    await provide(async (settings) => {
      const phone = await openAt(settings);
      await phone.run('start');
      await phone.isPhone('ready');
      return phone;
    });
  },

  speak: async ({ host }, provide) => {
    const voices: Voice[] = [];
    await provide(async () => {
      const voice = await openVoice(host);
      voices.push(voice);
      return voice;
    });
    await Promise.all(voices.map((voice) => voice.close()));
  },
});

export { expect } from '@playwright/test';
