import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context, type BuildContext } from 'esbuild';
import { chromium, type Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { packageName, root } from '../../scripts/entries.mjs';
import { pack } from '../../scripts/pack.mjs';

// A user's project with the packed package and two widgets: ours, and a plain one on HubSpot's SDK alone.
const project = mkdtempSync(join(tmpdir(), 'packed-'));
const installed = join(project, 'node_modules', packageName);
const records = join(project, 'contacts.json');

let widgets: BuildContext;
let widgetAddress: string;
let browser: Browser;
let running: ChildProcess | undefined;

const serveWidgets = async () => {
  cpSync(join(root, 'test/consumers/webpack'), join(project, 'ours'), { recursive: true });
  const plain = join(root, 'simulator/guests/plain');
  for (const file of ['index.html', 'plain.css']) cpSync(join(plain, file), join(project, 'plain', file));
  widgets = await context({
    entryPoints: { 'ours/dist/main': join(project, 'ours/main.mjs'), 'plain/plain': join(plain, 'plain.js') },
    outdir: project,
    bundle: true,
    nodePaths: [join(root, 'node_modules')],
    alias: {
      '@hubspot/calling-extensions-sdk': join(
        root,
        'node_modules/@hubspot/calling-extensions-sdk/dist/main.esm.js',
      ),
    },
    // A development build, in which the library trusts a HubSpot on this machine.
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  const { port } = await widgets.serve({ host: '127.0.0.1', port: 0, servedir: project });
  widgetAddress = `http://127.0.0.1:${port}/`;
};

beforeAll(async () => {
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', pack(project, { withLlms: false }), '-C', installed, '--strip-components=1']);
  writeFileSync(records, JSON.stringify([{ name: 'Ada Example', phoneNumbers: ['+16175550142'] }]));
  await serveWidgets();
  browser = await chromium.launch(chromiumLaunchOptions());
});

afterEach(async () => {
  if (!running) return;
  const ended = once(running, 'exit');
  running.kill('SIGINT');
  running = undefined;
  expect(await ended).toEqual([0, null]);
});

afterAll(async () => {
  await browser.close();
  await widgets.dispose();
  rmSync(project, { recursive: true, force: true });
});

/** `react-hubspot-calling simulate …`, until the test is over; gives the address that it prints. */
const simulate = async (...args: string[]): Promise<string> => {
  const bin = join(installed, manifest.bin[packageName]);
  running = spawn(process.execPath, [bin, 'simulate', ...args, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(running.stdout!, 'data')) as [Buffer];
  return line.toString().trim();
};

describe.each(['ours', 'plain'])('the packed simulator with the widget: %s', (widget) => {
  it.each([
    { whose: 'its own contacts', contact: 'Grace Okafor', args: [] },
    { whose: "the user's contacts", contact: 'Ada Example', args: ['--records', records] },
  ])('brings a call with $whose onto the timeline', async ({ contact, args }) => {
    const url = await simulate(`${widgetAddress}${widget}/`, ...args);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });

    await page.goto(url);
    await page.getByRole('link', { name: contact }).click();
    await page.getByRole('button', { name: `Call ${contact}, +1 617 555 0142` }).click();
    const app = page.frameLocator('#hubspot-calling-extension-iframe');
    await app.getByText(contact).first().waitFor();
    await app.getByRole('button', { name: 'Call', exact: true }).click();
    await app.getByRole('timer').or(app.getByText('In call')).waitFor();
    await app.getByRole('button', { name: 'End call' }).click();
    await app.getByRole('textbox', { name: 'Notes' }).fill('Calls back at nine');
    await app.getByRole('button', { name: 'Save call' }).click();
    await page.getByRole('article').getByText('Calls back at nine').waitFor();

    const calls = await page.evaluate(() => window.hubspot.calls);
    const loggedOnce = { completions: 1, ghost: false, duplicate: false };
    expect(calls).toMatchObject([{ direction: 'OUTBOUND', status: 'COMPLETED', ...loggedOnce }]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
