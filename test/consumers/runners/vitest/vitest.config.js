import { defineConfig } from 'vitest/config';

const { BROWSER, CHROMIUM_PATH } = process.env;

/** Vitest 4 has a package for its provider; in Vitest 3 it is named. */
const browserOf = async () => {
  const launch = { executablePath: CHROMIUM_PATH, args: ['--no-sandbox'] };
  if (BROWSER === '3') return { provider: 'playwright', instances: [{ browser: 'chromium', launch }] };
  const { playwright } = await import('@vitest/browser-playwright');
  return { provider: playwright({ launchOptions: launch }), instances: [{ browser: 'chromium' }] };
};

export default defineConfig(async () => ({
  test: {
    testTimeout: 20_000,
    ...(BROWSER && {
      browser: { enabled: true, headless: true, screenshotFailures: false, ...(await browserOf()) },
    }),
  },
}));
