import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  startStaticSimulator,
  type StaticSimulator,
  type StaticSimulatorOptions,
} from '../../simulator/server/startStaticSimulator';

const widgetUrl = 'http://127.0.0.1:9/widget';
let folder: string;
let running: StaticSimulator | undefined;

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'simulator-'));
  folder = join(parent, 'page');
  await mkdir(folder);
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Host</title>');
  await writeFile(join(folder, 'page.js'), 'export {};');
});

afterAll(() => rm(join(folder, '..'), { recursive: true }));

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const start = async (options: Partial<StaticSimulatorOptions> = {}): Promise<string> => {
  running = await startStaticSimulator({ widgetUrl, folder, port: 0, ...options });
  return running.url;
};

/** A request with a path and headers exactly as given, which `fetch` would tidy up. */
const ask = (url: string, path: string, { method = 'GET', host = 'localhost' } = {}) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    request(
      { hostname: '127.0.0.1', port: new URL(url).port, path, method, headers: { host } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode, text }));
      },
    )
      .on('error', reject)
      .end();
  });

describe('the simulated HubSpot as static files', () => {
  test('serves the page, its parts and what it was started with', async () => {
    const url = await start({ records: [{ name: 'Ada', phoneNumbers: ['+16175550142'] }] });
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(await page.text()).toContain('<title>Host</title>');
    expect((await fetch(`${url}page.js?v=1`)).headers.get('content-type')).toBe(
      'text/javascript; charset=utf-8',
    );
    expect(await (await fetch(`${url}simulator.json`)).json()).toEqual({
      widgetUrl,
      hasServers: true,
      storageProbe: `http://127.0.0.1:${new URL(url).port}/storage-probe`,
      records: [{ name: 'Ada', phoneNumbers: ['+16175550142'] }],
    });
  });

  test('lets itself frame the one page that looks for storage, and nobody else', async () => {
    const url = await start();
    const probe = await fetch(new URL('storage-probe', url));
    expect(probe.headers.get('content-security-policy')).toContain('frame-ancestors http://localhost:*');
    expect(await probe.text()).not.toContain('http');
    expect((await fetch(url)).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%', '/none.html', '/x/'])(
    'has no other file: %s',
    async (path) => {
      const { status, text } = await ask(await start(), path);
      expect(status).toBe(404);
      expect(text).not.toContain('secret');
    },
  );

  test('answers this machine alone, only to reading, and whatever the address looks like', async () => {
    const url = await start();
    expect((await ask(url, '/', { host: 'attacker.example' })).status).toBe(403);
    expect((await ask(url, '/', { method: 'POST' })).status).toBe(405);
    expect((await ask(url, '//')).status).toBe(200);
    expect(await ask(url, '/', { method: 'HEAD' })).toEqual({ status: 200, text: '' });
  });

  test('finds out why its own widget is silent, and looks at no other', async () => {
    const asked: string[] = [];
    const url = await start({
      diagnose: (widget, origin) => {
        asked.push(`${widget} in ${origin}/`);
        return Promise.resolve(['It throws.']);
      },
    });
    const diagnosis = (widget: string) => fetch(`${url}diagnosis.json?widget=${encodeURIComponent(widget)}`);
    expect(await (await diagnosis(widgetUrl)).json()).toEqual({ causes: ['It throws.'] });
    expect((await diagnosis('http://192.168.0.1/')).status).toBe(404);
    expect(asked).toEqual([`${widgetUrl} in ${url}`]);
  });

  test('has no diagnosis without somebody to make it, and survives one that fails', async () => {
    const query = `diagnosis.json?widget=${encodeURIComponent(widgetUrl)}`;
    expect((await fetch((await start()) + query)).status).toBe(404);
    await running?.close();
    const url = await start({ diagnose: () => Promise.reject(new Error('No browser.')) });
    expect(await (await fetch(url + query)).json()).toEqual({ causes: [] });
  });

  test('has a SIP service if it is asked for one, for the app and for its own page', async () => {
    expect((await fetch(`${await start()}phone.json`)).status).toBe(404);
    expect(running?.sip).toBeUndefined();
    await running?.close();

    const url = await start({ sipPort: 0 });
    const { server, username, password } = running?.sip ?? {};
    expect([username, password]).toEqual(['agent', 'agent']);
    expect(await (await fetch(`${url}simulator.json`)).json()).toMatchObject({ hasSip: true });
    const other = (await (await fetch(`${url}phone.json`)).json()) as Record<string, string>;
    expect(other).toMatchObject({ server, username: 'other' });
    expect(other['password']).not.toBe(password);
    const policy = (await fetch(url)).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ${server ?? ''};`);
    expect((await fetch(`${url}ring-out?number=1`, { method: 'POST' })).status).toBe(204);
    const taken = Number(new URL(server ?? '').port);
    await expect(startStaticSimulator({ widgetUrl, folder, port: 0, sipPort: taken })).rejects.toThrow(
      `Port ${taken}, for the SIP service, is in use`,
    );
  });

  test.each([
    [widgetUrl, 101],
    ['http://attacker.example', 401],
  ])('lets pages of %s reach the SIP service: %i', async (page, status) => {
    await start({ sipPort: 0 });
    const { origin } = new URL(page);
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(running?.sip?.server.replace(/^ws/, 'http') ?? '', {
        headers: {
          origin,
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          'sec-websocket-protocol': 'sip',
        },
      });
      asked.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode);
      });
      asked.on('response', (response) => {
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
    expect(answered).toBe(status);
  });

  test('says what is wrong before it starts', async () => {
    await expect(startStaticSimulator({ widgetUrl: 'javascript:1', folder })).rejects.toThrow('http://');
    await expect(startStaticSimulator({ widgetUrl, folder, records: [{}] })).rejects.toThrow(
      'records[0] needs a name',
    );
    const port = Number(new URL(await start()).port);
    await expect(startStaticSimulator({ widgetUrl, folder, port })).rejects.toThrow(`Port ${port} is in use`);
  });
});
