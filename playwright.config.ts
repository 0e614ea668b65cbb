import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/browser.mjs';
import { urls } from './simulator/ports.mjs';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // One simulator, whose ports are fixed; each test has pages of its own.
  fullyParallel: true,
  workers: 2,
  // A busy machine can be too slow for a call in real time. What passes the second time is reported as flaky.
  retries: 1,
  forbidOnly: true,
  // Some make several calls that nobody answers, each of which can be corrected for 5 s.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    baseURL: urls.host,
    browserName: 'chromium',
    launchOptions: chromiumLaunchOptions(),
    // A trace costs a fifth of the run. For a failure that is hard to see: `npm run test:e2e -- --trace on <file>`.
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    command: 'node scripts/start.mjs --bundled',
    url: urls.host,
    reuseExistingServer: !process.env.CI,
    timeout: 180_000,
  },
});
