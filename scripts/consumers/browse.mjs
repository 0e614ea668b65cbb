// @ts-check
// What people do with a consumer's page, in a real browser. The console must stay silent.

/** @typedef {import('playwright').Browser} Browser */
/** @typedef {import('playwright').Page} Page */

/**
 * @param {Browser} browser
 * @param {(page: Page) => Promise<void>} use
 */
export const inPage = async (browser, use) => {
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    page.setDefaultTimeout(60_000);
    await use(page);
    if (complaints.length > 0) throw new Error(`The console says:\n${complaints.join('\n')}`);
  } finally {
    await page.close();
  }
};

/**
 * Calls, talks, hangs up and saves in a widget.
 * @param {Page | import('playwright').FrameLocator} widget
 */
const callFrom = async (widget) => {
  await widget.getByRole('button', { name: 'Call', exact: true }).click();
  await widget.locator('[role=timer]:not([data-ended])').waitFor();
  await widget.getByRole('button', { name: 'End call' }).click();
  await widget.getByRole('button', { name: 'Save call' }).click();
};

/**
 * Makes a call from a widget that stands alone.
 * @param {Browser} browser
 * @param {string} url
 */
export const callAlone = (browser, url) =>
  inPage(browser, async (page) => {
    await page.goto(url);
    await page.getByRole('textbox', { name: 'Phone number' }).fill('+16175550142');
    await callFrom(page);
    await page.getByRole('textbox', { name: 'Phone number' }).waitFor();
  });

/**
 * @param {Browser} browser
 * @param {string} simulator
 * @param {(page: Page, widget: import('playwright').FrameLocator) => Promise<void>} call
 */
const inHubSpot = (browser, simulator, call) =>
  inPage(browser, async (page) => {
    await page.goto(simulator);
    await page.waitForFunction(() => window.hubspot?.app.status === 'ready');
    await call(page, page.frameLocator('iframe'));
    await page.waitForFunction(() => window.hubspot.calls[0]?.status === 'COMPLETED');
  });

/**
 * Makes a call from a widget inside the simulated HubSpot.
 * @param {Browser} browser
 * @param {string} simulator
 */
export const callInHubSpot = (browser, simulator) =>
  inHubSpot(browser, simulator, async (page, widget) => {
    await page.evaluate(() => window.hubspot.dial(101));
    await callFrom(widget);
  });

/**
 * Takes a call that comes from the simulated HubSpot's other phone.
 * @param {Browser} browser
 * @param {string} simulator
 */
export const answerInHubSpot = (browser, simulator) =>
  inHubSpot(browser, simulator, async (page, widget) => {
    await page.evaluate(() => window.hubspot.phone.incoming('+16175550142'));
    await widget.getByRole('button', { name: 'Answer' }).click();
    await page.waitForFunction(() => window.hubspot.calls[0]?.status === 'IN_PROGRESS');
    await page.evaluate(() => window.hubspot.phone.hangUp());
    await widget.getByRole('button', { name: 'Save call' }).click();
  });

/**
 * Makes a call from an app with its own phone and UI, as `init --phone own` writes it.
 * @param {Browser} browser
 * @param {string} simulator
 */
export const callWithOwnPhone = (browser, simulator) =>
  inHubSpot(browser, simulator, async (_page, widget) => {
    await widget.getByRole('textbox', { name: 'Phone number' }).fill('+16175550142');
    await widget.getByRole('button', { name: 'Call', exact: true }).click();
    await widget.getByRole('status').filter({ hasText: 'connected' }).waitFor();
    await widget.getByRole('button', { name: 'End call' }).click();
    await widget.getByRole('button', { name: 'Save call' }).click();
  });
