import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Start } from './commandLine';
import { runCommandLine, start } from './commandLine';
import type { HubspotServer } from './hubspotServer';
import { startHubspotServer } from './hubspotServer';

const appId = 12345;
const settings = `/crm/extensions/calling/2026-03/${appId}/settings`;
const input = { name: 'Acme Phone', url: 'https://phone.acme.example/widget' };

let hubspot: HubspotServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'react-hubspot-calling-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const write = async (name: string, content: string) => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

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

  it('takes the developer key, for the older endpoints', async () => {
    const env = { ...base(), HUBSPOT_APP_ID: String(appId), HUBSPOT_DEVELOPER_KEY: hubspot.goodKey };
    hubspot.store(appId, input);
    expect((await runCommandLine(['settings', 'get'], { env })).exitCode).toBe(0);
    expect(hubspot.log()[0]).toMatch(/^GET \/crm\/v3\/extensions\/calling\/12345\/settings\?hapikey=/);
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
  it('creates what is not there, and says so', async () => {
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
        { field: 'name', to: input.name },
        { field: 'url', to: input.url },
        { field: 'width', to: 420 },
        { field: 'isReady', to: false },
      ],
      settings: { ...input, width: 420, isReady: false },
    });
    expect(stderr).toMatch(/New settings for app 12345:\n {2}name +\(not set\) → "Acme Phone"\n/);
    expect(hubspot.requests.at(-1)).toMatchObject({
      method: 'POST',
      url: settings,
      body: { ...input, width: 420, isReady: false },
    });
  });

  it('shows and sends the differences alone', async () => {
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

  it('changes nothing where nothing differs', async () => {
    hubspot.store(appId, input);
    const { exitCode, stdout } = await runCommandLine(
      ['settings', 'save', '--name', input.name, '--json'],
      withToken(),
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ action: 'unchanged', changes: [], settings: input });
    expect(changes()).toEqual([]);
  });

  it('takes what `get --json` printed from a file, and flags over it', async () => {
    hubspot.store(appId, input);
    const { stdout } = await runCommandLine(['settings', 'get', '--json'], withToken());
    const file = await write('settings.json', stdout);
    const { exitCode } = await runCommandLine(
      ['settings', 'save', '--file', file, '--height', '700'],
      withToken(),
    );
    expect(exitCode).toBe(0);
    expect(hubspot.requests.at(-1)!.body).toEqual({ height: 700 });
  });

  it('refuses what is wrong before anything is asked or changed', async () => {
    const odd = await write('odd.json', '{"name":"Acme","colour":"red"}');
    const list = await write('list.json', '[]');
    const broken = await write('broken.json', '{');
    const wrong: [string[], RegExp][] = [
      [[], /Nothing to save/],
      [['--name', input.name], /url is missing/],
      [['--name', input.name, '--url', 'http://acme.example'], /url must be a whole https address/],
      [['--name', '', '--url', input.url], /name must be a string that is not empty/],
      [['--name', input.name, '--url', input.url, '--width', '0'], /width must be a whole number above 0/],
      [['--width', 'wide'], /--width takes a number of pixels/],
      [['--is-ready=no'], /'--is-ready' does not take an argument/],
      [['--isReady'], /no flag --isReady/],
      [['--name'], /'--name <value>' argument missing/],
      [['--name', input.name, 'extra'], /One word too many: "extra"/],
      [['--file', odd], /no settings: colour/],
      [['--file', list], /must hold a JSON object/],
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
  it('needs a yes', async () => {
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

describe('app id and key', () => {
  it('are never taken from a flag', async () => {
    for (const flag of ['--token=abc', '--access-token=abc', '--developer-key=abc', '--app-id=1']) {
      const { exitCode, stderr } = await runCommandLine(['settings', 'get', flag], withToken());
      expect(exitCode).toBe(2);
      expect(stderr).toContain("stay in the shell's history");
      expect(stderr).not.toContain('abc');
    }
  });

  it('are named when they are missing and there is nobody to ask', async () => {
    const { exitCode, stderr } = await runCommandLine(['settings', 'get'], { env: base() });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('HUBSPOT_APP_ID, and HUBSPOT_ACCESS_TOKEN or HUBSPOT_DEVELOPER_KEY');
    const keyOnly = await runCommandLine(['settings', 'get'], {
      env: { HUBSPOT_APP_ID: '1', HUBSPOT_ACCESS_TOKEN: ' ' },
    });
    expect(keyOnly.stderr).toMatch(/set HUBSPOT_ACCESS_TOKEN or HUBSPOT_DEVELOPER_KEY/);
  });

  it('are not shown when one was mistaken for the other', async () => {
    const env = { ...base(), HUBSPOT_APP_ID: hubspot.goodToken, HUBSPOT_ACCESS_TOKEN: String(appId) };
    const { exitCode, stderr } = await runCommandLine(['settings', 'get'], { env });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('appId must be an id');
    expect(stderr).not.toContain(hubspot.goodToken);
  });
});

describe('in a terminal', () => {
  const terminal = (start: Start): Start => ({ ...start, terminal: true });

  it('asks for what is missing, and does not show the key as it is typed', async () => {
    hubspot.store(appId, input);
    const running = start(['settings', 'get', '--json'], terminal({ env: base() }));
    await running.until('App id: ');
    running.type('12345\r');
    await running.until('OAuth access token');
    running.type(`${hubspot.goodToken}x\u007f\r`);
    const { exitCode, stdout, stderr } = await running.finished;
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(input);
    expect(stderr).toContain('12345');
    expect(stderr).not.toContain(hubspot.goodToken.slice(0, 4));
    expect(hubspot.requests[0]!.headers.authorization).toBe(`Bearer ${hubspot.goodToken}`);
  });

  it('asks for a developer key when no token is given', async () => {
    hubspot.store(appId, input);
    const env = { ...base(), HUBSPOT_APP_ID: String(appId) };
    const running = start(['settings', 'get'], terminal({ env }));
    await running.until('OAuth access token');
    running.type('\r');
    await running.until('Developer API key');
    running.type(`${hubspot.goodKey}\r`);
    const { exitCode, stderr } = await running.finished;
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain(hubspot.goodKey.slice(0, 8));
    const empty = start(['settings', 'get'], terminal({ env }));
    await empty.until('OAuth access token');
    empty.type('\r');
    await empty.until('Developer API key');
    empty.type('\r');
    expect((await empty.finished).exitCode).toBe(2);
  });

  it('asks before it changes or deletes, and takes no for an answer', async () => {
    hubspot.store(appId, { ...input, isReady: false });
    for (const [args, question] of [
      [['ready'], 'Change them?'],
      [['delete'], 'Delete them?'],
    ] as const) {
      for (const answer of ['n\r', '\r', 'yep\r']) {
        const running = start(['settings', ...args], terminal(withToken()));
        await running.until(question);
        running.type(answer);
        const { exitCode, stdout, stderr } = await running.finished;
        expect([exitCode, stdout]).toEqual([5, '']);
        expect(stderr).toContain('nothing was changed');
      }
    }
    expect(changes()).toEqual([]);
  });

  it('does it after a yes, or asks nothing with --yes', async () => {
    hubspot.store(appId, { ...input, isReady: false });
    const running = start(['settings', 'ready'], terminal(withToken()));
    await running.until('Change them? [y/N]');
    running.type('y\r');
    expect((await running.finished).exitCode).toBe(0);
    expect((await runCommandLine(['settings', 'delete', '-y'], terminal(withToken()))).exitCode).toBe(0);
    expect(changes()).toEqual([`PATCH ${settings}`, `DELETE ${settings}`]);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends with %s at a question', async (_, key) => {
    const running = start(['settings', 'get'], terminal({ env: base() }));
    await running.until('App id: ');
    running.type(key);
    expect((await running.finished).exitCode).toBe(130);
    expect(hubspot.requests).toHaveLength(0);
  });
});

describe('override', () => {
  /** Runs the printed lines as the console of a tab would, and gives what they leave in localStorage. */
  const paste = (lines: string, stored = new Map<string, string>()) => {
    const localStorage = {
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    };
    runInNewContext(lines, { localStorage });
    return Object.fromEntries(stored);
  };

  it('prints lines for the demo widget, the own address and inbound calls', async () => {
    const { exitCode, stdout, stderr } = await runCommandLine(['override']);
    expect(exitCode).toBe(0);
    expect(paste(stdout)).toEqual({
      'LocalSettings:Calling:installDemoWidget': 'local',
      'LocalSettings:Calling:CallingExtensions':
        '{"isReady":true,"name":"Local widget","url":"https://localhost:9025/"}',
      'LocalSettings:Calling:supportsInboundCalling': 'true',
    });
    expect(stderr).toContain('developer console');
  });

  it('prints the wanted lines alone', async () => {
    const demo = await runCommandLine(['override', '--demo', 'app:js']);
    expect(paste(demo.stdout)).toEqual({ 'LocalSettings:Calling:installDemoWidget': 'app:js' });
    const inbound = await runCommandLine(['override', '--inbound']);
    expect(paste(inbound.stdout)).toEqual({ 'LocalSettings:Calling:supportsInboundCalling': 'true' });
  });

  it('quotes any name and address, on one line', async () => {
    const name = 'Acme\'s "phone" \\ `${x}`\n\u2028 </script> é 📞';
    const url = 'https://acme.example/widget?a="b"&c=\'d\'#é';
    const { stdout } = await runCommandLine(['override', '--url', url, '--name', name]);
    expect(stdout.trim().split(/[\n\u2028]/)).toHaveLength(2);
    const stored = paste(stdout)['LocalSettings:Calling:CallingExtensions'];
    expect(JSON.parse(stored!)).toEqual({ isReady: true, name, url });
  });

  it('takes everything back', async () => {
    const all = await runCommandLine(['override']);
    const { stdout } = await runCommandLine(['override', '--clear']);
    expect(paste(stdout, new Map(Object.entries(paste(all.stdout))))).toEqual({});
  });

  it('refuses what HubSpot could not load', async () => {
    for (const args of [
      ['--url', 'http://acme.example'],
      ['--url', 'acme'],
      ['--demo', 'mine'],
      ['--name', 'x'],
      ['word'],
    ])
      expect(await runCommandLine(['override', ...args])).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await runCommandLine(['override', '--url', 'http://localhost:5173/'])).exitCode).toBe(0);
  });
});

describe('simulate', () => {
  const url = 'http://127.0.0.1:5173/';

  it('says what to do in a copy that has no simulator', async () => {
    const { exitCode, stderr } = await runCommandLine(['simulate', url], { home: `${folder}/` });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('install the published package');
  });

  it('refuses what cannot work', async () => {
    const noList = await write('no-list.json', '{}');
    const wrong: [string[], RegExp][] = [
      [[], /needs the widget's address/],
      [['file:///etc/passwd'], /must start with http/],
      [[url, 'more'], /too many/],
      [[url, '--port', '70000'], /--port takes a number/],
      [[url, '--port', '1e3'], /--port takes a number/],
      [[url, '--records', noList], /must hold a list of contacts/],
      [[url, '--records', 'nowhere.json'], /Cannot read/],
    ];
    for (const [args, message] of wrong) {
      const result = await runCommandLine(['simulate', ...args]);
      expect(result).toMatchObject({ exitCode: 2, stdout: '' });
      expect(result.stderr).toMatch(message);
    }
  });
});

describe('help', () => {
  it('of each command fits a screen', async () => {
    for (const args of [
      ['--help'],
      ['help'],
      ['settings', '--help'],
      ['settings', 'save', '-h'],
      ['simulate', '--help'],
      ['help', 'override'],
    ]) {
      const { exitCode, stdout, stderr } = await runCommandLine(args);
      expect([exitCode, stderr]).toEqual([0, '']);
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBeLessThan(24);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it('is what somebody gets who gives no command or a wrong one', async () => {
    const none = await runCommandLine([]);
    expect(none).toMatchObject({ exitCode: 2, stdout: '' });
    expect(none.stderr).toContain('settings save');
    const wrong = await runCommandLine(['setings']);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toMatch(/no command "setings".*\nHelp: react-hubspot-calling --help/);
    expect((await runCommandLine(['settings', 'put'])).stderr).toMatch(
      /one of get, save, ready, hide, delete, and got "put"/,
    );
  });
});
