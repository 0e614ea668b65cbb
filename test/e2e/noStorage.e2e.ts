import { expect, test } from '@playwright/test';
import { chromiumLaunchOptions, findFullChromium } from '../../scripts/browser.mjs';
import { button, dial, expectExactlyOnce, grace, openRecord, reload, talk, timeline, tomas } from './demo';

/** A browser that denies storage and locks to iframes of other sites: without partitions this one does, but no headless shell. */
const executablePath = findFullChromium();
test.use({
  launchOptions: {
    ...(executablePath && { executablePath }),
    args: [...chromiumLaunchOptions().args, '--disable-features=ThirdPartyStoragePartitioning,MediaRouter'],
  },
});

test('where storage and locks are denied, calls are made and logged, and each window works alone', async ({
  context,
  page,
}) => {
  const widget = await openRecord(page);
  const [frame] = page.mainFrame().childFrames();
  const denied = await frame?.evaluate(async () => {
    const attempt = (action: () => unknown): Promise<unknown> =>
      Promise.resolve()
        .then(action)
        .then(
          () => 'granted',
          (error: unknown) => (error as Error).name,
        );
    return [await attempt(() => localStorage), await attempt(() => navigator.locks.request('a', () => 1))];
  });
  expect(
    denied,
    'A headless shell denies storage to nobody: install Chromium, or name one by CHROMIUM_PATH.',
  ).toEqual(['SecurityError', 'SecurityError']);

  const second = await context.newPage();
  const secondWidget = await openRecord(second, tomas.id);
  // As a person would: in the tab that is seen.
  await page.bringToFront();
  await talk(page, widget);
  await expect(secondWidget.getByRole('timer')).toHaveCount(0);
  await second.bringToFront();
  await talk(second, secondWidget, tomas.id);
  await expect(widget.getByRole('heading', { name: grace.name })).toBeVisible();
  for (const [tab, each] of [
    [page, widget],
    [second, secondWidget],
  ] as const) {
    await tab.bringToFront();
    await button(each, 'End call').click();
    await button(each, 'Save call').click();
  }
  await expectExactlyOnce(page, 2);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED' }]);
  expect(await timeline(page, tomas.id)).toMatchObject([{ status: 'COMPLETED' }]);

  // Nothing survives a reload. Later calls are logged anyway.
  await reload(page);
  await dial(page);
  await expect(button(widget, 'Call')).toBeEnabled();
});
