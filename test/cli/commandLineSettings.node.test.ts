import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Start } from './commandLine';
import { runCommandLine, start } from './commandLine';
import type { HubspotServer } from '../server/hubspotServer';
import { startHubspotServer } from '../server/hubspotServer';
import { useTemporaryFolder } from './temporaryFolder';

const appId = 12345;
const settings = `/crm/extensions/calling/2026-03/${appId}/settings`;
const input = { name: 'Acme Phone', url: 'https://phone.acme.example/widget' };

const folder = useTemporaryFolder();
let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const base = (): Record<string, string> => ({ HUBSPOT_BASE_URL: hubspot.url });
const withToken = (token = hubspot.goodToken): Start => ({
  env: { ...base(), HUBSPOT_APP_ID: String(appId), HUBSPOT_ACCESS_TOKEN: token },
});
const changes = () => hubspot.log().filter((line) => !line.startsWith('GET'));

describe('settings get', () => {
  it('prints the settings, for people and for scripts', async () => {
    hubspot.store(appId, { ...input, name: 'Acme "Phone"' });
    const people = await runCommandLine(['settings', 'get'], withToken());
    expect(people).toMatchObject({ exitCode: 0, stderr: '' });
    expect(people.stdout).toMatch(/Calling settings of app 12345\n {2}name +"Acme \\"Phone\\""\n/);
    const scripts = await runCommandLine(['settings', 'get', '--json'], withToken());
    expect(scripts).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(scripts.stdout)).toMatchObject({
      name: 'Acme "Phone"',
      url: input.url,
      isReady: true,
      width: 400,
    });
  });

  it('takes the developer key, and any version of the API', async () => {
    const env = { ...base(), HUBSPOT_APP_ID: String(appId), HUBSPOT_DEVELOPER_KEY: hubspot.goodKey };
    hubspot.store(appId, input);
    expect((await runCommandLine(['settings', 'get'], { env })).exitCode).toBe(0);
    expect(hubspot.log()[0]).toMatch(/^GET \/crm\/extensions\/calling\/2026-09\/12345\/settings\?hapikey=/);
    await runCommandLine(['settings', 'get', '--api-version', '2025-09'], { env });
    expect(hubspot.log()[1]).toContain('/calling/2025-09/12345/settings');
    await runCommandLine(['settings', 'get'], {
      env: { ...withToken().env, HUBSPOT_API_VERSION: 'v3' },
    });
    expect(hubspot.log()[2]).toBe(`GET /crm/v3/extensions/calling/12345/settings`);
    const wrong = await runCommandLine(['settings', 'get', '--api-version', 'v4'], withToken());
    expect(wrong).toMatchObject({ exitCode: 2, stdout: '' });
    expect(wrong.stderr).toContain('--api-version takes one of v3, 2025-09, 2026-03, 2026-09, and got "v4"');
  });

  it('ends with a code for scripts when it fails', async () => {
    const missing = await runCommandLine(['settings', 'get', '--json'], withToken());
    expect(missing.exitCode).toBe(4);
    expect(missing.stderr).toContain('App 12345 has no calling settings yet');
    expect(JSON.parse(missing.stdout)).toMatchObject({
      error: {
        exitCode: 4,
        code: 'not-found',
        status: 404,
        category: 'OBJECT_NOT_FOUND',
        correlationId: hubspot.correlationId,
      },
    });
    expect((await runCommandLine(['settings', 'get'], withToken('wrong'))).exitCode).toBe(3);
    expect((await runCommandLine(['settings', 'get'], withToken(hubspot.tokenWithoutScope))).exitCode).toBe(
      3,
    );
    hubspot.failNext('broken-json');
    expect(await runCommandLine(['settings', 'get'], withToken())).toMatchObject({ exitCode: 1, stdout: '' });
  });

  it('never shows the key', async () => {
    const key = 'wrong-key+1/2=';
    const env = { ...base(), HUBSPOT_APP_ID: String(appId), HUBSPOT_DEVELOPER_KEY: key };
    const { exitCode, stdout, stderr } = await runCommandLine(['settings', 'get', '--json'], { env });
    expect(exitCode).toBe(3);
    for (const secret of [key, encodeURIComponent(key)]) expect(stdout + stderr).not.toContain(secret);
  });
});

