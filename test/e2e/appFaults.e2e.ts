import { expect, test } from '@playwright/test';
import {
  appFrame,
  button,
  endAndSave,
  expectExactlyOnce,
  grace,
  notes,
  openRecord,
  openScripted,
  talk,
  timeline,
  tomas,
} from './demo';

/** What apps and phones do wrong; each ends with a look at the timeline. */

test("the app's record of the remote party cannot be cloned: the other tab follows", async ({ context }) => {
  await context.addInitScript(() => {
    const party = { name: 'Ada Byron', call: () => undefined };
    window.demo = { options: { resolveParty: () => Promise.resolve(party) } };
  });
  const [first, second] = [await context.newPage(), await context.newPage()];
  const widget = await openRecord(first);
  const other = await openRecord(second);
  const number = '+14155550199';
  await other.getByRole('textbox', { name: 'Phone number' }).fill(number);
  await button(other, 'Call').click();
  await expect(widget.getByRole('heading', { name: 'Ada Byron' })).toBeVisible();
  await expect(widget.getByRole('timer')).toBeVisible();
  await notes(other).fill('Written in the other tab');
  await expect(notes(widget)).toHaveValue('Written in the other tab');
  await button(widget, 'End call').click();
  await button(other, 'Save call').click();
  await expectExactlyOnce(second, 1);
  const calls = await second.evaluate(() => window.hubspot.calls);
  expect(calls).toMatchObject([{ toNumber: number, notes: 'Written in the other tab' }]);
});

test.describe('a second call', () => {
  for (const [what, how, isGone] of [
    ['cannot be answered', 'failed', false],
    ['is hung up while it is being answered', 'never', true],
  ] as const)
    test(`${what}: the first one is taken back, and both are on the timeline`, async ({ page }) => {
      const widget = await openScripted(page);
      await talk(page, widget);
      await page.evaluate((number) => window.hubspot.phone.incoming(number), tomas.number);
      await appFrame(page).evaluate((failure) => {
        const phone = window.demo?.phone as unknown as { fail: (command: string, how: string) => void };
        phone.fail('answer', failure);
      }, how);
      await button(widget, 'Hold & answer').click();
      if (isGone) {
        await expect(button(widget, 'Hold')).toHaveAttribute('aria-pressed', 'true');
        await page.evaluate(() => window.hubspot.phone.hangUp());
      }
      await expect(widget.getByRole('heading', { name: grace.name })).toBeVisible();
      await expect(button(widget, 'Hold')).toHaveAttribute('aria-pressed', 'false');
      if (!isGone) await page.evaluate(() => window.hubspot.phone.hangUp());
      await endAndSave(widget);
      await expectExactlyOnce(page, 2);
      expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED' }]);
      expect(await timeline(page, tomas.id)).toMatchObject([{ status: 'NO_ANSWER' }]);
    });
});
