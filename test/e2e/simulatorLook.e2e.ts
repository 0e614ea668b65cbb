import { expect, test, type Page } from '@playwright/test';
import { urls } from '../../simulator/ports.mjs';
import axe from 'axe-core';

const plain = encodeURIComponent(`${urls.plain}?answer=manual`);

/** A page with every kind of call on it, so that axe sees all marks. The first record is found and dialled by keyboard. */
const fill = async (page: Page): Promise<void> => {
  await page.goto(`/?widget=${plain}`);
  await page.waitForFunction(() => (window as Partial<Window>).hubspot?.app.status === 'ready');
  const widget = page.frameLocator('#hubspot-calling-extension-iframe');
  await page.getByRole('searchbox', { name: 'Search contacts' }).focus();
  await page.keyboard.type('okafor');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Grace Okafor' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(widget.getByText('HubSpot asks to call Grace Okafor')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search contacts' }).clear();
  await widget.getByRole('button', { name: 'Call', exact: true }).click();
  await widget.getByRole('button', { name: 'End call' }).click();
  await widget.getByRole('button', { name: 'Leave without saving' }).click();
  await page.evaluate(() => window.hubspot.phone.incoming('+16175550142'));
  await expect(widget.getByText('Calling you')).toBeVisible();
};

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 800 },
] as const;

for (const { colorScheme, width } of looks)
  test(`a record is dialled by keyboard, and axe finds nothing: ${colorScheme}, ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await fill(page);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => (location.hash = '#/0-1/101'));
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.getByRole('button', { name: /^Messages/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: "HubSpot's buttons" }).click();
    expect(await violations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
