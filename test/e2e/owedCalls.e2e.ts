import { expect, test } from '@playwright/test';
import {
  answered,
  button,
  calls,
  endAndSave,
  expectExactlyOnce,
  grace,
  notes,
  openRecord,
  ready,
  reload,
  sentTypes,
  setOptions,
  showPanel,
  talk,
  timeline,
} from './demo';

/** What HubSpot, a browser and other users do to calls that are not saved yet; each ends with a look at the timeline. */

test("HubSpot hands over in wrap-up: the notes are not the second user's, and the first one saves them", async ({
  page,
}) => {
  const widget = await openRecord(page);
  await talk(page, widget);
  await button(widget, 'End call').click();
  await notes(widget).fill('For the first user only');
  const before = (await sentTypes(page)).filter((type) => type.startsWith('CALL_'));
  await page.evaluate(() => {
    window.hubspot.handOver({ userId: 7_777 });
  });
  await expect(button(widget, 'Save call')).toBeHidden();
  await expect(widget.getByRole('textbox', { name: 'Phone number' })).toBeVisible();
  expect((await sentTypes(page)).filter((type) => type.startsWith('CALL_'))).toEqual(before);

  // The first user is back.
  await page.reload();
  await ready(page);
  await expect(notes(widget)).toHaveValue('For the first user only');
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', notes: 'For the first user only' }]);
});

test('storage is full in mid-call: the user is told, and the call survives a reload without its notes', async ({
  page,
}) => {
  const widget = await openRecord(page);
  await talk(page, widget);
  const [frame] = page.mainFrame().childFrames();
  await frame?.evaluate(() => {
    // A browser counts characters; what is left takes the call and not its notes.
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
      try {
        for (let count = 0; ; count += 1) localStorage.setItem(`filler ${size} ${count}`, 'x'.repeat(size));
      } catch {
        // The next, smaller piece.
      }
  });
  await notes(widget).fill('x'.repeat(3_000));
  await expect(widget.getByText(/storage is full/)).toBeVisible();
  await reload(page);
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', toNumber: grace.number }]);
});

test('a call that HubSpot never heard of is asked about in the tabs of two users, and saved for the one who claims it', async ({
  context,
}) => {
  const first = await context.newPage();
  const widget = await openRecord(first);
  await setOptions(first, { handshake: false });
  // As in a tab that has never known a user: any could have made the call.
  await first
    .mainFrame()
    .childFrames()[0]
    ?.evaluate(() => {
      sessionStorage.clear();
    });
  await first.evaluate(() => {
    window.hubspot.reloadWidget();
  });
  await widget.getByRole('textbox', { name: 'Phone number' }).fill(grace.number);
  await button(widget, 'Call').click();
  await answered(first, widget);
  await notes(widget).fill('Nobody was listening');
  await endAndSave(widget);
  expect(await calls(first)).toEqual([]);
  await setOptions(first, { handshake: true });
  await first.close();

  const [second, third] = [await context.newPage(), await context.newPage()];
  const other = await openRecord(second);
  const elsewhere = await openRecord(third);
  await third.evaluate(() => {
    window.hubspot.handOver({ userId: 7_777 });
  });
  await expect(button(elsewhere, 'Save my call')).toBeVisible();
  await button(other, 'Save my call').click();
  await expectExactlyOnce(second, 1);
  await expect(button(elsewhere, 'Save my call')).toBeHidden();
  expect(await timeline(second)).toMatchObject([{ status: 'COMPLETED', notes: 'Nobody was listening' }]);
});

test('HubSpot removes the iframe instead of hiding it: it opens again, and nothing is saved twice', async ({
  page,
}) => {
  const widget = await openRecord(page);
  await setOptions(page, { removesHiddenWidget: true });
  await talk(page, widget);
  await endAndSave(widget);
  await expect(page.locator('#hubspot-calling-extension-iframe')).toHaveCount(0);
  for (let opened = 0; opened < 2; opened += 1) {
    await showPanel(page);
    await ready(page);
    await expect(widget.getByRole('textbox', { name: 'Phone number' })).toBeVisible();
    await expect(page.locator('#hubspot-calling-extension-iframe')).toBeVisible();
  }
  await talk(page, widget);
  await notes(widget).fill('The next call');
  await endAndSave(widget);
  await expect.poll(async () => (await timeline(page))[0]?.notes).toBe('The next call');
  expect(await timeline(page)).toMatchObject([
    { status: 'COMPLETED', ghost: false, duplicate: false },
    { status: 'COMPLETED', ghost: false, duplicate: false },
  ]);
});

test('notes of 200,000 characters: the other tab follows, and they reach the timeline', async ({
  context,
}) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  const widget = await openRecord(first);
  const other = await openRecord(second);
  await talk(second, other);
  const long = `${'x'.repeat(200_000)} the end`;
  await notes(other).fill(long);
  await expect(notes(widget)).toHaveValue(long);
  await button(widget, 'End call').click();
  await button(other, 'Save call').click();
  await expectExactlyOnce(second, 1);
  const [entry] = await timeline(second);
  expect(entry?.notes.endsWith('the end')).toBe(true);
});
