import { expect, type Page, test } from '@playwright/test';
import {
  answered,
  button,
  dial,
  expectExactlyOnce,
  grace,
  openRecord,
  ready,
  reload,
  sentTypes,
  setOptions,
  talk,
  timeline,
  tomas,
} from './demo';

/** Each fault ends with a look at the timeline: every call once, and no ghost. */

test.describe('the iframe is reloaded', () => {
  test('while dialing, and while it rings: the call was cancelled, or missed', async ({ page }) => {
    const widget = await openRecord(page);
    await dial(page);
    await button(widget, 'Call').click();
    await expect(button(widget, 'End call')).toBeVisible();
    await reload(page);
    await expectExactlyOnce(page, 1);
    expect(await timeline(page)).toMatchObject([{ status: 'CANCELED' }]);

    await dial(page, tomas.id);
    await button(widget, 'Call').click();
    await expect(widget.getByText('Ringing…')).toBeVisible();
    await reload(page);
    await expectExactlyOnce(page, 2);
    expect(await timeline(page, tomas.id)).toMatchObject([{ status: 'CANCELED' }]);

    await page.evaluate((number) => window.hubspot.phone.incoming(number), grace.number);
    await expect(button(widget, 'Answer')).toBeVisible();
    await reload(page);
    await expectExactlyOnce(page, 3);
    expect(await timeline(page)).toMatchObject([
      { direction: 'INBOUND', status: 'NO_ANSWER' },
      { direction: 'OUTBOUND', status: 'CANCELED' },
    ]);
    await expect(button(widget, 'Answer')).toBeHidden();
  });

  test('in the call: the talk is logged, with its notes', async ({ page }) => {
    const widget = await openRecord(page);
    await talk(page, widget);
    await widget.getByRole('textbox', { name: 'Notes' }).fill('kept over a reload');
    await expect(widget.getByRole('timer')).toHaveText('0:02');
    await reload(page);
    await expectExactlyOnce(page, 1);
    const [entry] = await timeline(page);
    expect(entry).toMatchObject({ status: 'COMPLETED', notes: 'kept over a reload' });
    expect(entry?.durationMs).toBeGreaterThanOrEqual(2000);
  });

  test('in wrap-up: notes and result are there again; while saving, before HubSpot confirmed: nothing is doubled', async ({
    page,
  }) => {
    const widget = await openRecord(page);
    await talk(page, widget);
    await button(widget, 'End call').click();
    await widget.getByRole('textbox', { name: 'Notes' }).fill('half writ');
    await reload(page);
    await expect(widget.getByRole('textbox', { name: 'Notes' })).toHaveValue('half writ');
    await setOptions(page, { confirmUpdates: false });
    await button(widget, 'Save call').click();
    await expect.poll(() => sentTypes(page)).toContain('CALL_COMPLETED');
    await setOptions(page, { confirmUpdates: true });
    await reload(page);
    await expect.poll(async () => (await timeline(page)).length).toBe(1);
    expect(await timeline(page)).toMatchObject([
      { status: 'COMPLETED', notes: 'half writ', ghost: false, duplicate: false },
    ]);
  });
});

test('HubSpot goes to another record in a call: the talk is logged where it belongs', async ({ page }) => {
  const widget = await openRecord(page);
  await talk(page, widget);
  await page.evaluate((id) => {
    window.hubspot.navigate(id);
  }, tomas.id);
  await ready(page);
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED' }]);
  expect(await timeline(page, tomas.id)).toEqual([]);
});

test('the tab is closed in a call and opened again', async ({ context, page }) => {
  const widget = await openRecord(page);
  await talk(page, widget);
  await expect(widget.getByRole('timer')).toHaveText('0:01');
  await page.close();
  const again = await context.newPage();
  await openRecord(again);
  await expectExactlyOnce(again, 1);
  expect(await timeline(again)).toMatchObject([{ status: 'COMPLETED' }]);
});

