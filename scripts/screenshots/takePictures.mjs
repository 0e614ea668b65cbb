// @ts-check
import { isStarted, patience, showStory } from '../storybook/inPage.mjs';

/** @typedef {{ id: string, title: string, name: string }} Story */
/** @typedef {{ story: Story, theme: string, width: number, file: string }} Picture */

const themes = ['light', 'dark'];
const widths = [320, 400];

/** How many pages take pictures at the same time. */
const hands = 2;

/** What stands around the panel at both sides together. */
const margin = 32;

/** In pixels; a page grows to what its story needs, so that nothing sticks to an edge in between. */
const leastHeight = 240;

/**
 * What the toolbar would do to the panel around the story. Through Storybook a story would start again, and one that was played would
 * not be played again.
 */
const surround = (/** @type {{ theme: string, width: number }} */ { theme, width }) => {
  const desk = /** @type {HTMLElement} */ (document.querySelector('[data-desk]'));
  const panel = /** @type {HTMLElement} */ (desk.querySelector('[data-calling=surface]'));
  desk.style.colorScheme = theme;
  panel.dataset['callingTheme'] = theme;
  panel.style.maxInlineSize = `${width}px`;
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

/**
 * Takes the pictures of all stories, each as it is when its play function is through.
 * @param {object} options
 * @param {import('playwright').Browser} options.browser
 * @param {string} options.url of the Storybook
 * @param {readonly Story[]} options.stories
 * @param {Record<string, string>} options.globals what the toolbar switches, apart from theme and width
 * @param {string} options.folder where the pictures go
 * @returns {Promise<{ pictures: Picture[], failures: string[] }>}
 */
export const takePictures = async ({ browser, url, stories, globals, folder }) => {
  /** @type {Picture[]} */
  const pictures = [];
  /** @type {string[]} */
  const failures = [];
  const waiting = [...stories];
  const given = Object.entries({ ...globals, 'a11y.manual': '!true' }).map(
    ([name, value]) => `${name}:${value}`,
  );

  const work = async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
    page.setDefaultTimeout(patience);
    const [first] = waiting;
    if (first) await page.goto(`${url}iframe.html?id=${first.id}&viewMode=story&globals=${given.join(';')}`);
    await page.waitForFunction(isStarted);
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      if (!(await page.evaluate(showStory, story.id))) failures.push(`${story.id} failed`);
      await page.evaluate(() => document.fonts.ready);
      for (const width of widths) {
        await page.setViewportSize({ width: width + margin, height: leastHeight });
        for (const theme of themes) {
          await page.evaluate(surround, { theme, width });
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width: width + margin, height });
          const file = `${story.id}.${theme}.${width}.png`;
          await page.screenshot({ path: folder + file });
          pictures.push({ story, theme, width, file });
        }
      }
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: hands }, work));

  const place = new Map(stories.map(({ id }, index) => [id, index]));
  pictures.sort((a, b) => (place.get(a.story.id) ?? 0) - (place.get(b.story.id) ?? 0));
  return { pictures, failures };
};