describe('settings save', () => {
  it('creates settings that do not exist yet, with all nine fields', async () => {
    const args = [
      'settings',
      'save',
      '--name',
      input.name,
      '--url',
      input.url,
      '--width',
      '420',
      '--no-is-ready',
    ];
    const { exitCode, stdout, stderr } = await runCommandLine([...args, '--json'], withToken());
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      action: 'created',
      changes: [
        { field: 'width', to: 420 },
        { field: 'height', to: 600 },
        { field: 'supportsCustomObjects', to: false },
        { field: 'supportsInboundCalling', to: false },
        { field: 'usesCallingWindow', to: true },
        { field: 'usesRemote', to: false },
        { field: 'name', to: input.name },
        { field: 'url', to: input.url },
        { field: 'isReady', to: false },
      ],
      settings: { ...input, width: 420, isReady: false },
    });
    expect(stderr).toMatch(/New settings for app 12345:\n {2}width +\(not set\) → 420\n/);
    expect(hubspot.requests.at(-1)).toMatchObject({
      method: 'POST',
      url: settings,
      body: { ...input, width: 420, isReady: false, usesCallingWindow: true },
    });
  });

  it('asks whether users see a new app, and never decides it alone', async () => {
    const args = ['settings', 'save', '--name', input.name, '--url', input.url];
    for (const start of [withToken(), { ...withToken(), terminal: true }]) {
      const { exitCode, stderr } = await runCommandLine([...args, '--yes'], start);
      expect(exitCode).toBe(2);
      expect(stderr).toContain('isReady is missing: give --is-ready');
    }
    expect(changes()).toEqual([]);
    for (const [answer, isReady] of [
      ['\r', false],
      ['y\r', true],
    ] as const) {
      const running = start(args, { ...withToken(), terminal: true });
      await running.until('Show the app to users now (isReady)? [y/N]');
      running.type(answer);
      await running.until('Create them?');
      running.type('y\r');
      expect((await running.finished).exitCode).toBe(0);
      expect(hubspot.requests.at(-1)!.body).toMatchObject({ isReady });
      await runCommandLine(['settings', 'delete', '--yes'], withToken());
    }
  });

  it('shows and sends only the differences', async () => {
    hubspot.store(appId, input);
    const args = [
      'settings',
      'save',
      '--name',
      'Acme Calling',
      '--url',
      input.url,
      '--supports-inbound-calling',
    ];
    const { exitCode, stdout, stderr } = await runCommandLine(args, withToken());
    expect([exitCode, stdout]).toEqual([0, 'Settings of app 12345 updated.\n']);
    expect(stderr).toContain('"Acme Phone" → "Acme Calling"');
    expect(stderr).toMatch(/supportsInboundCalling +false → true/);
    expect(stderr).not.toContain('url');
    expect(hubspot.requests.at(-1)!.body).toEqual({ name: 'Acme Calling', supportsInboundCalling: true });
  });

  it('changes nothing if nothing differs', async () => {
    hubspot.store(appId, input);
    const { exitCode, stdout } = await runCommandLine(
      ['settings', 'save', '--name', input.name, '--json'],
      withToken(),
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ action: 'unchanged', changes: [], settings: input });
    expect(changes()).toEqual([]);
  });

  it('takes what `get --json` printed from a file, overridden by flags', async () => {
    hubspot.store(appId, input);
    const { stdout } = await runCommandLine(['settings', 'get', '--json'], withToken());
    const file = await folder.write('settings.json', stdout);
    const { exitCode } = await runCommandLine(
      ['settings', 'save', '--file', file, '--height', '700'],
      withToken(),
    );
    expect(exitCode).toBe(0);
    expect(hubspot.requests.at(-1)!.body).toEqual({ height: 700 });
  });

  it('refuses what is wrong before anything is asked or changed', async () => {
    const odd = await folder.write('odd.json', '{"name":"Acme","colour":"red"}');
    const list = await folder.write('list.json', '[]');
    const broken = await folder.write('broken.json', '{');
    const wrong: [string[], RegExp][] = [
      [[], /Nothing to save/],
      [['--name', input.name], /url is missing/],
      [['--name', input.name, '--url', 'http://acme.example'], /url must be a complete https address/],
      [['--name', '', '--url', input.url], /name must be a string that is not empty/],
      [['--name', input.name, '--url', input.url, '--width', '0'], /width must be a whole number above 0/],
      [['--width', 'wide'], /--width takes a number of pixels/],
      [['--is-ready=no'], /--is-ready takes no value/],
      [['--isReady'], /has no flag --isReady/],
      [['--name'], /--name needs a value/],
      [['--name', input.name, 'extra'], /One word too many: "extra"/],
      [['--file', odd], /not settings: colour/],
      [['--file', list], /must contain a JSON object/],
      [['--file', broken], /is not JSON/],
      [['--file', 'nowhere.json'], /Cannot read nowhere\.json/],
    ];
    const results = await Promise.all(
      wrong.map(([args]) => runCommandLine(['settings', 'save', ...args], withToken())),
    );
    results.forEach((result, index) => {
      expect(result).toMatchObject({ exitCode: 2, stdout: '' });
      expect(result.stderr).toMatch(wrong[index]![1]);
    });
    expect(changes()).toEqual([]);
  });
});

describe('settings ready and hide', () => {
  it('show the app and hide it, once', async () => {
    hubspot.store(appId, { ...input, isReady: false });
    const ready = await runCommandLine(['settings', 'ready'], withToken());
    expect(ready.exitCode).toBe(0);
    expect(ready.stderr).toMatch(/isReady +false → true/);
    expect((await runCommandLine(['settings', 'ready'], withToken())).stdout).toContain('Nothing to change');
    expect((await runCommandLine(['settings', 'hide', '--yes'], withToken())).exitCode).toBe(0);
    expect(hubspot.requests.map(({ body }) => body).filter(Boolean)).toEqual([
      { isReady: true },
      { isReady: false },
    ]);
    expect(
      (await runCommandLine(['settings', 'hide'], { env: { ...withToken().env, HUBSPOT_APP_ID: '7' } }))
        .exitCode,
    ).toBe(4);
  });
});

describe('settings delete', () => {
  it('needs a confirmation', async () => {
    hubspot.store(appId, input);
    const refused = await runCommandLine(['settings', 'delete'], withToken());
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('with --yes');
    expect(changes()).toEqual([]);
    const done = await runCommandLine(['settings', 'delete', '--yes', '--json'], withToken());
    expect(done.exitCode).toBe(0);
    expect(JSON.parse(done.stdout)).toMatchObject({ action: 'deleted', settings: input });
    expect(hubspot.stored(appId)).toBeUndefined();
    expect((await runCommandLine(['settings', 'delete', '--yes'], withToken())).exitCode).toBe(4);
  });
});
