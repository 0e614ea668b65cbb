import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import {
  answered,
  appFrame,
  button,
  calls,
  endAndSave,
  expectExactlyOnce,
  grace,
  notes,
  numberField,
  openRecord,
  openScripted,
  reload,
  setOptions,
  showPanel,
  talk,
  timeline,
  tomas,
} from './demo';

/** What comes after Save: the answers of a slow HubSpot, and recordings; each ends with a look at the timeline. */

interface Completed {
  readonly engagementId?: number;
  readonly engagementProperties: Readonly<Record<string, unknown>>;
}

const completions = (page: Page): Promise<Completed[]> =>
  page.evaluate(() =>
    window.hubspot.messages
      .filter(({ direction, type }) => direction === 'fromApp' && type === 'CALL_COMPLETED')
      .map(({ data }) => data as Completed),
  );

const url = 'https://recordings.example/1.mp3';

const addRecording = async (page: Page): Promise<void> => {
  const [call] = await calls(page);
  await appFrame(page).evaluate((recording) => window.demo?.actions?.addRecording(recording), {
    url,
    externalCallId: call!.externalCallId,
  });
};

/** A call is saved, and HubSpot loses it without a word. */
const saveUnheard = async (page: Page, widget: FrameLocator, text: string): Promise<void> => {
  await setOptions(page, { confirmUpdates: false, failNextUpdate: true });
  await talk(page, widget);
  await notes(widget).fill(text);
  await endAndSave(widget);
  await expect.poll(() => completions(page)).toHaveLength(1);
};

test("the engagement's id comes after its call went out without: the call is resent with it, once", async ({
  page,
}) => {
  await page.clock.install();
  const widget = await openRecord(page);
  await setOptions(page, { engagementDelayMs: 3_600_000 });
  await talk(page, widget);
  await notes(widget).fill('Slow today');
  await endAndSave(widget);
  await page.clock.fastForward('00:11');
  await expect.poll(() => completions(page)).toHaveLength(1);
  expect((await completions(page))[0]).not.toHaveProperty('engagementId');

  await page.clock.fastForward('00:04');
  await page.evaluate(() => {
    window.hubspot.createEngagements();
  });
  await expect
    .poll(async () => (await completions(page)).map(({ engagementId }) => engagementId))
    .toEqual([undefined, expect.any(Number)]);
  await page.clock.fastForward('00:30');
  expect(await completions(page)).toHaveLength(2);
  expect(await timeline(page)).toMatchObject([
    { status: 'COMPLETED', notes: 'Slow today', ghost: false, duplicate: false },
  ]);
});

test('HubSpot is silent after Save: the next call can be made at once', async ({ page }) => {
  await page.clock.install();
  const widget = await openRecord(page);
  await setOptions(page, { confirmUpdates: false });
  await talk(page, widget);
  // From here on nothing that waits for a time to pass goes on.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  await endAndSave(widget);
  await showPanel(page);
  await numberField(widget).fill(tomas.number);
  await expect(button(widget, 'Call')).toBeEnabled();
  await page.clock.resume();
  await button(widget, 'Call').click();
  await answered(page, widget);
  await endAndSave(widget);
  await expectExactlyOnce(page, 2);
  for (const { id } of [grace, tomas])
    expect(await timeline(page, id)).toMatchObject([{ status: 'COMPLETED' }]);
});

test('HubSpot refuses a call that was shown as unconfirmed: its reason is shown, and the call can be saved again', async ({
  page,
}) => {
  await page.clock.install();
  const widget = await openRecord(page);
  await saveUnheard(page, widget, 'Kept for later');
  await page.clock.fastForward('00:11');
  await showPanel(page);
  await expect(widget.getByText("Saved. HubSpot hasn't confirmed it yet.")).toBeVisible();

  await setOptions(page, { confirmUpdates: true });
  await page.evaluate(() => {
    window.hubspot.send('UPDATE_ENGAGEMENT_FAILED', { error: { message: 'The contact was deleted.' } });
  });
  await widget.getByText('Details', { exact: true }).click();
  await expect(widget.getByText('The contact was deleted.')).toBeVisible();
  await button(widget, 'Edit details').click();
  await button(widget, 'Save call').click();
  await expect.poll(async () => (await timeline(page))[0]?.notes).toBe('Kept for later');
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', ghost: false, duplicate: false }]);
});

test('the address of a recording comes after Save: it is added, and nothing else is changed', async ({
  page,
}) => {
  const widget = await openScripted(page);
  await talk(page, widget);
  await notes(widget).fill('Recorded');
  await endAndSave(widget);
  await expectExactlyOnce(page, 1);
  await addRecording(page);
  await expect
    .poll(async () => (await timeline(page))[0]?.properties)
    .toMatchObject({ hs_call_recording_url: url });
  expect(await timeline(page)).toMatchObject([
    { status: 'COMPLETED', notes: 'Recorded', ghost: false, duplicate: false },
  ]);
});

test('it comes before the engagement: it goes with the call', async ({ page }) => {
  const widget = await openScripted(page);
  await setOptions(page, { engagementDelayMs: 3_600_000 });
  await talk(page, widget);
  await addRecording(page);
  await endAndSave(widget);
  await page.evaluate(() => {
    window.hubspot.createEngagements();
  });
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ properties: { hs_call_recording_url: url } }]);
});

test('it comes before the call is confirmed, and then the page is reloaded: notes and recording are both there', async ({
  page,
}) => {
  const widget = await openScripted(page);
  await saveUnheard(page, widget, 'Nothing is lost');
  await addRecording(page);
  await setOptions(page, { confirmUpdates: true });
  await reload(page);
  await expect
    .poll(() => timeline(page))
    .toMatchObject([
      {
        status: 'COMPLETED',
        notes: 'Nothing is lost',
        ghost: false,
        duplicate: false,
        properties: { hs_call_recording_url: url },
      },
    ]);
});
