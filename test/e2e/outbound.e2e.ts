import { expect, test } from '@playwright/test';
import {
  answered,
  button,
  calls,
  dial,
  expectExactlyOnce,
  grace,
  openRecord,
  sentTypes,
  talk,
  endAndSave,
  timeline,
  tomas,
} from './demo';

test('a call goes from the record to its timeline', async ({ page }) => {
  const widget = await openRecord(page);
  await page.getByRole('button', { name: 'Call Grace Okafor, +1 617 555 0142' }).click();
  await expect(widget.getByRole('heading', { name: grace.name })).toBeVisible();
  await expect(widget.getByText('+1 617 555 0142')).toBeVisible();

  await button(widget, 'Call').click();
  await answered(page, widget);
  await expect(widget.getByRole('timer')).toHaveText(/0:0[1-9]/);
  await widget.getByRole('textbox', { name: 'Notes' }).fill('1 < 2 & <b>bold</b>');
  await button(widget, 'Keypad').click();
  for (const key of ['1', '0', '#']) await button(widget, key).click();
  await button(widget, 'End call').click();

  await expect(widget.getByRole('radiogroup', { name: 'Call outcome' })).toBeVisible();
  await expect(button(widget, 'Change call status')).toBeVisible();
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);

  const [entry, ...more] = await timeline(page);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    direction: 'OUTBOUND',
    status: 'COMPLETED',
    fromNumber: '+16175550100',
    toNumber: grace.number,
    notes: '1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt;',
  });
  expect(entry?.durationMs).toBeGreaterThanOrEqual(1000);
  await expect(page.getByRole('article')).toContainText('1 < 2 & <b>bold</b>');
  expect(await sentTypes(page)).toEqual([
    'SYNC_ACK',
    'INITIALIZED',
    'OUTGOING_CALL_STARTED',
    'CALL_ANSWERED',
    'CALL_ENDED',
    'CALL_COMPLETED',
  ]);
});

test('a call to a typed number does the same, and so does one that HubSpot ends', async ({ page }) => {
  const widget = await openRecord(page);
  await widget.getByRole('textbox', { name: 'Phone number' }).fill('(415) 555-0134');
  await button(widget, 'Call').click();
  await answered(page, widget);
  await button(widget, 'End call').click();
  await widget.getByRole('radio', { name: 'No answer' }).check({ force: true });
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page, tomas.id)).toMatchObject([{ toNumber: tomas.number, status: 'COMPLETED' }]);

  await talk(page, widget);
  await page.evaluate(() => {
    window.hubspot.endCall();
  });
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 2);
});

test('calls that are busy, declined or failed say so on the timeline by themselves, and one that is cancelled', async ({
  page,
}) => {
  const widget = await openRecord(page);
  const ends = [
    ['+16175550101', 'BUSY'],
    ['+16175550102', 'CANCELED'],
    ['+16175550104', 'FAILED'],
  ] as const;
  for (const [index, [number]] of ends.entries()) {
    await widget.getByRole('textbox', { name: 'Phone number' }).fill(number);
    await button(widget, 'Call').click();
    await expectExactlyOnce(page, index + 1);
  }
  expect(await calls(page)).toMatchObject(
    ends.map(([toNumber, status]) => ({ toNumber, status, durationMs: 0 })),
  );

  await dial(page);
  await button(widget, 'Call').click();
  await button(widget, 'End call').click();
  await expectExactlyOnce(page, ends.length + 1);
  expect(await timeline(page)).toMatchObject([{ status: 'CANCELED', durationMs: 0 }]);
});

test('a number that is clicked while HubSpot hides the panel takes one key, each time', async ({ page }) => {
  const widget = await openRecord(page);
  for (let count = 1; count <= 3; count += 1) {
    await talk(page, widget);
    await endAndSave(widget);
    await expect(page.locator('#hubspot-calling-extension-iframe')).toBeHidden();
    await page
      .getByRole('button', { name: new RegExp(grace.number.slice(-4)) })
      .first()
      .click();
    await expect(button(widget, 'Call')).toBeFocused();
    await expectExactlyOnce(page, count);
  }
});

test('a call takes one key, and one more to hang up; an invalid number is shown, with the reason', async ({
  page,
}) => {
  const widget = await openRecord(page, 111);
  await dial(page, 111);
  await expect(widget.getByText("This isn't a phone number.")).toBeVisible();
  await button(widget, 'Call').click();
  expect(await sentTypes(page)).toEqual(['SYNC_ACK', 'INITIALIZED']);

  await dial(page);
  await expect(button(widget, 'Call')).toBeFocused();
  await page.keyboard.press('Enter');
  await answered(page, widget);
  await expect(widget.getByRole('textbox', { name: 'Notes' })).toBeFocused();
  await page.keyboard.press('Alt+Shift+E');
  await expect(button(widget, 'Save call')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expectExactlyOnce(page, 1);
});