test('the handshake comes 4 s late, with a call under way: HubSpot hears of it then', async ({ page }) => {
  const widget = await openRecord(page);
  await setOptions(page, { handshakeDelayMs: 4000 });
  await page.evaluate(() => {
    window.hubspot.reloadWidget();
  });
  await widget.getByRole('textbox', { name: 'Phone number' }).fill(grace.number);
  await button(widget, 'Call').click();
  await answered(page, widget);
  await ready(page);
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
});

test('the engagement cannot be created: the call goes on, is completed without, and the person is told', async ({
  page,
}) => {
  const widget = await openRecord(page);
  await setOptions(page, { failNextEngagement: true });
  await talk(page, widget);
  await expect(widget.getByRole('alert').first()).toBeVisible();
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();
  await expect.poll(() => page.evaluate(() => window.hubspot.alerts)).toHaveLength(1);
  expect((await sentTypes(page)).filter((type) => type === 'CALL_COMPLETED')).toHaveLength(1);
  // HubSpot has nothing to log it in, and says so.
  expect(await timeline(page)).toEqual([]);
});

test('HubSpot refuses the call: it is kept, and can be tried again', async ({ page }) => {
  const widget = await openRecord(page);
  await setOptions(page, { failNextUpdate: true });
  await talk(page, widget);
  await button(widget, 'End call').click();
  await widget.getByRole('textbox', { name: 'Notes' }).fill('important');
  await button(widget, 'Save call').click();
  // HubSpot has closed the widget; its alert says what happened, and the widget keeps the call.
  await expect.poll(() => page.evaluate(() => window.hubspot.alerts)).toHaveLength(1);
  await page.evaluate(() => {
    window.hubspot.setVisibility({ isHidden: false });
  });
  await expect(widget.getByText("HubSpot didn't save the call")).toBeVisible();
  await button(widget, 'Edit details').click();
  await expect(widget.getByRole('textbox', { name: 'Notes' })).toHaveValue('important');
  await button(widget, 'Save call').click();
  await expect.poll(async () => (await timeline(page))[0]?.notes).toBe('important');
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', ghost: false, duplicate: false }]);
});

test('the call is saved before HubSpot has named its engagement', async ({ page }) => {
  const widget = await openRecord(page);
  await setOptions(page, { engagementDelayMs: 6000 });
  await talk(page, widget);
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', recordIds: [grace.id] }]);
});

test('a second number is clicked during a call: it waits and changes nothing', async ({ page }) => {
  const widget = await openRecord(page);
  await dial(page);
  await dial(page);
  await talk(page, widget);
  await dial(page, tomas.id);
  await expect(widget.getByRole('heading', { name: grace.name })).toBeVisible();
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ toNumber: grace.number }]);
  expect(await timeline(page, tomas.id)).toEqual([]);
});

test.describe('two tabs', () => {
  const open = async (page: Page) => ({ page, widget: await openRecord(page) });

  test('show one call, which is logged once', async ({ context }) => {
    const first = await open(await context.newPage());
    const second = await open(await context.newPage());
    await dial(second.page);
    await button(second.widget, 'Call').click();
    await expect(button(first.widget, 'End call')).toBeVisible();
    await expect(first.widget.getByRole('heading', { name: grace.name })).toBeVisible();
    await expect(second.widget.getByRole('timer')).toBeVisible();
    await button(first.widget, 'End call').click();
    await button(second.widget, 'Save call').click();
    await expectExactlyOnce(second.page, 1);
    // Whose HubSpot asked for the call tells of it: the other says nothing but that it is there.
    expect(await sentTypes(first.page)).toEqual(['SYNC_ACK', 'INITIALIZED']);
  });

  test('when the one with the phone is closed in a call, the other takes over', async ({ context }) => {
    const first = await open(await context.newPage());
    const second = await open(await context.newPage());
    await dial(second.page);
    await button(second.widget, 'Call').click();
    await expect(second.widget.getByRole('timer')).toHaveText('0:01');
    await first.page.close();
    await expectExactlyOnce(second.page, 1);
    expect(await timeline(second.page)).toMatchObject([{ status: 'COMPLETED' }]);
    await dial(second.page, tomas.id);
    await expect(button(second.widget, 'Call')).toBeEnabled();
  });
});
