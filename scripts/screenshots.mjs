// @ts-check
// `npm run screenshots`: a picture of every story in light and dark at 320 and 400 pixels, and a page that shows them all.
// Words after `--` limit it to stories whose ids contain them. `--direction=rtl` and `--language=de` change the panel, `--built`
// uses the Storybook that is already built, and `--readme` takes the picture in README.md instead.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { root } from './entries.mjs';
import { indexPage } from './screenshots/indexPage.mjs';
import { takeReadmePicture } from './screenshots/readmePicture.mjs';
import { takePictures } from './screenshots/takePictures.mjs';
import { buildStorybook, serveStorybook } from './storybook/serveStorybook.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    built: { type: 'boolean', default: false },
    direction: { type: 'string', default: 'ltr' },
    language: { type: 'string', default: 'en' },
    readme: { type: 'boolean', default: false },
  },
});

buildStorybook(values.built);
ensureChromium();

const { url, stories: allStories, close } = await serveStorybook();
const browser = await chromium.launch(chromiumLaunchOptions());

const takeAll = async () => {
  const folder = `${root}screenshots/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const stories = allStories.filter(({ id }) => positionals.every((word) => id.includes(word)));
  const { direction, language } = values;
  const globals = { direction, language };
  const { pictures, failures } = await takePictures({ browser, url, stories, globals, folder });
  writeFileSync(`${folder}index.html`, indexPage(pictures));
  for (const failure of failures) console.error(`✗ ${failure}`);
  console.log(`${pictures.length} pictures: ${pathToFileURL(`${folder}index.html`).href}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
};

if (values.readme) await takeReadmePicture(browser, url, `${root}docs/widget.png`);
else await takeAll();
await browser.close();
await close();
