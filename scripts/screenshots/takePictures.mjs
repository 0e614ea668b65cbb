// @ts-check
import { isStarted, patience, showStory } from '../storybook/inPage.mjs';

/** @typedef {{ id: string, title: string, name: string }} Story */
/** @typedef {{ story: Story, theme: string, width: number, file: string }} Picture */

/**
 * How the stories are looked at.
 * @typedef {object} Look
 * @property {readonly string[]} themes
 * @property {readonly number[]} widths of the panel, in pixels
 * @property {number} text the size of text, in percent
 * @property {boolean} isEnlarged one screen of a page enlarged to 400 %, in place of the whole panel
 * @property {Pick<import('playwright').BrowserContextOptions, 'contrast' | 'forcedColors'>} media what the person asks of pages
 */

/** How many pages take pictures at the same time. */
const hands = 2;

/** What stands around the panel at both sides together, with text of its usual size. */
const usualMargin = 32;

/** What a window of 1280 × 1024 pixels shows when its page is enlarged to 400 %. */
const enlarged = { width: 320, height: 256 };

/** In pixels; a page grows to what its story needs, so that nothing sticks to an edge in between. */
const leastHeight = 340;

/**
 * What the toolbar would do to the panel around the story. Through Storybook a story would start again, and one that was played would
 * not be played again.
 */
const surround = (
  /** @type {{ theme: string, width: number, text: number, isEnlarged: boolean }} */ {
    theme,
    width,
    text,
    isEnlarged,
  },
) => {
  const desk = /** @type {HTMLElement} */ (document.querySelector('[data-desk]'));
  const panel = /** @type {HTMLElement} */ (desk.querySelector('[data-calling=surface]'));
  document.documentElement.style.fontSize = `${text}%`;
  desk.style.colorScheme = theme;
  panel.dataset['callingTheme'] = theme;
  panel.style.maxInlineSize = `${width}px`;
  if (isEnlarged) {
    desk.style.padding = '0';
    if (panel.style.minBlockSize !== '') panel.style.minBlockSize = '100vh';
  }
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

/**
 * Makes a page as high as its story. Measured again, because a story may need more in a higher page.
 * @param {import('playwright').Page} page
 * @param {number} width
 */
const fitHeight = async (page, width) => {
  const heightNow = () => page.viewportSize()?.height ?? 0;
  for (let tries = 0; tries < 4; tries += 1) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (tries > 0 && height <= heightNow()) return;
    await page.setViewportSize({ width, height });
  }
};

/**
 * Takes the pictures of all stories, each as it is when its play function is through.
 * @param {object} options
 * @param {import('playwright').Browser} options.browser
 * @param {string} options.url of the Storybook
 * @param {readonly Story[]} options.stories
 * @param {Record<string, string>} options.globals what the toolbar switches, apart from theme and width
 * @param {Look} options.look
 * @param {string} options.folder where the pictures go
 * @returns {Promise<{ pictures: Picture[], failures: string[] }>}
 */
export const takePictures = async ({ browser, url, stories, globals, look, folder }) => {
  /** @type {Picture[]} */
  const pictures = [];
  /** @type {string[]} */
  const failures = [];
  const waiting = [...stories];
  const { text, isEnlarged, media } = look;
  const margin = (usualMargin * text) / 100;
  const given = Object.entries({ ...globals, 'a11y.manual': '!true' }).map(
    ([name, value]) => `${name}:${value}`,
  );

  const work = async () => {
    const page = await browser.newPage({
      reducedMotion: 'reduce',
      locale: 'en-US',
      timezoneId: 'UTC',
      ...media,
    });
    page.setDefaultTimeout(patience);
    const [first] = waiting;
    if (first) await page.goto(`${url}iframe.html?id=${first.id}&viewMode=story&globals=${given.join(';')}`);
    await page.waitForFunction(isStarted);
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      if (!(await page.evaluate(showStory, story.id))) failures.push(`${story.id} failed`);
      await page.evaluate(() => document.fonts.ready);
      for (const width of isEnlarged ? [enlarged.width] : look.widths) {
        await page.setViewportSize(isEnlarged ? enlarged : { width: width + margin, height: leastHeight });
        for (const theme of look.themes) {
          await page.evaluate(surround, { theme, width, text, isEnlarged });
          if (!isEnlarged) await fitHeight(page, width + margin);
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
