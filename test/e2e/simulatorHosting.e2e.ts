import { expect, test, type Page } from '@playwright/test';
import { urls } from '../../simulator/ports.mjs';
import type { HubSpotOptions } from '../../simulator/host/api';

/** Which apps HubSpot shows, and what it says to the developer of one that it does not. */

const open = (page: Page, widget: string) => page.goto(`/?widget=${encodeURIComponent(widget)}`);
const setOptions = (page: Page, options: Partial<HubSpotOptions>) =>
  page.evaluate((changed) => window.hubspot.setOptions(changed), options);
const ready = (page: Page) =>
  page.waitForFunction(() => (window as Partial<Window>).hubspot?.app.status === 'ready');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Calling' });
const iframe = (page: Page) => page.locator('#hubspot-calling-extension-iframe');

test('an app that is not ready is not offered, and comes with isReady', async ({ page }) => {
  await open(page, urls.plain);
  await ready(page);
  await setOptions(page, { isReady: false });
  await expect(panel(page).getByRole('status')).toHaveText('Not offered by HubSpot');
  await expect(panel(page).getByRole('note')).toContainText('isReady: false');
  await expect(iframe(page)).toHaveCount(0);
  await setOptions(page, { isReady: true });
  await ready(page);
  await expect(panel(page).getByRole('note')).toHaveCount(0);
});

test('an origin that the project does not permit is not framed', async ({ page }) => {
  await open(page, urls.plain);
  await ready(page);
  await setOptions(page, { permittedFrames: ['https://phone.example.com'] });
  await expect(panel(page).getByRole('status')).toHaveText('Calling is offline');
  await expect(panel(page).getByRole('note')).toContainText(
    `refuses to frame ${new URL(urls.plain).origin}: the project lists only https://phone.example.com`,
  );
  await expect(iframe(page)).toHaveCount(0);
  await setOptions(page, { permittedFrames: [urls.plain] });
  await ready(page);
});

test('an inbound call that HubSpot ignores has its reason in the panel', async ({ page }) => {
  await open(page, urls.plain);
  await ready(page);
  await setOptions(page, { supportsInboundCalling: false });
  const [app] = page.mainFrame().childFrames();
  await app?.evaluate(() => {
    const data = { externalCallId: 'in', fromNumber: '+16175550142', toNumber: '+16175550123' };
    window.parent.postMessage({ type: 'INCOMING_CALL', messageId: 'in', data }, '*');
  });
  await expect(panel(page).getByRole('note')).toContainText('supportsInboundCalling');
  expect(await page.evaluate(() => window.hubspot.calls)).toEqual([]);
});

test('a page that is not a calling app is named after a few seconds, with what may be wrong', async ({
  page,
}) => {
  await open(page, `${urls.plain}plain.css`);
  await expect(panel(page).getByRole('note')).toContainText('trustedOrigins');
  await expect(panel(page).getByRole('note')).toContainText("has not answered HubSpot's handshake");
  await expect(panel(page).getByRole('status')).toHaveText('Calling is offline');
});
