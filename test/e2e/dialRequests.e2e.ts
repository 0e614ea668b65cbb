import { expect, test } from '@playwright/test';
import {
  answered,
  button,
  calls,
  demoWidget,
  dial,
  endAndSave,
  expectExactlyOnce,
  grace,
  numberField,
  openRecord,
  openScripted,
  timeline,
  tomas,
} from './demo';

/** Numbers on their way from a click, or a key, to a call; each ends with a look at the timeline. */

test('numbers with text around them are called like pasted ones, and those that are too short are not', async ({
  page,
}) => {
  await page.clock.install();
  const widget = await openRecord(page);
  const texts = [
    'tel:+16175550142',
    'Mobile: +1 617 555 0142',
    '+1 617-555-0142 (Ada, mornings)',
    '(617) 555-0142 ext. 12',
  ];
  for (const [index, text] of texts.entries()) {
    await page.evaluate(([id, number]) => window.hubspot.dial(id, number), [grace.id, text] as const);
    await expect(widget.getByRole('heading', { name: grace.name })).toBeVisible();
    await button(widget, 'Call').click();
    // The request is answered: who was asked for is still named.
    await expect(widget.getByRole('heading', { name: grace.name })).toBeVisible();
    await button(widget, 'End call').click();
    await page.clock.fastForward('00:06');
    await expectExactlyOnce(page, index + 1);
  }
  await page.evaluate((id) => window.hubspot.dial(id, '+1 555 123'), grace.id);
  await button(widget, 'Call').click();
  await expect(widget.getByText(/too short/)).toBeVisible();
  await numberField(widget).fill('+1 555 123');
  await numberField(widget).press('Enter');
  await expect(widget.getByText(/too short/)).toBeVisible();
  expect(await timeline(page)).toMatchObject(
    texts.map(() => ({ toNumber: grace.number, status: 'CANCELED', ghost: false })),
  );
  expect(await calls(page)).toHaveLength(texts.length);
});

test('a number that is clicked while the user is logged out is not dialed, even with autoDial', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.demo = { options: { autoDial: true } };
  });
  const widget = await openScripted(page, `${demoWidget}&login=ask`);
  await dial(page);
  await button(widget, 'Log in').click();
  await expect(widget.getByRole('heading', { name: grace.name })).toBeVisible();
  expect(await calls(page)).toEqual([]);
  // Once logged in, a click dials.
  await dial(page, tomas.id);
  await answered(page, widget);
  await endAndSave(widget);
  await expectExactlyOnce(page, 1);
  expect(await timeline(page, tomas.id)).toMatchObject([{ status: 'COMPLETED' }]);
  expect(await timeline(page)).toEqual([]);
});

test('a thousand requests in one task: the last one is shown and called', async ({ page }) => {
  const widget = await openRecord(page);
  await page.evaluate((number) => {
    for (let count = 1_000; count < 2_000; count += 1)
      window.hubspot.send('DIAL_NUMBER', { phoneNumber: `+1415555${count}`, calleeName: `Number ${count}` });
    window.hubspot.send('DIAL_NUMBER', { phoneNumber: number, calleeName: 'The last one' });
  }, grace.number);
  await expect(widget.getByRole('heading', { name: 'The last one' })).toBeVisible();
  await button(widget, 'Call').click();
  await answered(page, widget);
  await endAndSave(widget);
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ toNumber: grace.number, status: 'COMPLETED' }]);
});

test('0 is held and released elsewhere: the next key counts', async ({ page }) => {
  const widget = await openRecord(page);
  await button(widget, '0').hover();
  await page.mouse.down();
  await expect(numberField(widget)).toHaveValue('+');
  await numberField(widget).hover();
  await page.mouse.up();
  for (const key of grace.number.slice(1)) await button(widget, key).click();
  await expect(numberField(widget)).toHaveValue(/^\+1\D*617\D*555\D*0142$/);
  await button(widget, 'Call').click();
  await answered(page, widget);
  await endAndSave(widget);
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ toNumber: grace.number }]);
});
