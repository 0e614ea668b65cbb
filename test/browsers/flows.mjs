// @ts-check
// The main flows as a person has them, in whichever browser.
import assert from 'node:assert/strict';

/** @typedef {import('../../scripts/browsers/browser.mjs').Tab} Tab */

const grace = 101;

/** @param {string} name */
const button = (name) => `//button[normalize-space(.)="${name}" or @aria-label="${name}"]`;
/** @param {string} name */
const field = (name) => `//*[@id=string(//label[normalize-space(.)="${name}"]/@for)]`;
const timer = '//*[@role="timer"]';

/**
 * @param {() => Promise<unknown>} holds
 * @param {string} what
 */
const until = async (holds, what) => {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited too long for: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** @param {Tab} tab @param {string} xpath */
const shown = (tab, xpath) => until(() => tab.has(xpath), `the widget shows ${xpath}`);

/** @param {Tab} tab @param {string} name */
const press = async (tab, name) => {
  await shown(tab, button(name));
  await tab.click(button(name));
};

/** @typedef {{ status: string, direction: string, notes: string, completions: number, ghost: boolean, duplicate: boolean, recordIds: number[] }} LoggedCall */

/** @param {Tab} tab @returns {Promise<LoggedCall[]>} */
const calls = async (tab) => JSON.parse(await tab.hubspot('JSON.stringify(window.hubspot.calls)'));

/** @param {Tab} tab */
const saved = (tab) =>
  until(async () => (await calls(tab))[0]?.completions, 'HubSpot has the completed call');

/** @param {Tab} tab @param {object} expected */
const loggedOnce = async (tab, expected) => {
  await saved(tab);
  const [call, ...more] = await calls(tab);
  assert.deepEqual(more, []);
  assert.ok(call);
  const actual = Object.fromEntries(
    Object.keys(expected).map((key) => [key, call[/** @type {keyof LoggedCall} */ (key)]]),
  );
  assert.deepEqual(actual, expected);
  const { completions, ghost, duplicate } = call;
  assert.deepEqual({ completions, ghost, duplicate }, { completions: 1, ghost: false, duplicate: false });
};

/** @typedef {() => Promise<Tab>} Open */

/**
 * Opens a tab, and waits until the widget has told HubSpot that it is there.
 * @param {Open} open
 * @param {string} [alsoHolds] in HubSpot's page
 */
const openReady = async (open, alsoHolds = 'window.hubspot.phone.ready') => {
  const tab = await open();
  const isReady = `window.hubspot !== undefined && window.hubspot.app.status === 'ready' && ${alsoHolds}`;
  await until(() => tab.hubspot(isReady), 'the app is ready');
  return tab;
};

/** @param {Tab} tab A call from the record, as far as the talk. */
const talk = async (tab) => {
  await tab.hubspot(`void window.hubspot.dial(${grace})`);
  await press(tab, 'Call');
  await shown(tab, timer);
};

/** @typedef {Record<string, (open: Open) => Promise<void>>} Flows */

/** With a phone that only pretends. @type {Flows} */
export const flows = {
  'outbound: from the record to its timeline': async (open) => {
    const tab = await openReady(open);
    await talk(tab);
    await tab.type(field('Notes'), 'Calls back at nine');
    await press(tab, 'End call');
    await press(tab, 'Save call');
    await loggedOnce(tab, {
      status: 'COMPLETED',
      direction: 'OUTBOUND',
      notes: 'Calls back at nine',
      recordIds: [grace],
    });
  },

  'inbound: matched, answered, saved': async (open) => {
    const tab = await openReady(open);
    await tab.hubspot(`void window.hubspot.phone.incoming('+16175550142')`);
    await press(tab, 'Answer');
    await shown(tab, timer);
    await press(tab, 'End call');
    await press(tab, 'Save call');
    await loggedOnce(tab, { status: 'COMPLETED', direction: 'INBOUND', recordIds: [grace] });
  },

  'a reload in the call: the talk is logged, with its notes': async (open) => {
    const tab = await openReady(open);
    await talk(tab);
    await tab.type(field('Notes'), 'kept');
    await shown(tab, `${timer}[normalize-space(.)="0:02"]`);
    await tab.hubspot('void window.hubspot.reloadWidget()');
    await loggedOnce(tab, { status: 'COMPLETED', notes: 'kept' });
  },

  'two tabs: they show one call, which is logged once': async (open) => {
    const first = await open();
    const second = await openReady(open);
    await second.hubspot(`void window.hubspot.dial(${grace})`);
    await press(second, 'Call');
    await shown(second, timer);
    await press(first, 'End call');
    await press(second, 'Save call');
    await loggedOnce(second, { status: 'COMPLETED' });
    // Whose HubSpot asked for the call tells of it: the other says nothing but that it is there.
    const said = `window.hubspot.messages
      .filter(({ direction, page }) => direction === 'fromApp' && page === window.hubspot.page.name)
      .map(({ type }) => type)
      .filter((type) => type !== 'RESIZE_WIDGET')`;
    assert.deepEqual(await first.hubspot(said), ['SYNC_ACK', 'INITIALIZED']);
  },

  'keyboard only: dialled, answered, ended and saved': async (open) => {
    const tab = await openReady(open);
    await tab.focusWidget();
    for (let presses = 0; !(await tab.isFocused(field('Phone number'))); presses += 1) {
      assert.ok(presses < 30, 'Tab does not lead to the number');
      await tab.press('Tab');
    }
    for (const digit of '+16175550142') await tab.press(digit);
    await tab.press('Enter');
    await shown(tab, timer);
    for (const name of ['End call', 'Save call']) {
      for (let presses = 0; !(await tab.isFocused(button(name))); presses += 1) {
        assert.ok(presses < 40, `Tab does not lead to "${name}"`);
        await tab.press('Tab');
      }
      // A button that has just appeared ignores a hand for a moment.
      while (await tab.isFocused(button(name))) await tab.press('Enter');
    }
    await loggedOnce(tab, { status: 'COMPLETED', direction: 'OUTBOUND' });
  },
};

/** In a browser without WebRTC, with a phone that needs it. @type {Flows} */
export const flowsWithoutWebRtc = {
  'without WebRTC: the widget says what is missing, and the rest works': async (open) => {
    const tab = await openReady(open, 'window.hubspot.phone.trouble !== undefined');
    const alert = '//*[@role="alert"]';
    await shown(tab, `${alert}[contains(., "This browser cannot make calls")]`);
    await shown(tab, `${alert}[contains(., "It lacks WebRTC")]`);
    await tab.hubspot(`void window.hubspot.dial(${grace})`);
    await shown(tab, `//*[normalize-space(.)="Grace Okafor"]`);
    await shown(tab, `${button('Call')}[@disabled]`);
    await press(tab, 'Log out');
    await until(() => tab.hubspot('!window.hubspot.app.loggedIn'), 'HubSpot has heard of the log-out');
    assert.deepEqual(await calls(tab), []);
  },
};
