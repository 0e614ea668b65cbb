import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/browser.mjs';
import { freePort } from '../../scripts/freePort.mjs';
import { diagnose } from '../../src/cli/doctor/diagnose';
import type { Planted, WidgetServer } from './widgetServer';
import { answersHandshake, startWidgetServer } from './widgetServer';

// A browser takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: WidgetServer;
beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server.close());

const simulator = 'http://localhost:9026';
const env = { CHROMIUM_PATH: findChromium() ?? '' };
const script = (body: string): Planted => ({ files: { '/widget/widget.js': { body } } });

/** Trusts one page around it, and writes so on the console. */
const trusting = (trusted: string): string =>
  answersHandshake(
    `if (origin !== '${trusted}') console.warn('Refused a message from ' + origin + ': see trustedOrigins.');
    else send('INITIALIZED')`,
  ).replace("send('SYNC_ACK');", `if (origin === '${trusted}') send('SYNC_ACK');`);

it.each<[string, Planted, RegExp | undefined]>([
  ['that is healthy, with nothing', {}, undefined],
  ['that trusts the simulator, with nothing', script(trusting(simulator)), undefined],
  [
    'that does not trust it',
    script(trusting('https://app.hubspot.com')),
    /does not trust the page around it: .*localhost:9026/,
  ],
  ['with a script error', script('undefinedThing()'), /undefinedThing is not defined/],
  ["without HubSpot's SDK", script(''), /does not answer HubSpot's handshake/],
  ['for HubSpot alone', { headers: {} }, /frame-ancestors .* keeps http:\/\/localhost:9026 from framing it/],
  [
    'that nobody may frame',
    { headers: { 'content-security-policy': undefined, 'x-frame-options': 'DENY' } },
    /X-Frame-Options/,
  ],
  ['that is gone', { status: 404 }, /status 404/],
])('explains a widget %s', async (_, planted, cause) => {
  server.plant({ headers: { 'content-security-policy': undefined }, ...planted });
  const causes = await diagnose(server.url, simulator, env);
  expect(causes).toEqual(cause ? [expect.stringMatching(cause)] : []);
});

it('explains what it can without a browser', async () => {
  const nowhere = `http://127.0.0.1:${String(await freePort())}/`;
  const without = { CHROMIUM_PATH: '/nowhere' };
  expect(await diagnose(nowhere, simulator, without)).toEqual([
    expect.stringMatching(/cannot be reached: no server listens there\. Start its server/),
  ]);
  server.plant({ headers: { 'content-security-policy': undefined }, ...script('') });
  expect(await diagnose(server.url, simulator, without)).toEqual([]);
});
