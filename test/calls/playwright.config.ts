import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { root } from '../../scripts/entries.mjs';
import type { WorkerOptions } from './fixtures';

const options = chromiumLaunchOptions();

/** A microphone that beeps, and nothing that leaves this machine. */
export const callArgs = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-features=WebRtcHideLocalIpsWithMdns,MediaRouter,OptimizationHints',
];

/** What only an app that owns its client does. */
const ofApps = 'appOwned.calls.ts';

/** The calls that are the same whoever owns the client: not those that need devices or our own transfer policy. */
const appOwned = {
  testMatch: [ofApps, 'calls.calls.ts', 'conformance.calls.ts', 'renegotiation.calls.ts'],
  grepInvert: /microphone is changed|refused by who did not opt in|refresh that is refused/,
};
/** SIP.js's SessionManager ends all calls when its connection is lost. */
const ofSipJsApp =
  /microphone is changed|refused by who did not opt in|refresh that is refused|cannot be sent/;

export default defineConfig<object, WorkerOptions>({
  testDir: '.',
  testMatch: '*.calls.ts',
  outputDir: `${root}test-results/calls`,
  fullyParallel: true,
  workers: 2,
  // A busy machine can be too slow for a call in real time. What passes the second time is reported as flaky.
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? 'line' : 'list',
  projects: [
    { name: 'jssip', use: { adapter: 'jssip' }, testIgnore: ofApps },
    { name: 'sipjs', use: { adapter: 'sipjs' }, testIgnore: ofApps },
    { name: 'jssip of an app', use: { adapter: 'jssip of an app' }, ...appOwned },
    { name: 'sipjs of an app', use: { adapter: 'sipjs of an app' }, ...appOwned, grepInvert: ofSipJsApp },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: { ...options, args: [...options.args, ...callArgs] },
  },
});
