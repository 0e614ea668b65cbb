// @ts-check
import * as calls from './calls.mjs';
import { openGuest } from './guest.mjs';
import * as measures from './rows.mjs';
import { quantile, readLoad, slowLoad } from './start.mjs';

/** @typedef {import('./budgets.mjs').Figures} Figures */
/** @typedef {import('./guest.mjs').Guest} Guest */
/** @typedef {import('playwright').Browser} Browser */

/**
 * @typedef {object} Measurement
 * @property {Record<string, Figures>} figures by the ids of the rows
 * @property {Record<string, string>} missing why a row could not be measured
 * @property {Record<string, number>} names how often each component rendered in the whole call
 */

/** @returns {Measurement} */
export const emptyMeasurement = () => ({ figures: {}, missing: {}, names: {} });

/** No row takes longer, in milliseconds. */
const patienceMs = 1_200_000;

/** @template T @param {Promise<T>} taken @returns {Promise<T>} */
const inTime = async (taken) => {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), patienceMs);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([taken, tooLong]));
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Takes rows and guests for one measurement.
 * @param {Measurement} result
 * @param {string} host
 * @param {Set<string> | undefined} only which rows are wanted
 */
const collect = (result, host, only) => {
  /** @param {...string} ids */
  const isWanted = (...ids) => !only || ids.some((id) => only.has(id));
  /** @param {string} id @param {() => Promise<Figures>} take */
  const row = async (id, take) => {
    if (!isWanted(id)) return;
    try {
      result.figures[id] = await inTime(take());
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      result.missing[id] = reason;
    }
  };
  /**
   * @param {Browser} browser
   * @param {string} url
   * @param {(guest: Guest) => Promise<unknown>} use
   */
  const withGuest = async (browser, url, use) => {
    const guest = await openGuest(browser, host, url);
    try {
      await use(guest);
    } finally {
      await guest.close();
    }
  };
  return { isWanted, row, withGuest };
};

/**
 * What is done by hand in a widget, and what HubSpot sends.
 * @param {Measurement} result
 * @param {Browser} browser
 * @param {object} where
 * @param {string} where.host
 * @param {string} where.widget
 * @param {number} [where.rate] how many times slower the widget's process is made
 * @param {Set<string> | undefined} [where.only]
 */
export const measureWork = async (result, browser, { host, widget, rate = 1, only }) => {
  const { isWanted, row, withGuest } = collect(result, host, only);
  const throttled = async (/** @type {Guest} */ guest) => {
    if (rate > 1) await guest.throttle(rate);
  };
  if (rate > 1)
    await row('start', async () => {
      /** @type {number[]} */
      const loads = [];
      await withGuest(browser, widget, async (guest) => {
        await throttled(guest);
        for (let load = 0; load < 5; load += 1) {
          await guest.reload();
          loads.push((await readLoad(guest)).initializedMs);
        }
      });
      return { initializedMs: quantile(loads, 0.5) };
    });
  if (
    isWanted('keyByClick', 'keyByKeyboard', 'digitInField', 'typedToDigits', 'messageUnseen', 'messageSeen')
  )
    await withGuest(browser, widget, async (guest) => {
      // The numbering plans come when the page has been idle for a while.
      await guest.page.waitForTimeout(3_000);
      await throttled(guest);
      await row('keyByClick', () => measures.keyByClick(guest));
      await row('keyByKeyboard', () => measures.keyByKeyboard(guest));
      await row('digitInField', () => measures.digitInField(guest));
      await row('typedToDigits', () => calls.typedToDigits(guest));
      await row('messageUnseen', () => measures.messageUnseen(guest));
      await row('messageSeen', () => measures.messageSeen(guest));
    });
  if (isWanted('timerTick', 'notesKeystroke', 'longNotes'))
    await withGuest(browser, widget, async (guest) => {
      await throttled(guest);
      await measures.talk(guest);
      await row('timerTick', () => measures.timerTick(guest));
      // From here on no clock runs.
      await measures.hangUp(guest);
      await row('notesKeystroke', () => measures.notesKeystroke(guest));
      await row('longNotes', () => calls.longNotes(guest));
    });
  if (isWanted('wholeCall'))
    await withGuest(browser, widget, async (guest) => {
      await throttled(guest);
      const before = await guest.counter('names');
      await row('wholeCall', () => calls.wholeCall(guest, result.figures['timerTick']));
      for (const [name, count] of Object.entries(await guest.counter('names')))
        if (count !== before[name]) result.names[name] = count - (before[name] ?? 0);
    });
  if (isWanted('dialToDigits', 'flood'))
    await withGuest(browser, widget, async (guest) => {
      await throttled(guest);
      await row('dialToDigits', () => calls.dialToDigits(guest));
      await row('flood', () => calls.flood(guest));
    });
};

/**
 * What a guest that cannot call offers to measure.
 * @param {Measurement} result
 * @param {Browser} browser
 * @param {{ host: string, widget: string, only?: Set<string> | undefined }} where
 */
export const measureBare = async (result, browser, { host, widget, only }) => {
  const { row, withGuest } = collect(result, host, only);
  await row('slow', () => slowLoad(browser, host, widget, false));
  await withGuest(browser, widget, async (guest) => {
    await row('messageSeen', () => measures.messageSeen(guest));
    await row('dialToDigits', () => calls.dialToDigits(guest));
    await row('flood', () => calls.flood(guest));
    await row('longNotes', () => calls.bareTextarea(guest));
  });
};

/**
 * What stays on the heap, and the slow network.
 * @param {Measurement} result
 * @param {{ browser: Browser, uncompiled: Browser }} browsers an ordinary one, and one for heaps, whose engine compiles nothing:
 *   machine code lies on the heap too, and comes and goes as the engine sees fit
 * @param {object} where
 * @param {string} where.host
 * @param {string} where.widget
 * @param {string} [where.mount] a page that can mount the widget again and again, and make calls by itself
 * @param {Set<string> | undefined} [where.only]
 */
export const measureRest = async (result, { browser, uncompiled }, { host, widget, mount, only }) => {
  const { isWanted, row, withGuest } = collect(result, host, only);
  await row('slow', () => slowLoad(browser, host, widget, true));
  if (isWanted('heapAfterDialRequests'))
    await withGuest(uncompiled, widget, (guest) =>
      row('heapAfterDialRequests', () => measures.heapAfterDialRequests(guest)),
    );
  if (!mount) return;
  if (isWanted('heapAfterCalls'))
    await withGuest(uncompiled, mount, (guest) =>
      row('heapAfterCalls', () => measures.heapAfterCalls(guest)),
    );
  if (isWanted('heapAfterMounts'))
    await withGuest(uncompiled, mount, (guest) =>
      row('heapAfterMounts', () => measures.heapAfterMounts(guest)),
    );
};
