// @ts-check
// Whose project the package must work in, and what is tried there, one after the other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { runCallTests } from '../callTests.mjs';
import { freePort } from '../freePort.mjs';
import { callAlone, callInHubSpot } from './browse.mjs';
import { examples } from './examples.mjs';
import { initiated } from './initiated.mjs';
import { serveFiles } from '../serveFiles.mjs';

/** @typedef {import('./consumer.mjs').Project} Project */

/**
 * @typedef {object} Checked
 * @property {string} name
 * @property {Record<string, (project: Project, browser: import('playwright').Browser) => Promise<unknown>>} checks
 */

/** @typedef {Checked & (import('./consumer.mjs').Template | import('./consumer.mjs').Example | import('./consumer.mjs').Init)} Consumer */

const ours = manifest.devDependencies;

const react19 = {
  react: ours.react,
  'react-dom': ours['react-dom'],
  'styled-components': ours['styled-components'],
};
/** The oldest that are supported. */
const react18 = { react: '18.2.0', 'react-dom': '18.2.0', 'styled-components': '6.1.0' };

const types19 = { '@types/react': ours['@types/react'], '@types/react-dom': ours['@types/react-dom'] };
const types18 = { '@types/react': '18.2.79', '@types/react-dom': '18.2.25' };

/** @param {string} name @param {Record<string, string>} react @returns {Consumer} */
const vite = (name, react) => ({
  name,
  template: 'vite',
  dependencies: { ...react, vite: ours.vite },
  checks: {
    'builds, and makes a call inside the simulated HubSpot of the package': async (
      { run, start },
      browser,
    ) => {
      const [widgetPort, hostPort] = [await freePort(), await freePort()];
      const env = { VITE_HUBSPOT: `http://localhost:${hostPort}` };
      await run('npx', ['vite', 'build', '--logLevel', 'warn'], env);
      const listen = ['--host', '127.0.0.1', '--port', String(widgetPort), '--strictPort'];
      await start(['vite', 'preview', ...listen], /127\.0\.0\.1/);
      const widget = `http://127.0.0.1:${widgetPort}/`;
      const simulate = ['simulate', widget, '--port', String(hostPort)];
      const [url] = await start([manifest.name, ...simulate], /http:\/\/localhost:\d+\//);
      await callInHubSpot(browser, url);
    },
  },
});

/** With the packages whose clients apps own. @type {Consumer} */
const adapters = {
  name: 'types-adapters',
  template: 'types',
  type: 'module',
  dependencies: {
    ...react19,
    ...types19,
    ...Object.fromEntries(
      /** @type {const} */ (['jssip', 'sip.js', '@twilio/voice-sdk', '@telnyx/webrtc']).map((name) => [
        name,
        ours[name],
      ]),
    ),
    typescript: ours.typescript,
  },
  checks: {
    'fit under nodenext': ({ run }) =>
      run('npx', ['tsc', '-p', 'tsconfig.adapters.json', '--module', 'nodenext']),
    'fit under bundler': ({ run }) =>
      run('npx', [
        'tsc',
        '-p',
        'tsconfig.adapters.json',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
      ]),
  },
};

/** @type {Consumer} */
const next = {
  name: 'next',
  template: 'next',
  dependencies: { ...react19, next: '16.4.6' },
  checks: {
    'builds with both routers': ({ run }) => run('npx', ['next', 'build']),
    'renders on the server, and makes a call in the browser': async ({ start }, browser) => {
      const port = await freePort();
      await start(['next', 'start', '--port', String(port), '--hostname', '127.0.0.1'], /Ready/);
      const url = `http://127.0.0.1:${port}/`;
      for (const path of ['', 'classic']) {
        const html = await (await fetch(url + path)).text();
        if (!html.includes('data-calling')) throw new Error(`/${path} came without the widget's HTML.`);
        await callAlone(browser, url + path);
      }
    },
    'has the server entry on Node and on the edge': async ({ start }) => {
      const port = await freePort();
      await start(['next', 'start', '--port', String(port), '--hostname', '127.0.0.1'], /Ready/);
      for (const runtime of ['node', 'edge']) {
        const answer = await (await fetch(`http://127.0.0.1:${port}/api/${runtime}`)).json();
        if (answer.settings !== 'function') throw new Error(`On ${runtime}: ${JSON.stringify(answer)}.`);
        const unsigned = await fetch(`http://127.0.0.1:${port}/api/${runtime}`, {
          method: 'POST',
          body: '{}',
        });
        if (unsigned.status !== 401)
          throw new Error(`On ${runtime} an unsigned request got ${unsigned.status}.`);
      }
    },
  },
};

/** @type {Consumer} */
const webpack = {
  name: 'webpack',
  template: 'webpack',
  dependencies: { ...react19, webpack: '5.112.2', 'webpack-cli': '7.3.1' },
  checks: {
    'builds, and makes a call on its own page': async ({ folder, run }, browser) => {
      await run('npx', ['webpack']);
      const { url, close } = await serveFiles(folder);
      await callAlone(browser, url).finally(close);
    },
    'says in a browser bundle that the server entry belongs on a server': async ({ folder, run }) => {
      const output = ['--entry', 'react-hubspot-calling/server', '--output-filename', 'server.js'];
      await run('npx', ['webpack', ...output]);
      if (!readFileSync(join(folder, 'dist/server.js'), 'utf8').includes('runs on a server only'))
        throw new Error('The bundle has the server entry in it.');
    },
  },
};

/** @type {Consumer} */
const node = {
  name: 'node',
  template: 'node',
  dependencies: {
    ...react19,
    '@testing-library/react': ours['@testing-library/react'],
    '@testing-library/dom': ours['@testing-library/dom'],
    express: '5.3.0',
  },
  checks: {
    'imports every entry, and renders': ({ run }) => run('node', ['import.mjs']),
    'requires every entry, and renders': ({ run }) => run('node', ['require.cjs']),
    'makes a whole call without React and without a browser': ({ run }) => run('node', ['call.mjs']),
    'answers HubSpot as a route of Express': ({ run }) => run('node', ['express.mjs']),
    'runs the command line': ({ run }) => run('npx', ['--no-install', manifest.name, '--version']),
  },
};

/** @param {string} name @param {'module' | 'commonjs'} type @param {Record<string, string>} react @returns {Consumer} */
const types = (name, type, react) => ({
  name,
  template: 'types',
  type,
  dependencies: { ...react, typescript: ours.typescript },
  checks: {
    'fit under nodenext': ({ run }) => run('npx', ['tsc', '--module', 'nodenext']),
    ...(type === 'module' && {
      'fit under bundler': (/** @type {Project} */ { run }) =>
        run('npx', ['tsc', '--module', 'esnext', '--moduleResolution', 'bundler']),
    }),
  },
});

/** @type {Consumer} */
const jest = {
  name: 'jest',
  template: 'jest',
  type: 'commonjs',
  dependencies: {
    ...react19,
    jest: '30.5.2',
    'jest-environment-jsdom': '30.5.2',
    '@testing-library/react': ours['@testing-library/react'],
    '@testing-library/dom': ours['@testing-library/dom'],
  },
  checks: { 'tests UI states': ({ run }) => run('npx', ['jest', '--ci']) },
};

/** Old packages that an app may have, and does not use with this one. @type {Consumer} */
const beside = {
  name: 'beside-old-packages',
  template: 'node',
  dependencies: {
    ...react18,
    '@telnyx/webrtc': '2.22.0',
    '@testing-library/react': '14.0.0',
    '@twilio/voice-sdk': '2.0.1',
    jssip: '3.1.2',
    'sip.js': '0.15.10',
  },
  checks: { 'installs, and imports every entry': ({ run }) => run('node', ['import.mjs']) },
};

/** @param {string} name @param {Record<string, string>} packages @returns {Consumer} */
const phones = (name, packages) => ({
  name,
  template: 'node',
  dependencies: { ...react19, ...packages },
  checks: {
    'makes real calls with both SIP packages': ({ folder }) => {
      process.env.CALLS_MODULES = join(folder, 'node_modules');
      const projects = ['--project=jssip', '--project=sipjs'];
      const calls = ['test/calls/calls.calls.ts', '-g', 'a call out|a call in|mute and hold|a busy line'];
      if (runCallTests('test/calls/playwright.config.ts', [...projects, ...calls]) !== 0)
        throw new Error('The calls failed.');
      return Promise.resolve();
    },
  },
});

/** @type {Consumer[]} */
export const consumers = [
  ...initiated,
  node,
  types('types-19', 'module', { ...react19, ...types19 }),
  types('types-19-cjs', 'commonjs', { ...react19, ...types19 }),
  types('types-18', 'module', { ...react18, ...types18 }),
  types('types-18-cjs', 'commonjs', { ...react18, ...types18 }),
  adapters,
  vite('vite-18', react18),
  vite('vite-19', react19),
  webpack,
  beside,
  phones('phones-oldest', { jssip: '3.3.2', 'sip.js': '0.20.0' }),
  phones('phones-newest', { jssip: 'latest', 'sip.js': 'latest' }),
  jest,
  next,
  ...examples,
];
