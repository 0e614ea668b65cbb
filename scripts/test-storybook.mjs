// @ts-check
// `npm run test:storybook`: the built Storybook. Every story in every language of the toolbar is shown, and played if it has a play
// function; every prop must have a description, and no control may crash a story. Words after `--` limit it to stories whose ids
// contain them, `--language de` to a language, and `--built` uses the Storybook that is already built.
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { languages as translations } from './entries.mjs';
import { playStories } from './storybook/playStories.mjs';
import { buildStorybook, serveStorybook } from './storybook/serveStorybook.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    built: { type: 'boolean', default: false },
    language: { type: 'string', multiple: true, default: ['en', ...translations] },
  },
});

buildStorybook(values.built);
ensureChromium();
const { url, stories: all, close } = await serveStorybook();
const stories = all.filter(({ id }) => positionals.every((word) => id.includes(word)));
const browser = await chromium.launch(chromiumLaunchOptions());
let failed = 0;
/** @type {Map<string, { props: string[], silent: string[], risky: string[] }>} */
const components = new Map();

for (const language of values.language) {
  const { failures, props } = await playStories({ browser, url, stories, language });
  for (const failure of failures) console.error(`✗ ${failure}`);
  for (const { component, ...read } of props) components.set(component, read);
  failed += failures.length;
  console.log(`${language}: ${stories.length} stories, ${failures.length} failed`);
}
await browser.close();
await close();

let [props, silent, risky] = [0, 0, 0];
for (const [component, read] of components) {
  props += read.props.length;
  silent += read.silent.length;
  risky += read.risky.length;
  if (read.silent.length > 0) console.error(`✗ ${component}: no description of ${read.silent.join(', ')}`);
  if (read.risky.length > 0) console.error(`✗ ${component}: unsafe controls of ${read.risky.join(', ')}`);
}
const shown = stories.length * values.language.length;
console.log(`Stories in ${values.language.length} languages: ${shown - failed} passed, ${failed} failed`);
console.log(
  `Props of ${components.size} pages: ${props - silent} of ${props} described, ${risky} unsafe controls`,
);
process.exitCode = failed + silent + risky > 0 ? 1 : 0;
