// @ts-check
// `npm run screenshots`: a picture of every story in light and dark at 320 and 400 pixels, and a page that shows them all. After
// `--`: words that a story's id must contain; `--direction=rtl` or `--language=de` for others; `--built` takes the Storybook that
// is there already.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { root } from './entries.mjs';
import { indexPage } from './screenshots/indexPage.mjs';
import { takePictures } from './screenshots/takePictures.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    built: { type: 'boolean', default: false },
    direction: { type: 'string', default: 'ltr' },
    language: { type: 'string', default: 'en' },
  },
});

if (!values.built) {
  const { status } = spawnSync('npx', ['storybook', 'build', '--loglevel=warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
ensureChromium();

const folder = `${root}screenshots/`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

/** @type {{ entries: Record<string, import('./screenshots/takePictures.mjs').Story & { type: string }> }} */
const { entries } = JSON.parse(readFileSync(`${root}storybook-static/index.json`, 'utf8'));
const stories = Object.values(entries).filter(
  ({ id, type }) => type === 'story' && positionals.every((word) => id.includes(word)),
);

const server = await preview({
  configFile: false,
  root,
  build: { outDir: 'storybook-static' },
  preview: { host: '127.0.0.1', port: 0 },
  logLevel: 'warn',
});
const browser = await chromium.launch(chromiumLaunchOptions());
const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address());

const { direction, language } = values;
const { pictures, failures } = await takePictures({
  browser,
  url: `http://127.0.0.1:${port}/`,
  stories,
  globals: { direction, language },
  folder,
});
await browser.close();
await server.close();

writeFileSync(`${folder}index.html`, indexPage(pictures));
for (const failure of failures) console.error(`✗ ${failure}`);
console.log(`${pictures.length} pictures: ${pathToFileURL(`${folder}index.html`).href}`);
process.exitCode = failures.length > 0 ? 1 : 0;
