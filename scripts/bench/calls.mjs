// @ts-check
// What a whole call costs, what a flood of requests does, and how quickly what was asked for is painted.
import { click, costOf, difference, digits, notes, spentSince, talked } from './rows.mjs';
import { quantile } from './start.mjs';

/** @typedef {import('./guest.mjs').Guest} Guest */
/** @typedef {import('./counter.mjs').Totals} Totals */

/**
 * From the first key of the number to the dial screen after saving. Ticks of the clock are left out: they have their own row.
 * @param {Guest} guest Just loaded.
 * @param {Partial<Totals>} tick what a tick of its clock costs
 */
export const wholeCall = async (guest, tick = {}) => {
  const places = await Promise.all(digits.map((digit) => guest.placeOf(guest.button(digit))));
  await guest.counter('settled');
  const interactionsBefore = (await guest.counter('interactions')).length;
  const spentBefore = await guest.spent();
  const before = await guest.counter('read');

  for (const { x, y } of places) {
    await guest.page.mouse.click(x, y);
    await guest.counter('settled');
  }
  await click(guest, guest.button('Call'));
  await guest.button('End call').waitFor();
  await click(guest, guest.field('Notes'));
  for (const character of notes) {
    await guest.page.keyboard.type(character);
    await guest.counter('settled');
  }
  await talked(guest, 5);
  await click(guest, guest.button('End call'));
  await guest.button('Save call').waitFor();
  // A new button ignores a hand for half a second.
  await guest.page.waitForTimeout(600);
  await click(guest, guest.button('Save call'));
  // HubSpot hides the widget then, so that there are no frames to wait for.
  await guest.frame
    .getByRole('button', { name: 'Call', exact: true, includeHidden: true })
    .waitFor({ state: 'attached' });
  await guest.page.waitForFunction(() =>
    window.hubspot.messages.some(({ type }) => type === 'UPDATE_ENGAGEMENT_SUCCEEDED'),
  );
  await guest.page.waitForTimeout(500);

  const all = difference(await guest.counter('read'), before);
  const ticks = await guest.frame.evaluate(() => /** @type {any} */ (window).counter.ticks.length - 1);
  const interactions = (await guest.counter('interactions')).slice(interactionsBefore);
  return {
    commits: all.commits - ticks * (tick.commits ?? 0),
    components: all.components - ticks * (tick.components ?? 0),
    changes: all.changes - ticks * (tick.changes ?? 0),
    ...spentSince(spentBefore, await guest.spent()),
    inpMs: Math.max(0, ...interactions),
    interactions: interactions.length,
    callLongTasks: (await guest.counter('longTasks')).count,
  };
};

/**
 * @param {Guest} guest
 * @param {'message' | 'keydown'} event what the frames are counted from
 * @param {string} shown
 * @param {() => Promise<unknown>} act
 * @returns {Promise<{ ms: number, frames: number }>}
 */
const untilPainted = async (guest, event, shown, act) => {
  const painted = guest.frame.evaluate(
    ([type, wanted]) => /** @type {any} */ (window).counter.painted(wanted, type),
    /** @type {const} */ ([event, shown]),
  );
  await guest.counter('settled');
  await act();
  return painted;
};

/** @param {{ ms: number, frames: number }[]} results */
const summary = (results) => ({
  frames: quantile(
    results.map(({ frames }) => frames),
    0.5,
  ),
  medianMs: quantile(
    results.map(({ ms }) => ms),
    0.5,
  ),
  p95Ms: quantile(
    results.map(({ ms }) => ms),
    0.95,
  ),
});

/** Requests in a burst are shown first and last, and `flood` measures them: people ask no faster than this, in milliseconds. */
const dialEveryMs = 200;

/** @param {Guest} guest Just loaded. */
export const dialToDigits = async (guest) => {
  /** @type {{ ms: number, frames: number }[]} */
  const results = [];
  for (let index = 0; index < 40; index += 1) {
    await guest.page.waitForTimeout(dialEveryMs);
    const number = `1617555${1000 + 37 * index}`;
    results.push(await untilPainted(guest, 'message', number, () => guest.dial(`+${number}`)));
  }
  return summary(results);
};

/** @param {Guest} guest The numbering plans have been loaded. */
export const typedToDigits = async (guest) => {
  /** @type {{ ms: number, frames: number }[]} */
  const results = [];
  for (let round = 0; round < 3; round += 1) {
    await guest.field('Phone number').fill('');
    await guest.field('Phone number').focus();
    for (const [index, digit] of digits.entries()) {
      const shown = digits.slice(0, index + 1).join('');
      results.push(await untilPainted(guest, 'keydown', shown, () => guest.page.keyboard.press(digit)));
    }
  }
  return summary(results);
};

const floodSize = 1_000;

/** Requests to dial that HubSpot's page sends in one task. @param {Guest} guest */
export const flood = async (guest) => {
  await guest.counter('settled');
  const spentBefore = await guest.spent();
  const before = await guest.counter('read');
  await guest.page.evaluate((count) => {
    for (let index = 1; index <= count; index += 1)
      window.hubspot.send('DIAL_NUMBER', {
        phoneNumber: `+1617555${8999 - count + index}`,
        objectId: 101,
        objectType: 'CONTACT',
      });
  }, floodSize);
  await guest.frame.waitForFunction(
    () =>
      [document.body.textContent, ...[...document.querySelectorAll('input')].map(({ value }) => value)].some(
        (text) => text?.replace(/\D/g, '').includes('6175558999'),
      ),
    undefined,
    { polling: 100 },
  );
  await guest.page.waitForTimeout(300);
  return {
    ...difference(await guest.counter('read'), before),
    ...spentSince(spentBefore, await guest.spent()),
  };
};

const longText = 'Calls back at nine about the offer. '.repeat(2_800).slice(0, 100_000);

/** @param {Guest} guest @param {string} label Of a field that has the focus. */
const typeInto = async (guest, label) => {
  const field = guest.field(label);
  await field.evaluate((element, text) => {
    if (!(element instanceof HTMLTextAreaElement)) throw new Error('It is not a textarea.');
    element.focus();
    element.setRangeText(text, 0, element.value.length, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  }, longText);
  // A draft is stored a moment later.
  await guest.page.waitForTimeout(1_000);
  return costOf(
    guest,
    notes.map((character) => () => guest.page.keyboard.type(character)),
  );
};

/** A key in notes of 100,000 characters. @param {Guest} guest In a call that is over. */
export const longNotes = async (guest) => {
  const cost = await typeInto(guest, 'Notes');
  return { longNotesMs: cost.mainMs, longNotesCommits: cost.commits };
};

/** The same in a plain textarea of the same size. @param {Guest} guest */
export const bareTextarea = async (guest) => {
  await guest.frame.evaluate(() => {
    const textarea = document.createElement('textarea');
    textarea.setAttribute('aria-label', 'Notes');
    textarea.rows = 10;
    textarea.style.width = '100%';
    document.body.append(textarea);
  });
  return { longNotesMs: (await typeInto(guest, 'Notes')).mainMs };
};
