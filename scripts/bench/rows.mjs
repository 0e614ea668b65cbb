// @ts-check
// What is measured: each function drives a widget by the names that people find things by, so that any widget which has them
// can be measured.

/** @typedef {import('./counter.mjs').Totals} Totals */
/** @typedef {import('./guest.mjs').Guest} Guest */

/**
 * @typedef {Totals & { scriptMs: number, mainMs: number }} Cost Of one action: counts of the costliest one, times of the average one.
 */

/** @param {Totals} after @param {Totals} before @returns {Totals} */
export const difference = (after, before) => ({
  commits: after.commits - before.commits,
  components: after.components - before.components,
  changes: after.changes - before.changes,
});

/** @typedef {{ scriptMs: number, mainMs: number }} Spent */

/** @param {Spent} before @param {Spent} after @param {number} [times] @returns {Spent} of each time */
export const spentSince = (before, after, times = 1) => ({
  scriptMs: (after.scriptMs - before.scriptMs) / times,
  mainMs: (after.mainMs - before.mainMs) / times,
});

/** @param {Totals[]} each @returns {Totals} */
const most = (each) => ({
  commits: Math.max(...each.map(({ commits }) => commits)),
  components: Math.max(...each.map(({ components }) => components)),
  changes: Math.max(...each.map(({ changes }) => changes)),
});

/**
 * Takes each action once it is quiet after the one before.
 * @param {Guest} guest
 * @param {(() => Promise<unknown>)[]} actions
 * @returns {Promise<Cost>}
 */
export const costOf = async (guest, actions) => {
  await guest.counter('settled');
  const spentBefore = await guest.spent();
  /** @type {Totals[]} */
  const costs = [];
  let before = await guest.counter('read');
  for (const action of actions) {
    await action();
    await guest.counter('settled');
    const after = await guest.counter('read');
    costs.push(difference(after, before));
    before = after;
  }
  return { ...most(costs), ...spentSince(spentBefore, await guest.spent(), actions.length) };
};

export const digits = [...'6175550142'];
export const notes = [...'Calls back at 9'];

/** @param {Guest} guest */
const clearNumber = (guest) => guest.field('Phone number').fill('');

/** @param {Guest} guest */
export const keyByClick = async (guest) => {
  await clearNumber(guest);
  const places = await Promise.all(digits.map((digit) => guest.placeOf(guest.button(digit))));
  return costOf(
    guest,
    places.map(
      ({ x, y }) =>
        () =>
          guest.page.mouse.click(x, y),
    ),
  );
};

/** @param {Guest} guest */
export const keyByKeyboard = async (guest) => {
  await clearNumber(guest);
  await guest.button('5').focus();
  return costOf(
    guest,
    digits.map(() => () => guest.page.keyboard.press('Enter')),
  );
};

/** @param {Guest} guest */
export const digitInField = async (guest) => {
  await clearNumber(guest);
  await guest.field('Phone number').focus();
  return costOf(
    guest,
    digits.map((digit) => () => guest.page.keyboard.press(digit)),
  );
};

/** @param {Guest} guest */
export const messageSeen = (guest) =>
  costOf(
    guest,
    digits.map((_, index) => () => guest.dial(`+1617555012${index}`)),
  );

/**
 * Messages that say nothing new to a person: unknown, repeated, or an answer to nothing.
 * @param {Guest} guest
 */
