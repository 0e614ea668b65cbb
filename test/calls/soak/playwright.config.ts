import { defineConfig } from '@playwright/test';
import { root } from '../../../scripts/entries.mjs';
import calls from '../playwright.config';

/** Many calls in a row in one page. */
export default defineConfig(calls, {
  testDir: '.',
  testMatch: 'soak.ts',
  outputDir: `${root}test-results/soak-calls`,
  workers: 1,
  projects: [
    { name: 'jssip', use: { adapter: 'jssip' } as object },
    { name: 'sipjs', use: { adapter: 'sipjs' } as object },
  ],
});
