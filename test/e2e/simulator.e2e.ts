import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { urls } from '../../simulator/ports.mjs';
import type { HubSpotApi } from '../../simulator/host/api';

/** The simulator with the plain-JavaScript guest, whose calls ring until they are answered by the other phone. */
const plain = `${urls.plain}?answer=manual`;
const grace = 101;

const openSimulator = async (page: Page, hash = ''): Promise<FrameLocator> => {
  await page.goto(`/?widget=${encodeURIComponent(plain)}${hash}`);
  await ready(page);
  return page.frameLocator('#hubspot-calling-extension-iframe');
};

const ready = (page: Page) =>
  expect(page.getByRole('complementary', { name: 'Calling' }).getByRole('status')).toHaveText(
    'Logged in, available',
  );

type Facts = Pick<HubSpotApi, 'messages' | 'calls' | 'records'>;

const read = async <K extends keyof Facts>(page: Page, key: K): Promise<Facts[K]> => {
  const facts: Facts = await page.evaluate(() => {
    const { messages, calls, records } = window.hubspot;
    return { messages, calls, records };
  });
  return facts[key];
};

const typesOf = async (page: Page, direction: 'toApp' | 'fromApp') =>
  (await read(page, 'messages')).filter((message) => message.direction === direction).map(({ type }) => type);

/** Clicks the phone of the record that is open, lets the guest call, and waits for the engagement. */
const callOut = async (page: Page, widget: FrameLocator): Promise<void> => {
  await page.getByRole('button', { name: 'Call Grace Okafor, +1 617 555 0142' }).click();
  await expect(widget.getByText('HubSpot asks to call Grace Okafor')).toBeVisible();
  await widget.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(widget.getByText('Ringing')).toBeVisible();
  await expect.poll(() => typesOf(page, 'toApp')).toContain('CREATE_ENGAGEMENT_SUCCEEDED');
};

test('an outbound call lands on the timeline, with its notes as they were typed', async ({ page }) => {
  const widget = await openSimulator(page, '#/0-1/101');
  await callOut(page, widget);
  const call = page.getByRole('article');
  await expect(call).toContainText('In progress');

  await page.evaluate(() => window.hubspot.phone.answer());
  await expect(widget.getByText('In call')).toBeVisible();
  await widget.getByRole('button', { name: 'End call' }).click();
  await expect(call).toContainText('Not saved');

  const typed = '1 < 2 & <b>bold</b>\n<script>window.top.stolen = true</script>';
  await widget.getByRole('textbox', { name: 'Notes' }).fill(typed);
  await widget.getByRole('button', { name: 'Save call' }).click();
  await expect(call).toContainText('Completed');
  await expect(call).toContainText('1 < 2 & <b>bold</b>');
  await expect(call).toContainText('<script>window.top.stolen = true</script>');
  await expect(call).toContainText('+1 617 555 0142');
  await expect(call).not.toContainText('Not saved');

  expect(await typesOf(page, 'fromApp')).toEqual([
    'SYNC_ACK',
    'INITIALIZED',
    'OUTGOING_CALL_STARTED',
    'CALL_ANSWERED',
    'CALL_ENDED',
    'CALL_COMPLETED',
  ]);
  const [record] = (await read(page, 'records')).filter(({ id }) => id === grace);
  expect(record?.timeline).toHaveLength(1);
  expect(record?.timeline[0]).toMatchObject({ direction: 'OUTBOUND', status: 'COMPLETED', completions: 1 });
});

test('an inbound call is matched, answered and saved on the caller; a user who is not available is not rung', async ({
  page,
}) => {
  const widget = await openSimulator(page);
  await page.evaluate(() => window.hubspot.phone.incoming('+16175550142'));
  await expect(widget.getByText('Grace Okafor, +16175550142')).toBeVisible();
  await widget.getByRole('button', { name: 'Answer' }).click();
  await page.evaluate(() => window.hubspot.phone.hangUp());
  await widget.getByRole('button', { name: 'Save call' }).click();
  const saved = { direction: 'INBOUND', status: 'COMPLETED', recordIds: [grace], ghost: false };
  await expect.poll(() => read(page, 'calls')).toMatchObject([saved]);

  await widget.getByRole('switch', { name: 'Available' }).uncheck();
  await expect(page.getByText('Logged in, unavailable')).toBeVisible();
  await page.evaluate(() => window.hubspot.phone.incoming('+16175550199'));
  const rings = async () =>
    (await typesOf(page, 'fromApp')).filter((type) => type === 'INCOMING_CALL').length;
  await expect.poll(rings).toBe(2);
  expect(await read(page, 'calls')).toMatchObject([saved]);
});

test('a call that is ended and never completed stays as a ghost', async ({ page }) => {
  const widget = await openSimulator(page, '#/0-1/101');
  await callOut(page, widget);
  await widget.getByRole('button', { name: 'End call' }).click();
  await widget.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('article')).toContainText('Not saved: the app has not completed this call.');
  expect(await read(page, 'calls')).toMatchObject([{ status: 'CANCELED', ghost: true, completions: 0 }]);
});

