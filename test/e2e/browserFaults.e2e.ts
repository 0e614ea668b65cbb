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
  ready,
  setOptions,
  talk,
  timeline,
  tomas,
} from './demo';

/** What browsers, machines and hands do to a call; each ends with a look at the timeline. */

test("the widget's process crashes in a call: the talk is logged when the page is there again", async ({
  context,
  page,
}) => {
  const widget = await openRecord(page);
  await talk(page, widget);
  await widget.getByRole('textbox', { name: 'Notes' }).fill('survives');
  await expect(widget.getByRole('timer')).toHaveText('0:01');
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('The page has no iframe.');
  const process = await context.newCDPSession(frame);
  const crashed = page.waitForEvent('crash');
  // The answer never comes: whoever would give it is gone.
  void process.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  const again = await context.newPage();
  await openRecord(again);
  await expectExactlyOnce(again, 1);
  expect(await timeline(again)).toMatchObject([{ status: 'COMPLETED', notes: 'survives' }]);
});

test('HubSpot does not shake hands: calls are made anyway, and reported once it does', async ({ page }) => {
  await page.clock.install();
  const widget = await openRecord(page);
  await setOptions(page, { handshakeDelayMs: 3_600_000 });
  const loadedAt = await page.evaluate(() => {
    window.hubspot.reloadWidget();
    return Date.now();
  });
  await expect.poll(() => page.evaluate(() => window.hubspot.app.status)).toBe('handshake');
  await page.clock.fastForward('00:31');
  await expect(widget.getByText("Can't reach HubSpot")).toBeVisible();
  for (const { number } of [grace, tomas]) {
    await numberField(widget).fill(number);
    await button(widget, 'Call').click();
    await answered(page, widget);
    await endAndSave(widget);
  }
  expect(await calls(page)).toEqual([]);
  // The clocks of the page and of the iframe jump one after the other: the handshake comes when both have done so.
  await page.clock.fastForward(loadedAt + 3_595_000 - (await page.evaluate(() => Date.now())));
  await ready(page);
  await expectExactlyOnce(page, 2);
  for (const { id } of [grace, tomas])
    expect(await timeline(page, id)).toMatchObject([{ status: 'COMPLETED' }]);
});

test('the confirmation never comes: the call is shown as unconfirmed', async ({ page }) => {
  await page.clock.install();
  const widget = await openRecord(page);
  await setOptions(page, { confirmUpdates: false });
  await talk(page, widget);
  await endAndSave(widget);
  await expectExactlyOnce(page, 1);
  await page.clock.fastForward('00:11');
  await page.evaluate(() => {
    window.hubspot.setVisibility({ isHidden: false });
  });
  await expect(widget.getByText("Saved. HubSpot hasn't confirmed it yet.")).toBeVisible();
  await expectExactlyOnce(page, 1);
});

test('the laptop sleeps in a call, and the clock is set back in the next', async ({ page }) => {
  await page.clock.install();
  const widget = await openRecord(page);
  await talk(page, widget);
  await page.clock.fastForward('01:00:00');
  await expect(widget.getByRole('timer')).toHaveText(/^1:00:/);
  await endAndSave(widget);
  await expectExactlyOnce(page, 1);
  const [slept] = await timeline(page);
  expect(slept?.durationMs).toBeGreaterThanOrEqual(3_600_000);

  await talk(page, widget, tomas.id);
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now - 86_400_000);
  await endAndSave(widget);
  await expectExactlyOnce(page, 2);
  const [setBack] = await timeline(page, tomas.id);
  expect(setBack?.durationMs).toBeGreaterThanOrEqual(0);
});

test("a piece of the app throws: the widget's own is in its place, and the next call starts clean", async ({
  page,
}) => {
  const widget = await openRecord(page, grace.id, `${demoWidget}&break=notes`);
  await dial(page);
  await button(widget, 'Call').click();
  await page.evaluate(() => window.hubspot.phone.answer());
  await expect.poll(async () => (await timeline(page))[0]?.status).toBe('IN_PROGRESS');
  await widget.getByRole('textbox', { name: 'Notes' }).fill('Written in the own notes');
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);

  await talk(page, widget, tomas.id);
  await expect(widget.getByRole('textbox', { name: 'Notes' })).toHaveCount(0);
  await endAndSave(widget);
  await expectExactlyOnce(page, 2);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', notes: 'Written in the own notes' }]);
  expect(await timeline(page, tomas.id)).toMatchObject([{ status: 'COMPLETED' }]);
});

test('doubled clicks on every button make one call and one completion', async ({ page }) => {
  const widget = await openRecord(page);
  await dial(page);
  await button(widget, 'Call').dblclick();
  await answered(page, widget);
  for (const name of ['Mute', 'Hold', 'Keypad', 'Transfer']) await button(widget, name).dblclick();
  await expect(button(widget, 'Mute')).toHaveAttribute('aria-pressed', 'false');
  await button(widget, 'End call').dblclick();
  await button(widget, 'Save call').dblclick();
  await expectExactlyOnce(page, 1);

  await page.evaluate((number) => window.hubspot.phone.incoming(number), tomas.number);
  await button(widget, 'Answer').dblclick();
  await expect(widget.getByRole('timer')).toBeVisible();
  await button(widget, 'End call').dblclick();
  await button(widget, 'Save call').dblclick();
  await expectExactlyOnce(page, 2);

  await page.evaluate((number) => window.hubspot.phone.incoming(number), tomas.number);
  await button(widget, 'Decline').dblclick();
  await expectExactlyOnce(page, 3);
  await expect.poll(async () => (await timeline(page, tomas.id))[0]?.status).toBe('CANCELED');
});
