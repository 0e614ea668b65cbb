import { createCallingSettings } from 'react-hubspot-calling/server';
import type { CallingSettingsAuth, CallingSettingsOptions } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from './failureOf';
import type { HubspotServer } from './hubspotServer';
import { startHubspotServer } from './hubspotServer';
import { appId, input, settingsClient, settingsPath } from './settingsClient';

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const connect = (options?: Partial<CallingSettingsOptions>) => settingsClient(hubspot, options);

describe('authorization', () => {
  it('puts the developer key into the query', async () => {
    const settings = connect({ auth: { developerKey: hubspot.goodKey } });
    await settings.create(input);
    await settings.recording.create({ urlToRetrieveAuthedRecording: 'https://acme.example/%s' });
    await settings.channelConnection.create({ url: 'https://acme.example/numbers', isReady: true });
    const key = `?hapikey=${encodeURIComponent(hubspot.goodKey)}`;
    const path = `/crm/extensions/calling/2026-09/${appId}/settings`;
    expect(hubspot.log()).toEqual([
      `POST ${path}${key}`,
      `POST ${path}/recording${key}`,
      `POST ${path}/channel-connection${key}`,
    ]);
    expect(hubspot.requests[0]!.headers.authorization).toBeUndefined();
  });

  it('asks a function for the token of each request', async () => {
    hubspot.store(appId, input);
    const tokens = [hubspot.goodToken, Promise.resolve(` ${hubspot.goodToken}\n`), 'expired'];
    const settings = connect({ auth: { accessToken: () => tokens.shift()! } });
    await settings.get();
    await settings.get();
    const error = await failureOf(settings.get());
    expect(error).toMatchObject({ code: 'unauthorized', status: 401, category: 'INVALID_AUTHENTICATION' });
    expect(error.message).toMatch(/access token is wrong or has expired.*get a new one/);
    expect(hubspot.requests).toHaveLength(3);
  });

  it('sends nothing when the function fails or gives no token', async () => {
    const cause = new Error('refresh token revoked');
    const failing = connect({ auth: { accessToken: () => Promise.reject(cause) } });
    expect(await failureOf(failing.get())).toMatchObject({ code: 'unauthorized', cause });
    for (const token of ['', 'two words', 'line\nbreak', 'schlüssel', undefined as unknown as string])
      expect((await failureOf(connect({ auth: { accessToken: () => token } }).get())).code).toBe(
        'invalid-input',
      );
    expect(hubspot.requests).toHaveLength(0);
  });

  it('names the scope that HubSpot says is missing', async () => {
    const error = await failureOf(connect({ auth: { accessToken: hubspot.tokenWithoutScope } }).get());
    expect(error).toMatchObject({
      code: 'forbidden',
      status: 403,
      category: 'MISSING_SCOPES',
      correlationId: hubspot.correlationId,
      hubspotMessage:
        "This app hasn't been granted all required scopes; One or more of the following scopes are required.",
    });
    expect(error.message).toMatch(/lacks the scope some\.new\.scope: add it to the app/);
    expect(error.message).toContain(hubspot.correlationId);
  });

  it('says that a developer key has no scopes if HubSpot names one', async () => {
    const body = { errors: [{ context: { requiredGranularScopes: ['developers-write'] } }] };
    hubspot.failNext({ status: 403, body }, { status: 403, body: {} });
    const settings = connect({ auth: { developerKey: hubspot.goodKey } });
    expect((await failureOf(settings.get())).message).toMatch(
      /HubSpot wants the scope developers-write, and a developer API key has no scopes: use an OAuth access token/,
    );
    expect((await failureOf(settings.get())).message).toMatch(/key is valid, but not for this app/);
  });

  it('names the scope that HubSpot documents if its answer names none', async () => {
    hubspot.failNext({ status: 403, body: {} }, { status: 403, body: {} });
    expect((await failureOf(connect().get())).message).toMatch(/lacks the scope developers-read:/);
    expect((await failureOf(connect().create(input))).message).toMatch(/lacks the scope developers-write:/);
  });

  it('combines any version with any credential, and explains a refusal', async () => {
    for (const version of ['v3', '2025-09', '2026-03', '2026-09'] as const) {
      hubspot.store(appId, input);
      const isForKeys = version.endsWith('-09');
      const [right, wrong] = isForKeys
        ? [{ developerKey: hubspot.goodKey }, { accessToken: hubspot.goodToken }]
        : [{ accessToken: hubspot.goodToken }, { developerKey: hubspot.goodKey }];
      await connect({ version, auth: right as CallingSettingsAuth }).get();
      const { message } = await failureOf(connect({ version, auth: wrong as CallingSettingsAuth }).get());
      expect(message).toContain(
        isForKeys
          ? `version ${version} expects a developer API key, and an OAuth access token was sent. Use the other kind of credential, or version: '2026-03'`
          : `version ${version} expects an OAuth access token with the scope developers-read, and a developer API key was sent. Use the other kind of credential, or version: '2026-09'`,
      );
    }
  });
});

