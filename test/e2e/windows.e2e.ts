import { expect, test, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';
import type { HubSpotOptions } from '../../simulator/host/api';
import {
  button,
  dial,
  expectExactlyOnce,
  grace,
  openRecord,
  ready,
  reload,
  setOptions,
  timeline,
  tomas,
  widgetOf,
} from './demo';

/** Several windows of one user, each of HubSpot's ways; the two tabs of the usual one are in faults.e2e.ts. */

interface Place {
  readonly page: Page;
  readonly widget: FrameLocator;
}

const openTab = async (context: BrowserContext, options: Partial<HubSpotOptions> = {}): Promise<Place> => {
  const page = await context.newPage();
  const widget = await openRecord(page);
  if (Object.keys(options).length > 0) {
    await setOptions(page, options);
    await reload(page);
  }
  return { page, widget };
};

/** From HubSpot's own button. */
const openCallingWindow = async (context: BrowserContext, { page }: Place): Promise<Place> => {
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the calling window' }).click();
  const window = await opened;
  await ready(window);
  return { page: window, widget: widgetOf(window) };
};

/** Which windows told HubSpot of calls, and what. */
const told = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    window.hubspot.messages
      .filter(({ direction, type }) => direction === 'fromApp' && type.includes('CALL'))
      .map((message) => `${message.page}: ${message.type}`),
  );

test('with a calling window it alone has the phone and speaks; when it is closed in a call a page goes on', async ({
  context,
}) => {
  const first = await openTab(context);
  const window = await openCallingWindow(context, first);
  const second = await openTab(context);

  await dial(second.page);
  await button(window.widget, 'Call').click();
  await expect(first.widget.getByRole('heading', { name: grace.name })).toBeVisible();
  await expect(second.widget.getByRole('timer')).toBeVisible();
  await button(first.widget, 'End call').click();
  await second.widget.getByRole('textbox', { name: 'Notes' }).fill('written in a page');
  await button(second.widget, 'Save call').click();
  await expectExactlyOnce(first.page, 1);
  expect(await timeline(first.page)).toMatchObject([{ notes: 'written in a page' }]);
  expect(await told(first.page)).toEqual(
    ['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED'].map(
      (type) => `Calling window: ${type}`,
    ),
  );

  await dial(first.page, tomas.id);
  await button(window.widget, 'Call').click();
  await expect(window.widget.getByRole('timer')).toHaveText('0:01');
  await window.page.close();
  await expectExactlyOnce(first.page, 2);
  expect(await timeline(first.page, tomas.id)).toMatchObject([{ status: 'COMPLETED' }]);
  // And the phone is there for the next call.
  await dial(first.page);
  await expect(button(first.widget, 'Call')).toBeEnabled();
});

test('without one a call rings in every remote, and is one call in HubSpot', async ({ context }) => {
  const options = { iframeLocation: 'remote', usesCallingWindow: false } as const;
  const first = await openTab(context, options);
  const second = await openTab(context);
  await first.page.evaluate((number) => window.hubspot.phone.incoming(number), grace.number);
  await expect(button(first.widget, 'Answer')).toBeVisible();
  await button(second.widget, 'Answer').click();
  // Once answered it rings nowhere else.
  await expect(first.widget.getByRole('timer')).toBeVisible();
  await expect(button(first.widget, 'Answer')).toHaveCount(0);
  await button(first.widget, 'End call').click();
  await button(second.widget, 'Save call').click();

  await expectExactlyOnce(second.page, 1);
  expect(await timeline(second.page)).toMatchObject([{ direction: 'INBOUND', status: 'COMPLETED' }]);
  const types = ['INCOMING_CALL', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED'];
  await expect
    .poll(async () => (await told(first.page)).toSorted())
    .toEqual(['Tab 1', 'Tab 2'].flatMap((tab) => types.map((type) => `${tab}: ${type}`)).toSorted());

  // A call that begins in one page is told there alone. The completion has closed both panels.
  await first.page.evaluate(() => {
    window.hubspot.setVisibility({ isHidden: false });
  });
  await dial(second.page, tomas.id);
  await button(second.widget, 'Call').click();
  await expect(first.widget.getByRole('timer')).toBeVisible();
  await button(first.widget, 'End call').click();
  await button(first.widget, 'Save call').click();
  await expectExactlyOnce(second.page, 2);
  expect((await told(second.page)).filter((line) => line.includes('OUTGOING'))).toEqual([
    'Tab 2: OUTGOING_CALL_STARTED',
  ]);
});
