import { expect, test, type Frame, type Page } from '@playwright/test';
import { urls } from '../../simulator/ports.mjs';
import type {} from '../../simulator/host/api';

const openSimulator = async (page: Page): Promise<void> => {
  await page.goto(`/?widget=${encodeURIComponent(`${urls.plain}?answer=manual`)}`);
  await page.waitForFunction(() => (window as Partial<Window>).hubspot?.app.status === 'ready');
};

const appFrame = (page: Page): Frame => {
  const [frame] = page.mainFrame().childFrames();
  if (!frame) throw new Error('The page has no iframe.');
  return frame;
};

/** A message of the guest's, past its SDK. */
const say = (page: Page, message: unknown) =>
  appFrame(page).evaluate((data) => window.parent.postMessage(data, '*'), message);

const said = (page: Page, type: string) =>
  page.evaluate(
    (wanted) =>
      window.hubspot.messages.filter(
        (message) => message.type === wanted && message.page === window.hubspot.page.name,
      ),
    type,
  );

const coordinates = { portalId: 1, objectId: 201, objectTypeId: '0-2' };

test('a record opens in a new tab, where the iframe stays, or here, where it loads anew', async ({
  page,
  context,
}) => {
  await openSimulator(page);
  const navigate = (openIn: string) =>
    say(page, {
      type: 'NAVIGATE_TO_RECORD',
      messageId: openIn,
      data: { objectCoordinates: coordinates, openIn },
    });
  const opened = context.waitForEvent('page');
  await navigate('NEW_TAB');
  const tab = await opened;
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Harbourline Freight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contacts');
  expect(await said(page, 'INITIALIZED')).toHaveLength(1);

  await navigate('CURRENT_TAB');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbourline Freight');
  await expect.poll(async () => (await said(page, 'INITIALIZED')).length).toBe(2);
});

test('an app is shown its alert, given the size that it asks for within limits, and refused a navigation', async ({
  page,
}) => {
  await openSimulator(page);
  await say(page, { type: 'ERROR', messageId: 'a', data: { message: 'The microphone is <b>muted</b>' } });
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toHaveText('The microphone is <b>muted</b>');
  await page.getByRole('button', { name: 'Dismiss this alert' }).click();
  await expect(alert).toHaveText('');

  const iframe = page.locator('#hubspot-calling-extension-iframe');
  await say(page, { type: 'RESIZE_WIDGET', messageId: 'b', data: { width: 320, height: 480 } });
  await expect(iframe).toHaveAttribute('width', '320px');
  await expect(iframe).toHaveAttribute('height', '480px');
  await say(page, { type: 'RESIZE_WIDGET', messageId: 'c', data: { width: 99_999, height: 1 } });
  await expect(iframe).toHaveAttribute('width', '900px');
  await expect(iframe).toHaveAttribute('height', '200px');

  await page.evaluate(() => window.hubspot.setOptions({ failNextNavigation: true }));
  await say(page, { type: 'NAVIGATE_TO_RECORD', messageId: 'd', data: { objectCoordinates: coordinates } });
  await expect.poll(() => said(page, 'NAVIGATE_TO_RECORD_FAILED')).toHaveLength(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contacts');
});

test('garbage, and messages of others, change nothing, and forgetting all calls starts over', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openSimulator(page);
  for (const garbage of [
    null,
    7,
    'text',
    [],
    {},
    { type: 7 },
    { type: 'CALL_ENDED' },
    { type: 'READY', messageId: 'a' },
  ])
    await say(page, garbage);
  await page.evaluate(() => window.postMessage({ type: 'LOGGED_OUT', messageId: 'b' }, '*'));
  await say(page, { type: 'USER_UNAVAILABLE', messageId: 'c' });
  await expect(page.getByText('Logged in, unavailable')).toBeVisible();
  expect(await said(page, 'LOGGED_OUT')).toEqual([]);
  expect(errors).toEqual([]);

  await say(page, { type: 'OUTGOING_CALL_STARTED', messageId: 'a', data: { externalCallId: 'x' } });
  await expect.poll(() => page.evaluate(() => window.hubspot.calls.length)).toBe(1);
  await page.evaluate(() => window.hubspot.reset());
  expect(await page.evaluate(() => window.hubspot.calls)).toEqual([]);
  await page.reload();
  await page.waitForFunction(() => (window as Partial<Window>).hubspot?.app.status === 'ready');
  expect(await page.evaluate(() => window.hubspot.calls)).toEqual([]);
});

test('without a handshake calling is not ready, and with a late one it is', async ({ page }) => {
  await openSimulator(page);
  await page.evaluate(() => {
    window.hubspot.setOptions({ handshake: false });
    window.hubspot.reloadWidget();
  });
  const status = page.getByRole('complementary', { name: 'Calling' }).getByRole('status');
  await expect(status).toHaveText('Waiting for the app to answer');
  await expect(page.frameLocator('iframe').getByText('Waiting for HubSpot')).toBeVisible();
  expect(await said(page, 'SYNC')).toHaveLength(1);

  await page.evaluate(() => {
    window.hubspot.setOptions({ handshake: true, handshakeDelayMs: 300 });
    window.hubspot.reloadWidget();
  });
  await expect(status).toHaveText('Logged in, available');
});

test('a page without a calling app is offline', async ({ page }) => {
  await page.goto(`/?widget=${encodeURIComponent(`${urls.plain}plain.css`)}`);
  await expect(page.getByRole('complementary', { name: 'Calling' }).getByRole('status')).toHaveText(
    'Waiting for the app to answer',
  );
  const refusals = await page.evaluate(async () => {
    const attempt = async (action: () => unknown) => {
      try {
        await action();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    const { hubspot } = window;
    return Promise.all([
      attempt(() => hubspot.endCall()),
      attempt(() => hubspot.dial(110)),
      attempt(() => hubspot.navigate(1)),
      attempt(() => hubspot.setOptions({ speed: 2 } as object)),
    ]);
  });
  expect(refusals).toEqual([
    "END_CALL cannot be sent: the app has not answered HubSpot's handshake.",
    'Noor de Wit has no phone number.',
    'No record has the id 1.',
    expect.stringMatching(/^Unknown options: speed\. Known ones: engagementDelayMs, /),
  ]);
});
