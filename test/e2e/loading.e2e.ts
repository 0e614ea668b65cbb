import { expect, test } from '@playwright/test';
import { button, expectExactlyOnce, openRecord, talk, timeline } from './demo';

/** What is fetched while the page is up may not come: a lost network, a version that is gone from the server. */

test('without what keeps calls beyond the page, a call is still made and logged', async ({ page }) => {
  await page.route(/\/continuity-[^/]*\.js/, (route) => route.abort());
  const widget = await openRecord(page);
  await talk(page, widget);
  await widget.getByRole('textbox', { name: 'Notes' }).fill('Kept in mind only.');
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', notes: 'Kept in mind only.' }]);
});

test('without what drives the phone, the widget says so and nothing is called', async ({ page }) => {
  await page.route(/\/bridge-[^/]*\.js/, (route) => route.abort());
  const widget = await openRecord(page);
  await expect(widget.getByText('Phone problem')).toBeVisible();
  await expect(button(widget, 'Call')).toBeDisabled();
  await expectExactlyOnce(page, 0);
});

// What saves calls comes with these screens: without it they do not come either.
for (const part of ['lateParts', 'createRecords'])
  test(`without the screens of calls (${part}), a call that runs can be ended`, async ({ page }) => {
    await page.route(new RegExp(`/${part}-[^/]*\\.js`), (route) => route.abort());
    const widget = await openRecord(page);
    await page.evaluate(() => window.hubspot.dial(101));
    await button(widget, 'Call').click();
    await button(widget, 'End call').click();
    await expect
      .poll(() => page.evaluate(() => window.hubspot.messages.map(({ type }) => type)))
      .toContain('CALL_ENDED');
  });

test('it listens to HubSpot before its page has loaded, so that the first handshake is answered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...args) {
      if (this === window && args[0] === 'message') {
        EventTarget.prototype.addEventListener = addEventListener;
        Object.assign(window, { isEarly: document.readyState !== 'complete' });
      }
      addEventListener.apply(this, args);
    };
  });
  await openRecord(page);
  const [frame] = page.mainFrame().childFrames();
  expect(await frame?.evaluate(() => (window as { isEarly?: boolean }).isEarly)).toBe(true);
});
