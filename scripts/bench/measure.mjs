// @ts-check
import { openGuest } from './guest.mjs';
import * as measures from './rows.mjs';

/** @typedef {import('./budgets.mjs').Figures} Figures */
/** @typedef {import('./guest.mjs').Guest} Guest */

/**
 * @typedef {object} Measurement
 * @property {Record<string, Figures>} figures by the ids of the rows
 * @property {Record<string, string>} missing why a row could not be measured
 * @property {Record<string, number>} names how often each component rendered in the whole call
 */

/** @typedef {import('playwright').Browser} Browser */

/**
 * Measures everything of one widget.
 * @param {{ browser: Browser, uncompiled: Browser }} browsers an ordinary one, and one for heaps, whose engine compiles nothing:
 *   machine code lies on the heap too, and comes and goes as the engine sees fit
 * @param {object} where
 * @param {string} where.host
 * @param {string} where.widget
 * @param {string} [where.mount] a page that can mount the widget again and again
 * @returns {Promise<Measurement>}
 */
export const measure = async ({ browser, uncompiled }, { host, widget, mount }) => {
  /** @type {Measurement} */
  const result = { figures: {}, missing: {}, names: {} };
  /** @type {number[]} */
  const loads = [];

  /** @param {string} id @param {() => Promise<Figures>} take */
  const row = async (id, take) => {
    try {
      result.figures[id] = await take();
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      result.missing[id] = reason;
    }
  };

  /**
   * @param {string} url
   * @param {(guest: Guest) => Promise<unknown>} use
   * @param {Browser} [opener]
   */
  const withGuest = async (url, use, opener = browser) => {
    const guest = await openGuest(opener, host, url);
    try {
      await use(guest);
    } finally {
      await guest.close();
    }
  };

  await withGuest(widget, async (guest) => {
    loads.push(await measures.loadMs(guest));
    await row('keyByClick', () => measures.keyByClick(guest));
    await row('keyByKeyboard', () => measures.keyByKeyboard(guest));
    await row('digitInField', () => measures.digitInField(guest));
    await row('messageUnseen', () => measures.messageUnseen(guest));
    await row('messageSeen', () => measures.messageSeen(guest));
    await row('timerTick', async () => {
      await measures.talk(guest);
      return measures.timerTick(guest);
    });
    await row('notesKeystroke', () => measures.notesKeystroke(guest));
  });
  await withGuest(widget, async (guest) => {
    loads.push(await measures.loadMs(guest));
    const before = await guest.counter('names');
    await row('wholeCall', () => measures.wholeCall(guest));
    await row('longTasks', async () => ({ ...(await guest.counter('longTasks')) }));
    for (const [name, count] of Object.entries(await guest.counter('names')))
      if (count !== before[name]) result.names[name] = count - (before[name] ?? 0);
  });
  await withGuest(widget, async (guest) => {
    loads.push(await measures.loadMs(guest));
    await row('dialToDigits', () => measures.dialToDigits(guest));
  });
  for (let more = 0; more < 2; more += 1)
    await withGuest(widget, async (guest) => loads.push(await measures.loadMs(guest)));
  result.figures['load'] = { medianMs: measures.quantile(loads, 0.5), ofLoads: loads.length };

  await withGuest(
    widget,
    (guest) => row('heapAfterDialRequests', () => measures.heapAfterDialRequests(guest)),
    uncompiled,
  );
  if (mount)
    await withGuest(
      mount,
      (guest) => row('heapAfterMounts', () => measures.heapAfterMounts(guest)),
      uncompiled,
    );
  return result;
};
