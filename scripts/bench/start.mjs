// @ts-check
// How a widget comes up in HubSpot.
import { openGuest } from './guest.mjs';

/** @typedef {import('./guest.mjs').Guest} Guest */

/** @param {number[]} values @param {number} share */
export const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

/** How long a page is watched that is left alone, in milliseconds: by then everything is fetched that is fetched in advance. */
const watchedMs = 5_000;

/** @typedef {{ initializedMs: number, answerMs: number, isLate: boolean, scripts: number, bytes: number }} Load */

/**
 * @param {Guest} guest Just loaded.
 * @returns {Promise<Load>}
 */
export const readLoad = async (guest) => {
  await guest.counter('settled');
  const origin = await guest.frame.evaluate(() => performance.timeOrigin);
  const [initializedAt, answeredAt] = [await guest.heardAt('INITIALIZED'), await guest.heardAt('SYNC_ACK')];
  const {
    listenedAt = Infinity,
    loadAt,
    paintedAt = 0,
    usableAt = 0,
    scripts,
  } = await guest.counter('start');
  const isUsableAt = Math.max(initializedAt - origin, paintedAt, usableAt);
  const until = scripts.filter(({ startedAt }) => startedAt <= isUsableAt);
  return {
    initializedMs: initializedAt - origin,
    answerMs: initializedAt - answeredAt,
    isLate: listenedAt > loadAt,
    scripts: until.length,
    bytes: until.reduce((sum, { bytes }) => sum + bytes, 0),
  };
};

/** @param {Guest} guest Just loaded. @returns {Promise<import('./budgets.mjs').Figures>} */
const readQuietPage = async (guest) => {
  await guest.page.waitForTimeout(watchedMs);
  const [{ commits }, { scripts }, longTasks] = [
    await guest.counter('read'),
    await guest.counter('start'),
    await guest.counter('longTasks'),
  ];
  return {
    startCommits: commits,
    allScripts: scripts.length,
    smallestKb: Math.min(...scripts.map(({ bytes }) => bytes)) / 1000,
    startLongTasks: longTasks.count,
    startLongestMs: longTasks.longestMs,
  };
};

/**
 * Loads each widget so many times, one after the other in turn, so that all meet the machine in the same moods.
 * @param {import('playwright').Browser} browser
 * @param {string} host
 * @param {Record<string, string>} widgets names and addresses
 * @param {number} rounds
 * @returns {Promise<Record<string, import('./budgets.mjs').Figures>>}
 */
export const loadInTurn = async (browser, host, widgets, rounds) => {
  /** @type {Record<string, Load[]>} */
  const loads = {};
  /** @type {Record<string, import('./budgets.mjs').Figures>} */
  const figures = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [name, url] of Object.entries(widgets)) {
      const guest = await openGuest(browser, host, url);
      try {
        (loads[name] ??= []).push(await readLoad(guest));
        if (round === 0) figures[name] = await readQuietPage(guest);
      } finally {
        await guest.close();
      }
    }
  for (const [name, all] of Object.entries(loads)) {
    const median = (/** @type {(load: Load) => number} */ of) => quantile(all.map(of), 0.5);
    figures[name] = {
      ...figures[name],
      initializedMs: median(({ initializedMs }) => initializedMs),
      answerMs: median(({ answerMs }) => answerMs),
      lateListeners: all.filter(({ isLate }) => isLate).length,
      scripts: Math.max(...all.map(({ scripts }) => scripts)),
      scriptKb: median(({ bytes }) => bytes) / 1000,
    };
  }
  return figures;
};

/**
 * A load over a slow network, and a call at once: HubSpot asks for a number in the moment of INITIALIZED, and a person presses Call
 * as soon as the button can be pressed.
 * @param {import('playwright').Browser} browser
 * @param {string} host
 * @param {string} widget
 * @param {boolean} canCall
 * @returns {Promise<import('./budgets.mjs').Figures>}
 */
export const slowLoad = async (browser, host, widget, canCall) => {
  const guest = await openGuest(browser, host, widget);
  try {
    await guest.slowNetwork();
    await guest.reload();
    const origin = await guest.frame.evaluate(() => performance.timeOrigin);
    const slowMs = (await guest.heardAt('INITIALIZED')) - origin;
    if (!canCall) return { slowMs };
    await guest.dial('+16175550142');
    const call = guest.button('Call');
    await call.click({ timeout: 30_000 });
    await guest.frame.getByRole('timer').waitFor({ timeout: 60_000 });
    await guest.button('End call').click();
    await guest.button('Save call').click({ timeout: 30_000 });
    await guest.page.waitForFunction(
      () => window.hubspot.messages.some(({ type }) => type === 'UPDATE_ENGAGEMENT_SUCCEEDED'),
      undefined,
      { timeout: 30_000 },
    );
    const calls = await guest.page.evaluate(() => window.hubspot.calls.length);
    return { slowMs, slowLost: 1 - calls };
  } finally {
    await guest.close();
  }
};
