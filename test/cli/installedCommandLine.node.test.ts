import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/freePort.mjs';
import type { HubspotServer } from '../server/hubspotServer';
import { startHubspotServer } from '../server/hubspotServer';
import type { InstalledCommandLine } from './installedCommandLine';
import { installCommandLine } from './installedCommandLine';

const input = { name: 'Acme Phone', url: 'https://phone.acme.example/widget' };

let cli: InstalledCommandLine;
let hubspot: HubspotServer;
beforeAll(async () => {
  cli = await installCommandLine();
});
afterAll(() => cli.remove());
beforeEach(async () => {
  hubspot = await startHubspotServer();
});
afterEach(() => hubspot.close());

const env = (): Record<string, string> => ({ HUBSPOT_BASE_URL: hubspot.url, HUBSPOT_APP_ID: '12345' });

describe('the command line as a process', () => {
  it('writes the result to stdout and all else to stderr', async () => {
    hubspot.store(12345, input);
    const options = { env: { ...env(), HUBSPOT_ACCESS_TOKEN: hubspot.goodToken } };
    const { exitCode, stdout, stderr } = await cli.run(
      ['settings', 'save', '--no-is-ready', '--json'],
      options,
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ action: 'updated', settings: { isReady: false } });
    expect(stderr).toMatch(/isReady +true → false/);
  });

  it('ends with its exit code', async () => {
    expect((await cli.run(['settings', 'get'], { env: env() })).exitCode).toBe(2);
    const refused = await cli.run(['settings', 'get'], { env: { ...env(), HUBSPOT_ACCESS_TOKEN: 'wrong' } });
    expect(refused).toMatchObject({ exitCode: 3, stdout: '' });
  });

  it('ends after its questions, and hides the key', async () => {
    hubspot.store(12345, input);
    const running = cli.start(['settings', 'get', '--json'], { env: env(), terminal: true });
    await running.until('OAuth access token');
    running.type(`${hubspot.goodToken}\r`);
    const { exitCode, stdout, stderr } = await running.finished;
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(input);
    expect(stderr).not.toContain(hubspot.goodToken.slice(0, 4));
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends with %s at a question', async (_, key) => {
    const running = cli.start(['settings', 'get'], { env: env(), terminal: true });
    await running.until('OAuth access token');
    running.type(key);
    expect((await running.finished).exitCode).toBe(130);
    expect(hubspot.requests).toHaveLength(0);
  });

  it('prints its version', async () => {
    expect((await cli.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('simulate', () => {
  beforeAll(() =>
    cli.write(
      'dist/simulator.js',
      `export const startStaticSimulator = async (options) => {
        if (options.port === 1) throw new Error('Port 1 is in use.');
        const serving = setInterval(() => {}, 1000);
        return {
          sip: options.sipPort === undefined ? undefined : { server: 'ws://127.0.0.1:4321/', username: 'agent', password: 'agent' },
          url: 'http://localhost/?started=' + encodeURIComponent(JSON.stringify(options)),
          close: async () => { clearInterval(serving); console.error('closed'); },
        };
      };`,
    ),
  );
  const started = (stdout: string): unknown =>
    JSON.parse(new URL(stdout.trim()).searchParams.get('started')!);

  it.each(['SIGINT', 'SIGTERM'] as const)('serves the widget until %s', async (signal) => {
    const running = cli.start(['simulate', 'http://127.0.0.1:5173']);
    await running.until('Ctrl-C ends it');
    running.kill(signal);
    const { exitCode, stdout, stderr } = await running.finished;
    expect(exitCode).toBe(0);
    expect(started(stdout)).toEqual({ widgetUrl: 'http://127.0.0.1:5173/', port: 9026 });
    expect(stderr).toContain('closed');
  });

  it('takes records from a file, and another port', async () => {
    const records = [{ name: 'Ada Byron', phoneNumbers: ['+16175550100'] }];
    await cli.write('records.json', JSON.stringify(records));
    const running = cli.start([
      'simulate',
      'https://localhost:9025/',
      '--records',
      cli.path('records.json'),
      '--port',
      '0',
    ]);
    await running.until('Ctrl-C ends it');
    running.kill('SIGINT');
    expect(started((await running.finished).stdout)).toEqual({
      widgetUrl: 'https://localhost:9025/',
      port: 0,
      records,
    });
  });

  it('tells the simulator what the project permits and what the settings say', async () => {
    const app = { type: 'app', config: { permittedUrls: { iframe: ['https://phone.example.com'] } } };
    await cli.write('project/hsproject.json', JSON.stringify({ name: 'acme', srcDir: 'hubspot' }));
    await cli.write('project/hubspot/app/acme-hsmeta.json', JSON.stringify(app));
    await cli.write('settings.json', JSON.stringify({ isReady: false }));
    const running = cli.start([
      ...['simulate', 'http://127.0.0.1:5173', '--project', cli.path('project')],
      ...['--deployed', 'https://phone.example.com/widget/', '--settings', cli.path('settings.json')],
    ]);
    await running.until('Ctrl-C ends it');
    running.kill('SIGINT');
    expect(started((await running.finished).stdout)).toEqual({
      widgetUrl: 'http://127.0.0.1:5173/',
      port: 9026,
      permittedFrames: ['https://phone.example.com'],
      deployedUrl: 'https://phone.example.com/widget/',
      settings: { isReady: false },
    });
  });

  describe('with the command that serves the widget', () => {
    /** Serves a widget, until it is asked for `/end`. */
    const serve = (port: number) => `
      const server = require('http').createServer(({ url }, answer) => {
        answer.end(() => url === '/end' && process.exit());
      });
      server.listen(${String(port)}, '127.0.0.1', () => console.log('served'));`;

    it('waits until the widget is there, and ends it', async () => {
      const port = await freePort();
      const widget = `http://127.0.0.1:${String(port)}/`;
      await cli.write('serve.cjs', serve(port));
      const running = cli.start([
        'simulate',
        widget,
        '--with',
        `"${process.execPath}" "${cli.path('serve.cjs')}"`,
      ]);
      await running.until('Ctrl-C ends it');
      expect((await fetch(widget)).status).toBe(200);
      running.kill('SIGINT');
      const { exitCode, stdout, stderr } = await running.finished;
      expect([exitCode, started(stdout)]).toEqual([0, { widgetUrl: widget, port: 9026 }]);
      expect(stderr).toContain('served');
      const state = () =>
        fetch(widget).then(
          () => 'up',
          () => 'down',
        );
      await expect.poll(state).toBe('down');
    });

    it('ends when that command does', async () => {
      const port = await freePort();
      const widget = `http://127.0.0.1:${String(port)}/`;
      await cli.write('serve.cjs', serve(port));
      const command = `"${process.execPath}" "${cli.path('serve.cjs')}"`;
      const running = cli.start(['simulate', widget, '--with', command]);
      await running.until('Ctrl-C ends it');
      await fetch(`${widget}end`);
      const { exitCode, stderr } = await running.finished;
      expect([exitCode, stderr]).toEqual([0, expect.stringMatching(/ended with 0\.\n[^]*closed/)]);
    });

    it.each([
      ['at once', 'process.exit(3)'],
      ['later', 'fetch(`http://127.0.0.1:${PORT}/late`).finally(() => process.exit(3))'],
    ])('fails when that command fails %s, and something else serves the widget', async (when, code) => {
      let mayFail = () => {};
      const untilItMay = new Promise<void>((resolve) => (mayFail = resolve));
      const server = createServer(({ url }, answer) => {
        if (url === '/late') void untilItMay.then(() => answer.end());
        else answer.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      try {
        const port = String((server.address() as AddressInfo).port);
        await cli.write('fails.cjs', code.replace('${PORT}', port));
        const command = `"${process.execPath}" "${cli.path('fails.cjs')}"`;
        const running = cli.start(['simulate', `http://127.0.0.1:${port}/`, '--with', command]);
        if (when === 'later') {
          await running.until('Ctrl-C ends it');
          mayFail();
        }
        const { exitCode, stderr } = await running.finished;
        expect([exitCode, stderr]).toEqual([1, expect.stringContaining('ended with 3.')]);
      } finally {
        server.close();
      }
    });

    it('ends with Ctrl-C while it waits for the widget', async () => {
      const widget = `http://127.0.0.1:${String(await freePort())}/`;
      await cli.write('idle.cjs', "console.log('idle'); setInterval(() => {}, 1000);");
      const command = `"${process.execPath}" "${cli.path('idle.cjs')}"`;
      const running = cli.start(['simulate', widget, '--with', command]);
      await running.until('idle');
      running.kill('SIGINT');
      const { exitCode, stdout, stderr } = await running.finished;
      expect([exitCode, stdout, stderr]).toEqual([0, '', expect.stringContaining('closed')]);
    });

    it('tells that command where the SIP service is', async () => {
      const port = await freePort();
      const widget = `http://127.0.0.1:${String(port)}/`;
      await cli.write('serve.cjs', `console.log(process.env.VITE_SIP_SERVER);${serve(port)}`);
      const command = `"${process.execPath}" "${cli.path('serve.cjs')}"`;
      const running = cli.start(['simulate', widget, '--with', command, '--sip', '--sip-port', '0']);
      await running.until('Ctrl-C ends it');
      running.kill('SIGINT');
      expect((await running.finished).stderr).toContain('ws://127.0.0.1:4321/\n');
    });

    it('says that it has ended before the widget was there', async () => {
      const port = await freePort();
      const { exitCode, stdout, stderr } = await cli.run([
        ...['simulate', `http://127.0.0.1:${String(port)}/`],
        ...['--with', `"${process.execPath}" --version`],
      ]);
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/ended with 0\./);
    });
  });

  it('says that nothing answers at the address of the widget, and serves it anyway', async () => {
    const running = cli.start(['simulate', `http://127.0.0.1:${String(await freePort())}/`]);
    await running.until('no server listens there. Start its server');
    running.kill('SIGINT');
    expect(await running.finished).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['http://localhost:5173/', true],
    ['http://127.0.0.1:5173/', false],
    ['https://localhost:9025/', false],
  ])('says whether the widget is of the same site as HubSpot: %s %s', async (widget, isSame) => {
    const running = cli.start(['simulate', widget]);
    await running.until('Ctrl-C ends it');
    running.kill('SIGINT');
    const { stderr } = await running.finished;
    expect(stderr.includes('Use http://127.0.0.1:5173/ instead')).toBe(isSame);
  });

  it("says in the simulator's words why it did not start", async () => {
    const { exitCode, stderr } = await cli.run(['simulate', 'http://127.0.0.1:5173', '--port', '1']);
    expect(exitCode).toBe(1);
    expect(stderr).toBe('Port 1 is in use.\n');
  });
});
