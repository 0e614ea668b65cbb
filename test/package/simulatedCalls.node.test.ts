import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { callingBrowser } from '../e2e/sound';
import { dist } from './dist';
import type { SipApp } from './sipApp/main';

const patience = { timeout: 15_000, interval: 50 };

/** Serves an app that has its own SIP client and nothing of this library. */
const serveApp = async (): Promise<string> => {
  const entryPoints = [`${root}test/package/sipApp/main.ts`];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', write: false });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/main.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html');
    response.end(isScript ? script : '<!doctype html><script type="module" src="main.js"></script>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

/** `react-hubspot-calling simulate … --sip` as it was built, with what it says. */
const simulate = async (widget: string, port = '0', sipPort = '0') => {
  const args = [join(dist, 'cli.js'), 'simulate', widget, '--port', port, '--sip-port', sipPort];
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    if (running.exitCode === null && running.kill('SIGINT')) await once(running, 'exit');
  };
  onTestFinished(stop);
  let said = '';
  running.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [line] = (await once(running.stdout, 'data')) as [Buffer];
  const sip = await vi.waitUntil(
    () => /SIP for your own client: (\S+), user (\w+), password (\w+)\./.exec(said),
    patience,
  );
  const [, server = '', username = '', password = ''] = sip;
  return { url: line.toString().trim(), server, username, password, stop };
};

const openBrowser = async (): Promise<Page> => {
  const browser = await chromium.launch(callingBrowser());
  onTestFinished(() => browser.close());
  return browser.newPage({ permissions: ['microphone'] });
};

const otherPhone = (page: Page) => page.getByRole('region', { name: 'The other phone' });

test("an app's own SIP client calls the simulated HubSpot's phone, and is called by it", async () => {
  const widget = await serveApp();
  const { url, server, username, password } = await simulate(widget);
  const page = await openBrowser();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  const frame = await vi.waitUntil(() => page.frames().find((each) => each.url() === widget), patience);
  const run = <Name extends keyof SipApp>(name: Name, ...args: Parameters<SipApp[Name]>) =>
    frame.evaluate(
      ([method, given]) => {
        const { app } = window as unknown as { app: Record<string, (...values: unknown[]) => unknown> };
        return app[method]?.(...given);
      },
      [name, args] as const,
    );
  const hears = async () => {
    const before = Number(await run('packets'));
    await vi.waitUntil(async () => Number(await run('packets')) > before, patience);
  };
  await frame.waitForFunction(() => 'app' in window);
  await run('register', server, username, password);
  await vi.waitUntil(() => run('isRegistered'), patience);
  await vi.waitUntil(() => page.evaluate(() => window.hubspot.phone.ready), patience);

  await run('call', '+16175550142');
  await otherPhone(page).getByRole('button', { name: 'Answer' }).click();
  await vi.waitUntil(() => run('isUp'), patience);
  await hears();
  await run('hangUp');
  await otherPhone(page).getByText('The user hung up.').waitFor();

  await page.evaluate(() => window.hubspot.phone.incoming('+16175550142'));
  await vi.waitUntil(async () => !(await run('isOver')), patience);
  await run('answer');
  await vi.waitUntil(() => run('isUp'), patience);
  await hears();
  await page.evaluate(() => window.hubspot.phone.hangUp());
  await vi.waitUntil(() => run('isOver'), patience);
  expect(complaints).toEqual([]);
}, 90_000);

test('the other phone of a page that stays open registers again when the simulator is started again', async () => {
  const widget = await serveApp();
  const { url, server, stop } = await simulate(widget);
  const page = await openBrowser();
  await page.goto(url);
  await page.waitForFunction(() => 'hubspot' in window);
  const isReady = () => page.evaluate(() => window.hubspot.phone.ready);
  await vi.waitUntil(isReady, patience);
  await stop();
  await vi.waitUntil(async () => !(await isReady()), patience);
  await simulate(widget, new URL(url).port, new URL(server).port);
  await vi.waitUntil(isReady, patience);
}, 90_000);
