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
