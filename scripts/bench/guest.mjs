// @ts-check
import { installCounter } from './counter.mjs';

/** @typedef {import('./counter.mjs').Totals} Totals */
/** @typedef {import('../../simulator/host/api').HubSpotApi} HubSpotApi */
/** @typedef {Window & { counter: import('./counter.mjs').Counter, hubspot: HubSpotApi, heard: { type: string, at: number }[], cycle: (times: number) => Promise<void> }} Page */

/**
 * A widget in the simulated HubSpot, in its own browser context.
 * @typedef {Awaited<ReturnType<typeof openGuest>>} Guest
 */

/** Runs in HubSpot's page before its scripts: notes when it gets which message. */
const noteMessages = () => {
  if (window !== window.top) return;
  /** @type {{ type: string, at: number }[]} */
  const heard = [];
  Object.assign(window, { heard });
  window.addEventListener('message', ({ data }) => {
    if (typeof data?.type === 'string')
      heard.push({ type: data.type, at: performance.timeOrigin + performance.now() });
  });
};

/**
 * Opens the simulated HubSpot with a widget and waits until the widget has told it that it is there.
 * @param {import('playwright').Browser} browser
 * @param {string} host
 * @param {string} widget
 */
export const openGuest = async (browser, host, widget) => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 } });
  await context.addInitScript(noteMessages);
  await context.addInitScript(installCounter);
  const page = await context.newPage();
  const initialized = () =>
    page.waitForFunction(() =>
      /** @type {Page} */ (/** @type {unknown} */ (window)).heard.some(({ type }) => type === 'INITIALIZED'),
    );
  await page.goto(`${host}?widget=${encodeURIComponent(widget)}&width=400&height=760`);
  await initialized();
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  if (!frame) throw new Error('The simulated HubSpot has no iframe.');
  const cdp = await context.newCDPSession(frame);
  // Time on the processor: what other programs take of it in between does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

  /**
   * Calls a method of the counter in the widget's page.
   * @template {'read' | 'names' | 'longTasks' | 'settled' | 'start' | 'interactions' | 'forget'} M
   * @param {M} method
   * @returns {Promise<Awaited<ReturnType<import('./counter.mjs').Counter[M]>>>}
   */
  const counter = (method) => frame.evaluate((name) => /** @type {any} */ (window).counter[name](), method);

  /** Where the middle of an element is. Clicks by place, because finding it again would run scripts in the widget's page. */
  const placeOf = async (/** @type {import('playwright').Locator} */ locator) => {
    await locator.waitFor({ timeout: 5_000 });
    await locator.scrollIntoViewIfNeeded();
    const box = await locator.boundingBox();
    if (!box) throw new Error('It is not on the screen.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  return {
    page,
    frame,
    cdp,
    counter,
    placeOf,
    /** @param {string} name */
    button: (name) => frame.getByRole('button', { name, exact: true }),
    /** @param {string} name */
    field: (name) => frame.getByRole('textbox', { name }),

    /** Milliseconds that the widget's page has spent so far in scripts, and in everything on its main thread. */
    spent: async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const ms = (/** @type {string} */ wanted) =>
        1000 * (metrics.find(({ name }) => name === wanted)?.value ?? NaN);
      return { scriptMs: ms('ScriptDuration'), mainMs: ms('TaskDuration') };
    },

    /** Slows the widget's process down. @param {number} rate 4: as if the processor had a quarter of its speed */
    throttle: (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate }),

    /** Delays and slows down everything that is loaded from now on, as Chromium's "Slow 4G" does. */
    slowNetwork: async () => {
      const conditions = {
        offline: false,
        latency: 562.5,
        downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
        uploadThroughput: (750 * 1024 * 0.9) / 8,
        connectionType: /** @type {const} */ ('cellular4g'),
      };
      for (const session of [cdp, await context.newCDPSession(page)]) {
        await session.send('Network.enable');
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        await session.send('Network.emulateNetworkConditions', conditions);
      }
    },

    /** Loads the widget's page anew, in the same process, and waits until HubSpot has heard from it. */
    reload: async () => {
      await page.evaluate(() => {
        /** @type {Page} */ (/** @type {unknown} */ (window)).heard.length = 0;
      });
      await frame.goto(frame.url());
      await initialized();
    },

    /** When HubSpot got the first message of this type, in milliseconds since the epoch. @param {string} type */
    heardAt: (type) =>
      page.evaluate(
        (wanted) =>
          /** @type {Page} */ (/** @type {unknown} */ (window)).heard.find((each) => each.type === wanted)
            ?.at ?? NaN,
        type,
      ),

    /** @param {string} type @param {unknown} [data] */
    send: (type, data) =>
      page.evaluate(
        ([name, payload]) => window.hubspot.send(name, payload),
        /** @type {const} */ ([type, data]),
      ),

    /** @param {string} phoneNumber */
    dial: (phoneNumber) => page.evaluate((number) => window.hubspot.dial(101, number), phoneNumber),

    /** Bytes of the widget's heap that are in use after everything else was thrown away. */
    heap: async () => {
      await counter('settled');
      await counter('forget');
      for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize;
    },

    /** How many listeners for messages the widget's window has. */
    messageListeners: async () => {
      const { result } = await cdp.send('Runtime.evaluate', { expression: 'window' });
      const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
        objectId: /** @type {string} */ (result.objectId),
      });
      await cdp.send('Runtime.releaseObject', { objectId: /** @type {string} */ (result.objectId) });
      return listeners.filter(({ type }) => type === 'message').length;
    },

    close: () => context.close(),
  };
};
