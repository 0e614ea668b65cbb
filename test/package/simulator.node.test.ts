import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions, findFullChromium } from '../../scripts/browser.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dist, read } from './dist';

let running: ChildProcess;
let url: string;

/** `react-hubspot-calling simulate` as it was built, on any free port. */
beforeAll(async () => {
  const args = [join(dist, 'cli.js'), 'simulate', 'http://127.0.0.1:9/', '--port', '0'];
  running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(running.stdout!, 'data')) as [Buffer];
  url = line.toString().trim();
});

afterAll(async () => {
  if (running.exitCode !== null || !running.kill('SIGINT')) return;
  await once(running, 'exit');
});

it('serves its page and all that the page names', async () => {
  const page = await (await fetch(url)).text();
  const parts = [...page.matchAll(/(?:src|href)="(\.[^"]+)"/g)].map(([, path]) => path!);
  expect(parts.map((path) => path.replace(/^.*\./, ''))).toEqual(['js', 'css']);
  for (const path of parts) expect((await fetch(new URL(path, url))).status, path).toBe(200);
});

it('tells the page which widget to show', async () => {
  const answer = await fetch(new URL('simulator.json', url));
  expect(await answer.json()).toEqual({
    widgetUrl: 'http://127.0.0.1:9/',
    hasServers: true,
    storageProbe: `http://127.0.0.1:${new URL(url).port}/storage-probe`,
  });
});

it('says so if the browser denies storage to the widget', async () => {
  const executablePath = findFullChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...chromiumLaunchOptions().args, '--disable-features=ThirdPartyStoragePartitioning,MediaRouter'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByRole('note').getByText('denies storage').waitFor();
  } finally {
    await browser.close();
  }
});

it('ships the licenses of what is in the page', () => {
  const licenses = read('simulator/LICENSES.md');
  for (const name of [
    '@hubspot/calling-extensions-sdk',
    'react',
    'react-dom',
    'lucide-react',
    'libphonenumber-js',
  ])
    expect(licenses).toMatch(new RegExp(`^## ${name} - `, 'm'));
});