export const messageUnseen = async (guest) => {
  await guest.send('VISIBILITY_CHANGED', { isMinimized: false, isHidden: false });
  /** @type {[type: string, data: unknown][]} */
  const messages = [
    ['VISIBILITY_CHANGED', { isMinimized: false, isHidden: false }],
    ['SOMETHING_NEW', { any: 'thing' }],
    ['SET_CALL_STATE', {}],
    ['INITIATE_CALL_ID_SUCCEEDED', {}],
    ['PUBLISH_TO_CHANNEL_SUCCEEDED', { engagementId: 1, externalCallId: 'none' }],
    ['FINALIZE_ENGAGEMENT_SUCCEEDED', { engagementId: 1, externalCallId: 'none' }],
    ['UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1 }],
    ['CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [] }],
  ];
  return costOf(
    guest,
    messages.map(
      ([type, data]) =>
        () =>
          guest.send(type, data),
    ),
  );
};

/**
 * Waits until the running clock shows so much talk.
 * @param {Guest} guest
 * @param {number} seconds
 */
export const talked = (guest, seconds) =>
  guest.frame.waitForFunction(
    (wanted) => /** @type {any} */ (window).counter.ticks.at(-1)?.seconds >= wanted,
    seconds,
    // Rarely, because each look runs a script in the measured page.
    { polling: 250, timeout: 30_000 },
  );

/** @param {Guest} guest @param {import('playwright').Locator} locator */
export const click = async (guest, locator) => {
  const { x, y } = await guest.placeOf(locator);
  await guest.page.mouse.click(x, y);
};

/**
 * A call as far as the talk.
 * @param {Guest} guest
 */
export const talk = async (guest) => {
  await guest.dial('+16175550142');
  await click(guest, guest.button('Call'));
  await talked(guest, 1);
};

/** @param {Guest} guest In talk, for a second or more. */
export const timerTick = async (guest) => {
  /** @returns {Promise<Totals[]>} */
  const ticks = () => guest.frame.evaluate(() => /** @type {any} */ (window).counter.ticks);
  const skipped = (await ticks()).length - 1;
  const spentBefore = await guest.spent();
  await talked(guest, 6);
  const [before, ...after] = (await ticks()).slice(skipped);
  if (!before) throw new Error('No clock runs.');
  const costs = after.map((totals, index) => difference(totals, after[index - 1] ?? before));
  return { ...most(costs), ...spentSince(spentBefore, await guest.spent(), after.length) };
};

/** @param {Guest} guest In talk. Writes notes next. */
export const hangUp = async (guest) => {
  await click(guest, guest.button('End call'));
  await guest.button('Save call').waitFor();
  await click(guest, guest.field('Notes'));
};

/** @param {Guest} guest In the notes of a call that is over. */
export const notesKeystroke = (guest) =>
  costOf(
    guest,
    notes.map((character) => () => guest.page.keyboard.type(character)),
  );

/** @param {Guest} guest @param {number} count */
const dialMany = async (guest, count) => {
  for (let done = 0; done < count; done += 50) {
    await guest.page.evaluate((first) => {
      for (let index = 0; index < 50; index += 1) window.hubspot.dial(101, `+1617555${1000 + first + index}`);
    }, done);
    await guest.counter('settled');
  }
};

/** By then a page has loaded what it loads in advance, however busy the machine is: see whenIdle.ts. In milliseconds. */
const loadedAfterMs = 12_000;

/** @param {Guest} guest Just loaded. */
export const heapAfterDialRequests = async (guest) => {
  await guest.page.waitForTimeout(loadedAfterMs);
  await dialMany(guest, 100);
  const before = await guest.heap();
  await dialMany(guest, 1_000);
  return { heapKb: ((await guest.heap()) - before) / 1_000, listeners: await guest.messageListeners() };
};

/** @param {Guest} guest With pages/mount.html. */
export const heapAfterMounts = async (guest) => {
  /** @param {number} times */
  const cycle = (times) => guest.frame.evaluate((count) => /** @type {any} */ (window).cycle(count), times);
  await cycle(200);
  const before = await guest.heap();
  await cycle(1_000);
  return { heapKb: ((await guest.heap()) - before) / 1_000, listeners: await guest.messageListeners() };
};

/** So many calls fill what is bounded: 20 recent calls, and 200 that are remembered after they are cleared away. */
const callsToWarmUp = 210;

/** @param {Guest} guest With pages/mount.html. */
export const heapAfterCalls = async (guest) => {
  /** @param {number} times */
  const call = (times) => guest.frame.evaluate((count) => /** @type {any} */ (window).call(count), times);
  await call(callsToWarmUp);
  const before = await guest.heap();
  await call(200);
  return { heapKb: ((await guest.heap()) - before) / 1_000, listeners: await guest.messageListeners() };
};
