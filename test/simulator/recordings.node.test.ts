import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCallingAccount, createCallingSettings } from 'react-hubspot-calling/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStaticSimulator, type StaticSimulator } from '../../simulator/server/startStaticSimulator';
import { startAppServer, type AppServer, type FileFault } from './appServer';

let folder: string;
let app: AppServer;
let hubspot: StaticSimulator;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recordings-'));
  app = await startAppServer(folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  hubspot = await startStaticSimulator({ widgetUrl: 'http://127.0.0.1:9/', port: 0, folder });
  app.fail(undefined);
  app.asked.length = 0;
});
afterEach(() => hubspot.close());

const baseUrl = () => hubspot.url.replace(/\/$/, '');
const account = () => createCallingAccount({ accessToken: 'token', baseUrl: baseUrl() });
const settings = () =>
  createCallingSettings({ appId: 12345, auth: { accessToken: 'token' }, baseUrl: baseUrl() });
const register = (url = app.recordingUrl) => settings().recording.save({ urlToRetrieveAuthedRecording: url });

const source = { appId: 12345, externalId: 'call 1/ä', externalAccountId: 'acme' };
const query = (externalId = source.externalId) =>
  new URLSearchParams({ ...source, appId: String(source.appId), externalId }).toString();
const check = async (externalId?: string) =>
  (await (await fetch(`${hubspot.url}recording.json?${query(externalId)}`)).json()) as {
    ok: boolean;
    problem?: string;
  };

/** The first state that a page is told. */
const stateOf = async (): Promise<unknown> => {
  const response = await fetch(`${hubspot.url}hubspot-state`);
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return JSON.parse(new TextDecoder().decode(value).replace(/^data: /, ''));
};

describe("a recording reaches the page as it reaches HubSpot's", () => {
  test('through the registered address, its answer, and parts of the file', async () => {
    await register();
    expect(await settings().recording.get()).toEqual({ urlToRetrieveAuthedRecording: app.recordingUrl });
    expect(await check()).toEqual({ ok: true });
    const part = await fetch(`${hubspot.url}recording?${query()}`, { headers: { range: 'bytes=0-11' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 0-11/${String(app.file.length)}`);
    expect(Buffer.from(await part.arrayBuffer()).toString('latin1', 8, 12)).toBe('WAVE');
    const whole = await fetch(`${hubspot.url}recording?${query()}`);
    expect(Buffer.from(await whole.arrayBuffer()).equals(app.file)).toBe(true);
    expect(new Set(app.asked)).toEqual(new Set(['call 1/ä of acme by 12345']));
  });

  test.each<[string, () => Promise<unknown>, FileFault, RegExp, string?]>([
    [
      'nothing is registered',
      () => Promise.resolve(),
      undefined,
      /has not registered urlToRetrieveAuthedRecording/,
    ],
    [
      "the app's server refuses the question",
      () => register(app.wrongUrl),
      undefined,
      /answers 401 .*HubSpot expects 200/,
    ],
    ['the app knows no such recording', () => register(), undefined, /answers 404/, 'unknown'],
    ["the app's server is gone", () => register('https://127.0.0.1:1/%s'), undefined, /cannot be reached/],
    ['the file ignores Range', () => register(), 'ignores-range', /ignores Range: HubSpot expects 206/],
    ['the file needs a log-in', () => register(), 'forbidden', /answers 403; HubSpot expects 206/],
  ])('and the step that fails is named if %s', async (_, prepare, fault, problem, externalId) => {
    await prepare();
    app.fail(fault);
    expect(await check(externalId)).toEqual({ ok: false, problem: expect.stringMatching(problem) as string });
    expect((await fetch(`${hubspot.url}recording?${query(externalId)}`)).status).toBe(502);
  });
});

test("pages are told what the app's server reports, until all calls are forgotten", async () => {
  await register();
  await account().recordings.link(7_000_001, source);
  await account().recordings.ready(7_000_001);
  const { id } = await account().transcripts.create({
    engagementId: 7_000_001,
    utterances: [{ speaker: { id: '1', name: 'Ada' }, text: 'Hello', startMs: 0, endMs: 900 }],
  });
  expect(await stateOf()).toMatchObject({
    ready: [7_000_001],
    properties: {
      7000001: { hs_call_source: 'INTEGRATIONS_PLATFORM', hs_call_external_id: source.externalId },
    },
    transcripts: [{ id, engagementId: 7_000_001, utterances: [{ text: 'Hello', speaker: { name: 'Ada' } }] }],
  });
  expect(await account().transcripts.get(id)).toMatchObject({
    source: 'INTEGRATOR_GENERATED',
    utterances: [{ text: 'Hello', startMs: 0, endMs: 900 }],
  });
  await account().transcripts.remove(id);
  await expect(account().transcripts.get(id)).rejects.toThrow('no transcript');
  expect((await fetch(`${hubspot.url}hubspot-state`, { method: 'DELETE' })).status).toBe(204);
  expect(await stateOf()).toMatchObject({ ready: [], transcripts: [], recordingUrl: app.recordingUrl });
});

test('the servers refuse other pages, requests without credentials, and what HubSpot would refuse', async () => {
  const ask = (path: string, init: RequestInit) => fetch(hubspot.url + path, { method: 'POST', ...init });
  const ready = 'crm/v3/extensions/calling/recordings/ready';
  const authorization = 'Bearer token';
  const body = '{"engagementId":1}';
  const origin = 'https://attacker.example';
  expect((await ask(ready, { body, headers: { authorization, origin } })).status).toBe(403);
  expect((await ask('recording', { method: 'GET', headers: { origin } })).status).toBe(403);
  expect((await ask(ready, { body })).status).toBe(401);
  expect((await ask(ready, { body: '{', headers: { authorization } })).status).toBe(400);
  expect((await ask('crm/v3/nothing', { body, headers: { authorization } })).status).toBe(404);
  expect((await ask(`${ready}?hapikey=key`, { body })).status).toBe(204);
  const insecure = { urlToRetrieveAuthedRecording: 'http://phone.example.com/%s' };
  const path = 'crm/extensions/calling/2026-09/1/settings/recording';
  expect((await ask(path, { body: JSON.stringify(insecure), headers: { authorization } })).status).toBe(400);
});
