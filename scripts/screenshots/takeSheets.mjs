// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {import('./takePictures.mjs').Picture} Picture */

/** In pixels. */
const sheet = { width: 2000, height: 2000 };

/** Of each picture, so that one sheet has many. */
const scale = 0.75;

const style = `
body { margin: 0; background: #cfd6dd; font: 12px system-ui, sans-serif }
main { display: flex; flex-flow: column wrap; align-content: flex-start; gap: 4px; block-size: ${sheet.height}px }
figure { margin: 0; zoom: ${scale} }
figcaption { font-size: ${12 / scale}px; line-height: 1; inline-size: 0; min-inline-size: 100%; white-space: nowrap; overflow: hidden }
img { display: block }
`;

/** @param {Picture} picture @param {string} folder */
const figure = ({ story, theme, width, file }, folder) =>
  `<figure><figcaption>${story.id.replace(/^widget-|^components-/, '')}, ${theme} ${width}</figcaption><img alt="" src="data:image/png;base64,${readFileSync(folder + file, 'base64')}"></figure>`;

/** How many of the first figures lie on the sheet as a whole; what does not is removed. */
const keepWhole = (/** @type {number} */ width) => {
  const figures = [...document.querySelectorAll('figure')];
  const out = figures.findIndex((each) => each.getBoundingClientRect().right > width);
  const count = out === -1 ? figures.length : Math.max(out, 1);
  for (const each of figures.slice(count)) each.remove();
  return count;
};

/**
 * Puts pictures together on a few large ones, `sheet-1.png` and so on.
 * @param {import('playwright').Browser} browser
 * @param {readonly Picture[]} pictures
 * @param {string} folder
 */
export const takeSheets = async (browser, pictures, folder) => {
  const page = await browser.newPage({ viewport: sheet });
  let rest = [...pictures];
  for (let number = 1; rest.length > 0; number += 1) {
    const figures = rest.slice(0, 80).map((picture) => figure(picture, folder));
    await page.setContent(`<style>${style}</style><main>${figures.join('')}</main>`);
    rest = rest.slice(await page.evaluate(keepWhole, sheet.width));
    await page.screenshot({ path: `${folder}sheet-${number}.png` });
  }
  await page.close();
};
