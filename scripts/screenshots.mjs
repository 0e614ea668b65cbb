// @ts-check
// `npm run screenshots`: a picture of every story in light and dark at 320 and 400 pixels, and a page that shows them all.
// Words after `--` limit it to stories whose ids contain them. `--direction=rtl`, `--language=de`, `--theme=dark`,
// `--widths=250,500` and `--text=200` (the size of text in percent) change the panel; `--enlarged` shows one screen of a page that is
// enlarged to 400 %, `--contrast` what people see who ask for more contrast, `--forced-colors` who choose the colours themselves.
// `--sheets` puts the pictures together on a few large ones, `--built` uses the Storybook that is already built,
// and `--readme` takes the picture in README.md instead.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { root } from './entries.mjs';
import { indexPage } from './screenshots/indexPage.mjs';
import { takeReadmePicture } from './screenshots/readmePicture.mjs';
import { takeSheets } from './screenshots/takeSheets.mjs';
import { takePictures } from './screenshots/takePictures.mjs';
import { buildStorybook, serveStorybook } from './storybook/serveStorybook.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    built: { type: 'boolean', default: false },
    contrast: { type: 'boolean', default: false },
    direction: { type: 'string', default: 'ltr' },
    enlarged: { type: 'boolean', default: false },
    'forced-colors': { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    sheets: { type: 'boolean', default: false },
    text: { type: 'string', default: '100' },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    widths: { type: 'string', default: '320,400' },
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
  const { pictures, failures } = await takePictures({
    browser,
    url,
    stories,
    globals: { direction, language },
    look: {
      themes: values.theme,
      widths: values.widths.split(',').map(Number),
      text: Number(values.text),
      isEnlarged: values.enlarged,
      media: {
        contrast: values.contrast ? 'more' : 'no-preference',
        forcedColors: values['forced-colors'] ? 'active' : 'none',
      },
    },
    folder,
  });
  writeFileSync(`${folder}index.html`, indexPage(pictures));
  if (values.sheets) await takeSheets(browser, pictures, folder);
  for (const failure of failures) console.error(`✗ ${failure}`);
  console.log(`${pictures.length} pictures: ${pathToFileURL(`${folder}index.html`).href}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
};

if (values.readme) await takeReadmePicture(browser, url, `${root}docs/widget.png`);
else await takeAll();
await browser.close();
await close();
