// @ts-check
// Shows that the counter counts: a page whose commits, components and DOM changes are known by hand.
import { installCounter } from './counter.mjs';

/** @typedef {import('./counter.mjs').Counter} Counter */

/**
 * Buttons of pages/count.tsx, in the order in which they are pressed: commits, components, DOM changes of one press.
 * @type {[button: string, commits: number, components: number, changes: number][]}
 */
const byHand = [
  ['nothing', 0, 0, 0],
  // A reducer that returns its state: React finds that out by calling the component, and then renders nothing.
  ['same state', 1, 0, 0],
  ['one text', 1, 1, 1],
  // Itself, Leaf twice, Forwarded; a text in each of the three; the memo stays.
  ['three children and a memo', 1, 4, 3],
  // What the press before left on its components must not be counted again.
  ['one text', 1, 1, 1],
  // Itself and the one function inside both wrappers.
  ['memo of forwardRef', 1, 2, 1],
  // Itself, Leaf, Forwarded; two elements put in.
  ['mount two', 1, 3, 2],
  ['class, one attribute', 1, 1, 1],
  // Provider and Consumer; the memo between them and its other child are passed.
  ['context', 1, 2, 1],
  ['two commits', 2, 2, 2],
  ['clock', 1, 1, 1],
  ['clock', 1, 1, 1],
];

/** @param {unknown} value */
const json = (value) => JSON.stringify(value);

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url of pages/count.html
 * @returns {Promise<{ cases: number, wrong: string[] }>}
 */
export const selfTest = async (browser, url) => {
  const page = await browser.newPage();
  await page.addInitScript(installCounter);
  await page.goto(url);
  await page.getByRole('button', { name: 'nothing' }).waitFor();

  const read = () => page.evaluate(() => /** @type {any} */ (window).counter.read());
  /** @type {string[]} */
  const wrong = [];
  let cases = 0;
  /** @param {string} name @param {unknown} expected @param {unknown} actual */
  const compare = (name, expected, actual) => {
    cases += 1;
    if (json(expected) !== json(actual))
      wrong.push(`${name}: ${json(expected)} by hand, ${json(actual)} counted`);
  };

  for (const [button, commits, components, changes] of byHand) {
    const before = await read();
    const place = page
      .getByRole('button', { name: button, exact: true })
      .or(page.getByTitle(button, { exact: true }));
    await place.click();
    await page.evaluate(() => /** @type {any} */ (window).counter.settled());
    const after = await read();
    compare(
      button,
      { commits, components, changes },
      {
        commits: after.commits - before.commits,
        components: after.components - before.components,
        changes: after.changes - before.changes,
      },
    );
  }
  compare(
    'ticks of the clock',
    2,
    await page.evaluate(() => /** @type {any} */ (window).counter.ticks.length),
  );

  const { frames } = await page.evaluate(() => {
    const painted = /** @type {any} */ (window).counter.painted('6175550142');
    window.postMessage({ type: 'DIAL_NUMBER', data: { phoneNumber: '+1 617-555-0142' } });
    return painted;
  });
  compare('frames until painted, two frames late', 3, frames);
  await page.close();
  return { cases, wrong };
};
