import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/browser.mjs';
import { root, sourceAliases } from './scripts/entries.mjs';

/** A fresh object for each project: vitest writes into it. */
const chromium = (args: readonly string[] = []) => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    contextOptions: { permissions: ['microphone'] },
    launchOptions: { ...chromiumLaunchOptions(), args: [...chromiumLaunchOptions().args, ...args] },
  }),
  instances: [{ browser: 'chromium' as const }],
});

/** A microphone that beeps, and a few devices to choose from. */
const fakeDevices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

const setup = ['./test/setup/console.ts', './test/setup/patience.ts'];
const reactSetup = [...setup, './test/setup/react.ts'];

export default defineConfig({
  resolve: { alias: sourceAliases },
  test: {
    passWithNoTests: true,
    // Generous: a slow machine is no failure.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'jsdom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/package/**', 'test/**/*.{node,browser,ssr}.test.*'],
          setupFiles: [...reactSetup, './test/setup/styles.ts'],
          // One document for all, and one module graph: making them anew for each file takes longer than the tests do.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.node.test.ts'],
          exclude: ['test/package/**'],
          setupFiles: setup,
          isolate: false,
        },
      },
      {
        extends: true,
        // Known from the start: a dependency that is met later, in an `import()`, makes Vite load the page and React anew.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            'styled-components',
            'libphonenumber-js/min',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: reactSetup,
          browser: chromium(fakeDevices),
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'ssr', environment: 'node', include: ['test/**/*.ssr.test.tsx'], setupFiles: setup },
      },
      {
        extends: true,
        test: {
          name: 'types',
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/**/*.test-d.{ts,tsx}'],
            // Errors elsewhere are for `npm run typecheck` to tell.
            ignoreSourceErrors: true,
            tsconfig: './test/tsconfig.types.json',
          },
        },
      },
      {
        // What is built: run after `npm run build`.
        extends: true,
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.node.test.ts'],
          setupFiles: setup,
          isolate: false,
          hookTimeout: 60_000,
        },
      },
      ...(existsSync(`${root}.storybook/main.ts`)
        ? [
            {
              extends: true as const,
              plugins: [storybookTest({ configDir: `${root}.storybook` })],
              test: {
                name: 'stories',
                setupFiles: ['./test/setup/stories.ts'],
                isolate: false,
                browser: chromium(),
              },
            },
          ]
        : []),
    ],
  },
});
