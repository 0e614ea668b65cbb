import { readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { emitTypes } from './scripts/build/emitTypes.mjs';
import { finishScripts } from './scripts/build/finishScripts.mjs';
import { leanSdk } from './scripts/build/leanSdk.mjs';
import { thirdPartyLicenses } from './scripts/build/thirdPartyLicenses.mjs';
import { entries, root } from './scripts/entries.mjs';

const sdk = '@hubspot/calling-extensions-sdk';

// Here, and not by tsup's `clean`: the builds below run at the same time and would delete each other's files.
rmSync(`${root}dist`, { recursive: true, force: true });

const typesOf = emitTypes();

const entryOf = (platform: 'browser' | 'node', fileOf = (source: string) => source) =>
  Object.fromEntries(
    entries.filter((entry) => entry.platform === platform).map(({ name, source }) => [name, fileOf(source)]),
  );

// Entries for the sake of splitting, not kept. The SDK cannot be shaken out of a file, so it gets one of its own. And so do the
// widget and each component: who takes one component gets nothing of what the widget fetches later.
const alone = {
  'internal/sdk': 'src/protocol/sdkTransport.ts',
  'internal/widget': 'src/widget/CallingWidget.tsx',
  // A production build leaves it out of the provider.
  'internal/kindProblem': 'src/cti/kindProblem.ts',
  // The provider has one look into storage; the rest of it is loaded later.
  'internal/pickStorage': 'src/cti/storage/pickStorage.ts',
  'internal/keys': 'src/cti/keys.ts',
  // Apps pass it to the widget, which names it only in parts that are loaded later.
  'internal/defaultOutcomes': 'src/text/defaultOutcomes.ts',
  ...Object.fromEntries(
    readdirSync(`${root}src/components`, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => [`internal/${basename(file)}`, `src/components/${file.split(sep).join('/')}`]),
  ),
};

const reactEntries = entries.filter((entry) => entry.react).map((entry) => entry.name);

/** Imports of the project's own files, `..` itself among them. */
const relative = /^\.\.?(?:\/|$)/;

const shared: Options = { outDir: 'dist', target: 'es2022', sourcemap: true, silent: true };

const browser: Options = {
  ...shared,
  entry: { ...entryOf('browser'), ...alone },
  format: ['esm', 'cjs'],
  platform: 'browser',
  // Kept for the user's own build: esbuild would decide here that it is a development build, and loopback pages trusted.
  define: { 'process.env.NODE_ENV': 'process.env.NODE_ENV' },
  // Contexts, classes and the connection are the same objects in all entries, in CommonJS too.
  splitting: true,
  // One import of React for each file, and no name that it does not use.
  treeshake: true,
  // Its main file needs a browser even to be imported, and its types do not resolve under nodenext: both come along in ours.
  noExternal: [sdk],
  dts: { entry: entryOf('browser', typesOf), resolve: [sdk, relative] },
  onSuccess: () => rm(`${root}dist/internal`, { recursive: true, force: true }),
  plugins: [finishScripts(reactEntries)],
  esbuildPlugins: [leanSdk(), thirdPartyLicenses()],
};

const server: Options = {
  ...shared,
  entry: entryOf('node'),
  format: ['esm', 'cjs'],
  platform: 'node',
  dts: { entry: entryOf('node', typesOf), resolve: [relative] },
};

const serverInBrowser: Options = {
  ...shared,
  // CommonJS: a bundler lets any name be imported from it, so that its message is what is seen, and not a missing export.
  entry: { 'server.browser': 'src/server/browser.ts' },
  format: ['cjs'],
  platform: 'browser',
};

const commandLine: Options = {
  ...shared,
  entry: { cli: 'src/cli/main.ts' },
  format: ['esm'],
  platform: 'node',
};

// Loaded by the command line from beside it; its page is built by simulator/vite.config.ts. It brings its WebSocket server along, which
// is CommonJS and takes the rest of Node by `require`.
const simulatorServer: Options = {
  ...commandLine,
  entry: { simulator: 'simulator/server/startStaticSimulator.ts' },
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
  esbuildPlugins: [thirdPartyLicenses('SIMULATOR-LICENSES.txt')],
};

export default defineConfig([browser, server, serverInBrowser, commandLine, simulatorServer]);
