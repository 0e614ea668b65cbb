// @ts-check
// `npm run bench:calls`: what many calls in one page leave behind: heap, DOM nodes, listeners, timers and storage.
import { parseArgs } from 'node:util';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { ensureInstalled } from './install.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').Frame} Frame */

const { values: options } = parseArgs({ options: { calls: { type: 'string', default: '200' } } });

/** So many calls fill what is bounded: 20 recent calls, and 200 that are remembered after they are cleared away. */
const warmUp = 210;
const number = { id: 101, name: 'Grace Okafor' };

/** Counts the timers that are running, in every frame. */
const countTimers = () => {
  const running = new Set();
  Object.assign(window, { runningTimers: () => running.size });
  const { setTimeout: after, clearTimeout: cancel, setInterval: every, clearInterval: stop } = window;
  Object.assign(window, {
    setTimeout: (
      /** @type {(...args: unknown[]) => void} */ run,
      /** @type {number} */ ms,
      /** @type {unknown[]} */ ...args
    ) => {
      const id = after(() => {
        running.delete(id);
        run(...args);
      }, ms);
      running.add(id);
      return id;
    },
    clearTimeout: (/** @type {number} */ id) => {
      running.delete(id);
      cancel(id);
    },
    setInterval: (/** @type {() => void} */ run, /** @type {number} */ ms) => {
      const id = every(run, ms);
      running.add(id);
      return id;
    },
    clearInterval: (/** @type {number} */ id) => {
      running.delete(id);
      stop(id);
    },
  });
};

/** Clicks a button once it is there. @param {string} name */
const click = async (name) => {
  const find = () => [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  while (!find() || find()?.disabled) await new Promise((resolve) => setTimeout(resolve, 20));
  find()?.click();
};

/** A hidden panel renders no frames, so pages are asked from time to time. */
const often = { polling: 50 };

/** @param {Page} page @param {Frame} widget */
const call = async (page, widget) => {
  await page.evaluate(({ id }) => window.hubspot.dial(id), number);
  await widget.waitForFunction(
    (name) =>
      document.body.innerText.includes(`New call request: ${name}`) ||
      document.querySelector('h2')?.textContent?.includes(name),
    number.name,
    often,
  );
  // The phone may still be on its way.
  await widget.waitForFunction(
    () => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find((each) => each.textContent === 'Call')?.click();
      return document.body.innerText.includes('Ringing');
    },
    undefined,
    { polling: 100 },
  );
  await page.evaluate(() => window.hubspot.phone.answer());
  // A handle of an element would keep its screen alive.
  await widget.waitForFunction(() => document.querySelector('[role=timer]') !== null, undefined, often);
  await widget.evaluate(click, 'End call');
  await widget.evaluate(click, 'Save call');
  await page.waitForFunction(
    () => window.hubspot.calls.every(({ completions }) => completions === 1),
    undefined,
    often,
  );
};

/** @param {Page} page @param {Frame} widget */
const measure = async (page, widget) => {
  // Timers of the last call run out.
  await page.waitForTimeout(6_000);
  const session = await page.context().newCDPSession(widget);
  await session.send('Performance.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  /** @param {string} name */
  const metric = (name) => metrics.find((each) => each.name === name)?.value ?? NaN;
  const own = await widget.evaluate(() => ({
    timers: /** @type {any} */ (window).runningTimers(),
    storage: Object.entries({ ...localStorage, ...sessionStorage })
      .flat()
      .join('').length,
  }));
  return {
    'heap (kB)': Math.round(metric('JSHeapUsedSize') / 1000),
    'DOM nodes': metric('Nodes'),
    listeners: metric('JSEventListeners'),
    timers: own.timers,
    'storage (characters)': own.storage,
  };
};

const bench = async () => {
  ensureInstalled();
  const executablePath = ensureChromium();
  const { chromium } = await import('playwright');
  const { startSimulator } = await import('../simulator/serve.mjs');
  const { urls, close } = await startSimulator({ bundled: true, log: () => {} });
  const browser = await chromium.launch({ ...chromiumLaunchOptions(), executablePath });
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    await page.addInitScript(countTimers);
    await page.goto(
      `${urls.host}?widget=${encodeURIComponent(`${urls.widget}?phone=fake`)}#/0-1/${number.id}`,
    );
    await page.waitForFunction(() => /** @type {Partial<Window>} */ (window).hubspot?.app.status === 'ready');
    const [widget] = page.mainFrame().childFrames();
    if (!widget) throw new Error('The simulated HubSpot has no iframe.');
    for (let done = 0; done < warmUp; done += 1) await call(page, widget);
    const before = await measure(page, widget);
    for (let done = 0; done < Number(options.calls); done += 1) await call(page, widget);
    const after = await measure(page, widget);
    const rows = Object.entries(before).map(([what, was]) => {
      const is = /** @type {Record<string, number>} */ (after)[what] ?? NaN;
      // What is bounded varies a little, and the engine keeps code that it has compiled.
      const isBack = is <= was * 1.1 + 2;
      return { what, before: was, after: is, ok: isBack };
    });
    console.log(`${options.calls} calls in one page, after ${warmUp} to warm up:`);
    console.table(rows);
    if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
  } finally {
    await browser.close();
    await close();
  }
};

await bench().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
