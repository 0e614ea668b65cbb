import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { root } from '../../scripts/entries.mjs';
import type { WorkerOptions } from './fixtures';

const options = chromiumLaunchOptions();

/** A microphone that beeps, and nothing that leaves this machine. */
const callArgs = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--allow-loopback-in-peer-connection',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-features=WebRtcHideLocalIpsWithMdns,MediaRouter,OptimizationHints',
];

export default defineConfig<object, WorkerOptions>({
  testDir: '.',
  testMatch: '*.calls.ts',
  outputDir: `${root}test-results/calls`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI ? 'line' : 'list',
  projects: [
    { name: 'jssip', use: { adapter: 'jssip' } },
    { name: 'sipjs', use: { adapter: 'sipjs' } },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: { ...options, args: [...options.args, ...callArgs] },
  },
});
