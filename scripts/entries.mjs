// @ts-check
// The one list of the package's entries: public path, source, name in dist. The build, the aliases of tests and demos, the size
// table and the package tests all read it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{ path: string, source: string, name: string, platform: 'browser' | 'node', react?: true }} Entry */

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Languages in addition to English, which is built in. `pseudo` tests a layout. */
export const languages = ['de', 'es', 'fr', 'ja', 'pt-BR', 'pseudo'];

/** @type {Entry[]} */
export const allEntries = [
  { path: '.', source: 'src/index.ts', name: 'index', platform: 'browser', react: true },
  { path: './core', source: 'src/core.ts', name: 'core', platform: 'browser' },
  { path: './softphone', source: 'src/softphone.ts', name: 'softphone', platform: 'browser' },
  { path: './testing', source: 'src/testing.ts', name: 'testing', platform: 'browser' },
  {
    path: './testing/react',
    source: 'src/testing.react.ts',
    name: 'testing.react',
    platform: 'browser',
    react: true,
  },
  {
    path: './testing/storybook',
    source: 'src/testing.storybook.ts',
    name: 'testing.storybook',
    platform: 'browser',
    react: true,
  },
  { path: './jssip', source: 'src/jssip.ts', name: 'jssip', platform: 'browser' },
  { path: './sipjs', source: 'src/sipjs.ts', name: 'sipjs', platform: 'browser' },
  { path: './twilio', source: 'src/twilio.ts', name: 'twilio', platform: 'browser' },
  { path: './telnyx', source: 'src/telnyx.ts', name: 'telnyx', platform: 'browser' },
  ...languages.map((language) => ({
    path: `./messages/${language}`,
    source: `src/text/messages/${language}.ts`,
    name: `messages/${language}`,
    platform: /** @type {const} */ ('browser'),
  })),
  { path: './server', source: 'src/server.ts', name: 'server', platform: 'node' },
];

/** The entries whose source is there. */
export const entries = allEntries.filter((entry) => existsSync(`${root}${entry.source}`));

export const packageName = 'react-hubspot-calling';

/**
 * Vite aliases that send the package's own public names to its sources, as `paths` in tsconfig.json does, and the HubSpot SDK to
 * its ES module: the file that its manifest names for Node is a script that expects a browser.
 */
export const sourceAliases = [
  {
    find: /^@hubspot\/calling-extensions-sdk$/,
    replacement: `${root}node_modules/@hubspot/calling-extensions-sdk/dist/main.esm.js`,
  },
  { find: /^react-hubspot-calling$/, replacement: `${root}src/index.ts` },
  { find: /^react-hubspot-calling\/testing\/react$/, replacement: `${root}src/testing.react.ts` },
  { find: /^react-hubspot-calling\/testing\/storybook$/, replacement: `${root}src/testing.storybook.ts` },
  { find: /^react-hubspot-calling\/messages\/(.+)$/, replacement: `${root}src/text/messages/$1.ts` },
  { find: /^react-hubspot-calling\/([^/]+)$/, replacement: `${root}src/$1.ts` },
];