test('a reload of the iframe carries the engagement, and the call goes on', async ({ page }) => {
  const widget = await openSimulator(page);
  await page.evaluate(() => window.hubspot.dial(101));
  await widget.getByRole('button', { name: 'Call', exact: true }).click();
  await expect.poll(async () => (await read(page, 'calls'))[0]?.engagementId).toBeDefined();
  await page.evaluate(() => window.hubspot.phone.answer());
  const [call] = await read(page, 'calls');

  await page.getByRole('button', { name: 'Reload the calling app' }).click();
  await expect(widget.getByText('In call')).toBeVisible();
  const syncs = (await read(page, 'messages')).filter(({ type }) => type === 'SYNC');
  expect(syncs).toHaveLength(2);
  expect(syncs[0]?.data).not.toHaveProperty('engagementId');
  expect(syncs[1]?.data).toMatchObject({ engagementId: call?.engagementId, iframeLocation: 'widget' });

  await widget.getByRole('button', { name: 'End call' }).click();
  await widget.getByRole('button', { name: 'Save call' }).click();
  await expect
    .poll(async () =>
      (await read(page, 'calls')).map(({ completions, ghost, duplicate }) => ({
        completions,
        ghost,
        duplicate,
      })),
    )
    .toEqual([{ completions: 1, ghost: false, duplicate: false }]);
});

test('HubSpot opens the caller on answering, and the new page carries the engagement', async ({ page }) => {
  const widget = await openSimulator(page);
  await page.evaluate(() => window.hubspot.setOptions({ redirectOnAnswer: true }));
  await page.evaluate(() => window.hubspot.phone.incoming('+16175550142'));
  await expect(widget.getByText('Grace Okafor')).toBeVisible();
  await widget.getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Grace Okafor');
  await expect(widget.getByText('In call')).toBeVisible();
  expect(await read(page, 'calls')).toMatchObject([{ status: 'IN_PROGRESS', ghost: false }]);
});

test('a reload of the whole page keeps the calls, and a number is asked for as soon as the app is there', async ({
  page,
}) => {
  const widget = await openSimulator(page, '#/calls');
  const number = widget.getByRole('textbox', { name: 'Phone number' });
  await number.fill('+16175550171');
  await widget.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('Harbourline Freight');
  await page.reload();
  await ready(page);
  await expect(page.getByRole('article')).toContainText('Harbourline Freight');

  await page.evaluate(() => {
    window.hubspot.reset();
    window.hubspot.setOptions({ handshakeDelayMs: 500 });
    window.hubspot.reloadWidget();
    window.hubspot.dial(111);
  });
  await expect(number).toHaveValue('call reception');
  expect((await typesOf(page, 'toApp')).filter((type) => type === 'DIAL_NUMBER')).toHaveLength(1);
});

test('END_CALL, minimising and closing reach the app', async ({ page }) => {
  const widget = await openSimulator(page);
  await page.evaluate(() => window.hubspot.dial(101));
  await widget.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(widget.getByText('Ringing')).toBeVisible();
  await page.getByRole('button', { name: "HubSpot's buttons" }).click();
  await page.getByRole('button', { name: 'Ask to end the call' }).click();
  await expect(widget.getByText('Call ended')).toBeVisible();

  await page.getByRole('button', { name: 'Minimize calling' }).click();
  await expect(widget.getByText('Call ended')).toBeHidden();
  await page.getByRole('button', { name: 'Restore calling' }).click();
  await page.getByRole('button', { name: 'Close calling' }).click();
  await page.getByRole('button', { name: 'Open calling' }).click();
  await expect(widget.getByText('Call ended')).toBeVisible();
  const changes = (await read(page, 'messages')).filter(({ type }) => type === 'VISIBILITY_CHANGED');
  expect(changes.map(({ data }) => data)).toEqual([
    { isMinimized: true, isHidden: false },
    { isMinimized: false, isHidden: false },
    { isMinimized: false, isHidden: true },
    { isMinimized: false, isHidden: false },
  ]);
});

test('the inspector shows the messages, and an invalid widget address is refused with an explanation', async ({
  page,
}) => {
  await openSimulator(page);
  await page.getByRole('button', { name: /^Messages/ }).click();
  const messages = page.getByRole('list', { name: 'Messages, newest first' }).getByRole('listitem');
  await expect(messages).toHaveText([/INITIALIZED/, /SYNC_ACK/, /SYNC/]);
  await page.getByRole('searchbox', { name: 'Filter messages' }).fill('isloggedin');
  await expect(messages).toHaveText([/INITIALIZED/]);
  await messages.first().click();
  await expect(messages.first().getByText('"isLoggedIn": true')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter messages' }).clear();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('No messages yet.')).toBeVisible();

  await page.goto('/?widget=javascript:alert(1)');
  await expect(page.getByRole('alert')).toHaveText(
    '"javascript:alert(1)" is not the address of a web page: it must start with http:// or https://.',
  );
});