describe('what is checked before sending', () => {
  const wrong: [string, object, RegExp][] = [
    ['no name', { url: input.url }, /name is missing/],
    ['a blank name', { ...input, name: ' ' }, /name must be a string that is not empty/],
    [
      'http',
      { ...input, url: 'http://phone.acme.example' },
      /url must be a complete https address, and is "http:/,
    ],
    [
      'a password in the address',
      { ...input, url: 'https://ada:secret@acme.example/' },
      /url must have no user name or password, and is "https:\/\/…@acme/,
    ],
    ['no address', { ...input, url: 'phone' }, /url must be a complete https address/],
    ['width 0', { ...input, width: 0 }, /width must be a whole number above 0, and is 0/],
    ['a negative height', { ...input, height: -1 }, /height must be/],
    ['half pixels', { ...input, height: 400.5 }, /height must be/],
    ['a word for a boolean', { ...input, isReady: 'false' }, /isReady must be true or false/],
    ['an unknown field', { ...input, isready: true }, /isready is not one of its fields \(name, url/],
  ];
  it.each(wrong)('%s', async (_, body, message) => {
    const settings = connect();
    const error = await failureOf(settings.create(body as typeof input));
    expect(error.code).toBe('invalid-input');
    expect(error.message).toMatch(message);
    expect(hubspot.requests).toHaveLength(0);
  });

  it('an address for recordings without %s', async () => {
    const { recording } = connect();
    const without = { urlToRetrieveAuthedRecording: 'https://acme.example/recordings' };
    for (const send of [recording.create, recording.update, recording.save])
      expect((await failureOf(send(without))).message).toContain('contains %s');
    expect(hubspot.requests).toHaveLength(0);
  });

  it('an update, which needs at least one field', async () => {
    const settings = connect();
    expect((await failureOf(settings.update({ url: 'ftp://acme.example', width: 0 }))).message).toMatch(
      /url .*; width /,
    );
    expect((await failureOf(settings.update({ width: undefined }))).message).toContain('no field is given');
    expect(hubspot.requests).toHaveLength(0);
  });

  it('the options', () => {
    const make = (options: object) => () =>
      createCallingSettings({ appId, auth: { accessToken: 'token' }, ...options });
    expect(make({ appId: '../42' })).toThrow(/appId must be an id/);
    expect(make({ appId: undefined })).toThrow(/appId must be an id/);
    expect(make({ auth: undefined })).toThrow(/auth.accessToken is missing/);
    expect(make({ auth: { developerKey: '' } })).toThrow(/auth.developerKey is missing/);
    expect(make({ baseUrl: 'http://api.example.com' })).toThrow(/baseUrl must be an https address/);
    expect(make({ baseUrl: 'http://127.0.0.1.example.com' })).toThrow(/baseUrl must be/);
    expect(make({ baseUrl: 'https://user:pass@api.example.com' })).toThrow(/baseUrl must be/);
    expect(make({ timeoutMs: 0 })).toThrow(/timeoutMs must be a number from 1/);
    expect(make({ timeoutMs: Infinity })).toThrow(/timeoutMs/);
    expect(make({ retries: -1 })).toThrow(/retries/);
    expect(make({ version: '2024' })).toThrow(/version must be one of v3, 2025-09/);
    expect(make({ baseUrl: 'http://[::1]:8080' })).not.toThrow();
    expect(make({ baseUrl: 'https://proxy.example.com/hubspot/' })).not.toThrow();
  });

  it('a proxy path stays in front', async () => {
    hubspot.failNext({ status: 200, body: input });
    await connect({ baseUrl: `${hubspot.url}/proxy/` }).get();
    expect(hubspot.log()).toEqual([`GET /proxy${settingsPath}`]);
  });
});

describe('an answer that HubSpot does not document', () => {
  const auth = (): CallingSettingsAuth => ({ accessToken: hubspot.goodToken });

  it('is an error, and the request is not repeated', async () => {
    for (const body of ['', 'null', '[]', '{}', '{"name":"Acme"}', '<html>', 'broken']) {
      hubspot.failNext(body === 'broken' ? 'broken-json' : { status: 200, body });
      const error = await failureOf(connect({ auth: auth() }).get());
      expect(error).toMatchObject({ code: 'invalid-answer', status: 200 });
    }
    hubspot.failNext('broken-json');
    const error = await failureOf(connect().update({ width: 500 }));
    expect(error.message).toContain('The change was accepted: read it back to see it.');
    expect(hubspot.requests).toHaveLength(8);
  });

  it('names the details of a failed validation', async () => {
    hubspot.failNext({
      status: 400,
      body: {
        message: 'Invalid input JSON',
        category: 'VALIDATION_ERROR',
        correlationId: 'c-1',
        errors: [{ message: 'width is too large', in: 'width' }, { context: {} }, null],
      },
    });
    const error = await failureOf(connect().create(input));
    expect(error).toMatchObject({
      code: 'rejected',
      status: 400,
      category: 'VALIDATION_ERROR',
      correlationId: 'c-1',
      hubspotMessage: 'Invalid input JSON; width is too large',
    });
    expect(hubspot.requests).toHaveLength(1);
  });

  it('is understood if the error says nothing', async () => {
    hubspot.failNext({ status: 418, body: 'I am a teapot' });
    expect(await failureOf(connect().get())).toMatchObject({
      code: 'rejected',
      status: 418,
      category: undefined,
    });
  });

  it('is not followed to another address', async () => {
    hubspot.failNext({ status: 307, headers: { location: `${hubspot.url}/elsewhere` } });
    const error = await failureOf(connect().create(input));
    expect(error).toMatchObject({ code: 'rejected', status: 307 });
    expect(error.message).toContain('Redirects are not followed');
    expect(hubspot.requests).toHaveLength(1);
  });
});

describe('in a browser bundle', () => {
  it('importing it throws an explanation', async () => {
    await expect(import('../../src/server/browser')).rejects.toThrow(/secret key and runs on a server only/);
  });
});
