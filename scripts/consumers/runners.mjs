// @ts-check
// The test runners that the testing kit must work in: a hundred tests of an app in each, without a warning.
import manifest from '../../package.json' with { type: 'json' };
import { join } from 'node:path';
import { findChromium } from '../browser.mjs';
import { freePort } from '../freePort.mjs';
import { inPage } from './browse.mjs';
import { serveFiles } from '../serveFiles.mjs';

/** @typedef {import('./list.mjs').Consumer} Consumer */

const ours = manifest.devDependencies;

const kit = {
  react: ours.react,
  'react-dom': ours['react-dom'],
  'styled-components': ours['styled-components'],
  '@testing-library/react': ours['@testing-library/react'],
  '@testing-library/dom': ours['@testing-library/dom'],
};

/** The tests themselves, beside each runner's own files. */
const suite = ['runners/suite.js'];

/**
 * @param {string} name
 * @param {Record<string, string>} dependencies
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Consumer}
 */
const vitest = (name, dependencies, args, env = {}) => ({
  name,
  template: 'runners/vitest',
  files: suite,
  dependencies: { ...kit, ...dependencies },
  checks: {
    'runs a hundred tests without a warning': ({ run }) => run('npx', ['vitest', 'run', ...args], env),
  },
});

const vitest3 = '^3.2.0';
const vitest4 = ours.vitest;
const jsdom = { jsdom: ours.jsdom };
const happyDom = { 'happy-dom': '^20.0.0' };
const browser = { BROWSER: '4', CHROMIUM_PATH: findChromium() ?? '' };

/**
 * @param {string} major
 * @param {'babel' | 'swc' | 'ts-jest' | 'esm'} transform
 * @param {string} version
 * @param {Record<string, string>} dependencies
 * @returns {Consumer}
 */
const jest = (major, transform, version, dependencies) => ({
  name: `jest-${major}-${transform}`,
  template: 'runners/jest',
  files: suite,
  type: transform === 'esm' ? 'module' : 'commonjs',
  dependencies: { ...kit, jest: version, 'jest-environment-jsdom': version, ...dependencies },
  checks: {
    'runs a hundred tests without a warning': ({ run }) =>
      run('npx', ['jest', '--ci'], {
        TRANSFORM: transform,
        ...(transform === 'esm' && { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }),
      }),
  },
});

const babel = { 'babel-jest': '29.7.0', '@babel/core': '^7.28.0', '@babel/preset-env': '^7.28.0' };

/** @type {Consumer} */
const node = {
  name: 'node-test',
  template: 'runners/node',
  files: suite,
  dependencies: { ...kit, ...jsdom },
  checks: {
    'runs a hundred tests without a warning, and ends': ({ run }) =>
      run('node', ['--test', '--test-timeout=60000', 'suite.test.js']),
  },
};

const playwrightCt = '1.62.1';

/** @type {Consumer} */
const playwright = {
  name: 'playwright-ct',
  template: 'runners/playwright',
  files: ['runners/Phone.jsx'],
  dependencies: { ...kit, '@playwright/experimental-ct-react': playwrightCt },
  checks: {
    'runs a hundred tests without a warning': async ({ run }) =>
      run('npx', ['playwright', 'test', '-c', 'playwright-ct.config.js'], {
        ...browser,
        CT_PORT: String(await freePort()),
      }),
  },
};

/** The stories, and what each shows in the end. */
const stories = {
  'phone--save-refused': 'ready, saveFailed',
  'phone--follows-args': 'ready, ringing',
  'phone--dial-request': 'ready, saved',
  'widget--connected': '1:05',
  'widget--ended': 'Save call',
  'widget--two-calls': 'Charles Babbage',
};

/** @type {Consumer} */
const storybook = {
  name: 'storybook',
  template: 'runners/storybook',
  files: ['runners/Phone.jsx'],
  // Without Testing Library: the entry for Storybook must not need it.
  dependencies: {
    react: ours.react,
    'react-dom': ours['react-dom'],
    'styled-components': ours['styled-components'],
    storybook: ours.storybook,
    '@storybook/react-vite': ours['@storybook/react-vite'],
    '@vitejs/plugin-react': ours['@vitejs/plugin-react'],
    vite: ours.vite,
  },
  checks: {
    builds: ({ run }) => run('npx', ['storybook', 'build', '--quiet', '--disable-telemetry']),
    'shows every story, built, and plays the flow': async ({ folder }, chromium) => {
      const { url, close } = await serveFiles(join(folder, 'storybook-static'));
      try {
        for (const [id, text] of Object.entries(stories))
          await inPage(chromium, async (page) => {
            await page.goto(`${url}iframe.html?id=${id}&viewMode=story`);
            await page.locator('#storybook-root').getByText(text).first().waitFor();
          });
      } finally {
        close();
      }
    },
  },
};

/** @type {Consumer[]} */
export const runners = [
  vitest('vitest-4-jsdom', { vitest: vitest4, ...jsdom }, ['--environment', 'jsdom']),
  vitest('vitest-4-happy-dom', { vitest: vitest4, ...happyDom }, ['--environment', 'happy-dom']),
  vitest(
    'vitest-4-browser',
    {
      vitest: vitest4,
      '@vitest/browser-playwright': ours['@vitest/browser-playwright'],
      playwright: ours.playwright,
    },
    [],
    browser,
  ),
  vitest('vitest-3-jsdom', { vitest: vitest3, ...jsdom }, ['--environment', 'jsdom']),
  vitest('vitest-3-happy-dom', { vitest: vitest3, ...happyDom }, ['--environment', 'happy-dom']),
  vitest(
    'vitest-3-browser',
    { vitest: vitest3, '@vitest/browser': vitest3, playwright: ours.playwright },
    [],
    { ...browser, BROWSER: '3' },
  ),
  jest('29', 'babel', '29.7.0', babel),
  jest('29', 'swc', '29.7.0', { '@swc/jest': '0.2.39', '@swc/core': '^1.13.0' }),
  jest('29', 'ts-jest', '29.7.0', { 'ts-jest': '^29.4.0', typescript: '5.9.3' }),
  jest('29', 'esm', '29.7.0', {}),
  jest('30', 'babel', '30.5.2', { ...babel, 'babel-jest': '30.5.2' }),
  jest('30', 'swc', '30.5.2', { '@swc/jest': '0.2.39', '@swc/core': '^1.13.0' }),
  jest('30', 'ts-jest', '30.5.2', { 'ts-jest': '^29.4.0', typescript: '5.9.3' }),
  jest('30', 'esm', '30.5.2', {}),
  node,
  playwright,
  storybook,
];
