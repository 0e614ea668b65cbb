// @ts-check
import { isStarted, patience, showStory } from './inPage.mjs';

/** @typedef {import('./serveStorybook.mjs').Entry} Entry */

/**
 * What the page of documentation of the current story lists: props without a description, and controls that can crash the story.
 * @returns {{ component: string, props: string[], silent: string[], risky: string[] }}
 */
const readProps = () => {
  const { story } = /** @type {any} */ (window).__STORYBOOK_PREVIEW__.currentRender;
  /** @type {[string, { description?: string, control?: any }][]} */
  const listed = Object.entries(story.argTypes);
  return {
    component: story.title,
    props: listed.map(([name]) => name),
    silent: listed.filter(([, { description }]) => !description?.trim()).map(([name]) => name),
    risky: listed
      .filter(([, { control }]) => !control?.disable && ['object', 'array', 'file'].includes(control?.type))
      .map(([name]) => name),
  };
};

/**
 * Shows every story in a language, plays what has a play function, and reads its props.
 * @param {object} options
 * @param {import('playwright').Browser} options.browser
 * @param {string} options.url of the Storybook
 * @param {readonly Entry[]} options.stories
 * @param {string} options.language
 */
export const playStories = async ({ browser, url, stories, language }) => {
  /** @type {string[]} */
  const failures = [];
  /** @type {Map<string, ReturnType<typeof readProps>>} */
  const props = new Map();
  const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
  page.setDefaultTimeout(patience);
  await page.setViewportSize({ width: 432, height: 700 });
  page.on('console', (message) => {
    if (/dependencies|Warning:/.test(message.text()) && message.type() === 'error')
      failures.push(`${language}: ${message.text()}`);
  });
  const globals = `language:${language};a11y.manual:!true`;
  await page.goto(`${url}iframe.html?id=${stories[0]?.id ?? ''}&viewMode=story&globals=${globals}`);
  await page.waitForFunction(isStarted);
  for (const { id } of stories) {
    if (!(await page.evaluate(showStory, id))) {
      const why = await page.evaluate(() => /** @type {any} */ (window).failure);
      failures.push(`${id} in ${language}: ${String(why).split('\n')[0]}`);
      continue;
    }
    const read = await page.evaluate(readProps);
    props.set(read.component, read);
  }
  await page.close();
  return { failures, props: [...props.values()] };
};
