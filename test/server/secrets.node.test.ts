import { inspect } from 'node:util';
import type { CallingSettingsOptions } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from './failureOf';
import type { HubspotServer } from './hubspotServer';
import { startHubspotServer } from './hubspotServer';
import { settingsClient } from './settingsClient';

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const connect = (options?: Partial<CallingSettingsOptions>) => settingsClient(hubspot, options);

describe('a secret', () => {
  const everything = (value: unknown): string =>
    [
      inspect(value, { depth: 20, showHidden: true, getters: true }),
      JSON.stringify(value),
      String(value),
      value instanceof Error ? (value.stack ?? '') : '',
    ].join('\n');

  const expectSilence = (value: unknown, secret: string): void => {
    const text = everything(value);
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
  };

  it('does not show in the client', async () => {
    for (const [auth, secret] of [
      [{ accessToken: hubspot.goodToken }, hubspot.goodToken],
      [{ developerKey: hubspot.goodKey }, hubspot.goodKey],
    ] as const) {
      const settings = connect({ auth });
      await settings.get().catch(() => undefined);
      expectSilence(settings, secret);
    }
  });

  it('does not show in an error, though HubSpot repeats it', async () => {
    const secret = 'wrong-key+with/odd=characters';
    const settings = connect({ auth: { developerKey: secret } });
    const refused = await failureOf(settings.get());
    expect(refused.message).toContain('The API key used to make this call ([redacted]) is unknown');
    expectSilence(refused, secret);
    hubspot.failNext({
      status: 400,
      body: {
        message: `at /settings?hapikey=${encodeURIComponent(secret)}`,
        category: secret,
        correlationId: secret,
        errors: [{ message: `hapikey=${secret}` }],
      },
    });
    expectSilence(await failureOf(settings.get()), secret);
  });

  it('does not show in a failure of the network, though the address contains it', async () => {
    const auth = { developerKey: hubspot.goodKey };
    const fetch: typeof globalThis.fetch = (url) => {
      const address = url as string;
      return Promise.reject(
        new TypeError(`Failed to fetch ${address}`, { cause: { input: address, message: address } }),
      );
    };
    expectSilence(await failureOf(connect({ auth, fetch }).get()), hubspot.goodKey);
    await hubspot.close();
    const refused = await failureOf(connect({ auth }).get());
    expect(refused.code).toBe('network');
    expect(refused.message).toContain('ECONNREFUSED');
    expectSilence(refused, hubspot.goodKey);
    hubspot = await startHubspotServer();
  });

  it('does not show when it cannot be a header', () => {
    const secret = 'half a token';
    try {
      connect({ auth: { accessToken: secret } });
      expect.unreachable();
    } catch (error) {
      expectSilence(error, secret);
    }
  });
});
