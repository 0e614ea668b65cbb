import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { urls } from '../../simulator/ports.mjs';
import type { HubSpotApi, HubSpotOptions, SimulatedCall } from '../../simulator/host/api';
import type {} from '../../simulator/widget/forScripts';

/** The simulated HubSpot with our widget in it, whose phone only pretends unless a test asks for a real one. */

export const demoWidget = `${urls.widget}?phone=fake`;

/** The address of a record's page, with the demo widget in it. */
export const recordPage = (id: number = grace.id, widget = demoWidget): string =>
  `/?widget=${encodeURIComponent(widget)}#/0-1/${String(id)}`;

export const grace = { id: 101, name: 'Grace Okafor', number: '+16175550142' };
export const tomas = { id: 102, name: 'Tomás Herrera', number: '+14155550134' };

export const widgetOf = (page: Page): FrameLocator => page.frameLocator('#hubspot-calling-extension-iframe');

export const openRecord = async (page: Page, id?: number, widget?: string): Promise<FrameLocator> => {
  await page.goto(recordPage(id, widget));
  await ready(page);
  return widgetOf(page);
};

/** The same, in which a test can act as the app's own code: `window.demo` in the frame has what that works with. */
export const openScripted = async (page: Page, widget?: string): Promise<FrameLocator> => {
  await page.addInitScript(() => {
    window.demo ??= {};
  });
  return openRecord(page, grace.id, widget);
};

export const appFrame = (page: Page): Frame => {
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('The page has no iframe.');
  return frame;
};

/** HubSpot has heard INITIALIZED. */
export const ready = async (page: Page): Promise<void> => {
  await expect
    .poll(() => page.evaluate(() => (window as Partial<Window>).hubspot?.app.status), { timeout: 20_000 })
    .toBe('ready');
};

export const setOptions = (page: Page, options: Partial<HubSpotOptions>): Promise<void> =>
  page.evaluate((changed) => {
    window.hubspot.setOptions(changed);
  }, options);

export const calls = (page: Page): Promise<readonly SimulatedCall[]> =>
  page.evaluate(() => window.hubspot.calls);

/** What this page's app said of users and calls; that it asks for another size depends on fonts. */
export const sentTypes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    window.hubspot.messages
      .filter(
        ({ direction, type, page: name }) =>
          direction === 'fromApp' && type !== 'RESIZE_WIDGET' && name === window.hubspot.page.name,
      )
      .map(({ type }) => type),
  );

export const timeline = async (page: Page, id: number = grace.id) => {
  const records: HubSpotApi['records'] = await page.evaluate(() => window.hubspot.records);
  return records.find((record) => record.id === id)?.timeline ?? [];
};

export const dial = (page: Page, id: number = grace.id): Promise<void> =>
  page.evaluate((recordId) => {
    window.hubspot.dial(recordId);
  }, id);

export const button = (widget: FrameLocator, name: string) =>
  widget.getByRole('button', { name, exact: true });

/** Calls the open record and lets the remote party answer. */
export const talk = async (page: Page, widget: FrameLocator, id: number = grace.id): Promise<void> => {
  await dial(page, id);
  await button(widget, 'Call').click();
  await expect(button(widget, 'End call')).toBeVisible();
  await answered(page, widget);
};

export const answered = async (page: Page, widget: FrameLocator): Promise<void> => {
  await expect(widget.getByText('Ringing…')).toBeVisible();
  await page.evaluate(() => window.hubspot.phone.answer());
  await expect(widget.getByRole('timer')).toBeVisible();
};

export const notes = (widget: FrameLocator) => widget.getByRole('textbox', { name: 'Notes' });
export const numberField = (widget: FrameLocator) => widget.getByRole('textbox', { name: 'Phone number' });

export const endAndSave = async (widget: FrameLocator): Promise<void> => {
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();
};

/** HubSpot shows the widget again that a completion has closed. */
export const showPanel = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.hubspot.setVisibility({ isHidden: false });
  });

/** Every call was started once, completed once, and left no ghost. */
export const expectExactlyOnce = async (page: Page, count: number): Promise<void> => {
  await expect
    .poll(
      async () =>
        (await calls(page)).map(({ completions, ghost, duplicate }) => ({ completions, ghost, duplicate })),
      {
        timeout: 30_000,
      },
    )
    .toEqual(Array.from({ length: count }, () => ({ completions: 1, ghost: false, duplicate: false })));
};

/** Loads the iframe alone anew, and waits until its app is there again. */
export const reload = async (page: Page): Promise<void> => {
  const introductions = async () => (await sentTypes(page)).filter((type) => type === 'INITIALIZED').length;
  const before = await introductions();
  await page.evaluate(() => {
    window.hubspot.reloadWidget();
  });
  await expect.poll(introductions, { timeout: 20_000 }).toBe(before + 1);
};
