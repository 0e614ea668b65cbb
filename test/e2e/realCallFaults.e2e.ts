import { expect, test, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { button, calls, expectExactlyOnce, grace, ready, reload, timeline, widgetOf } from './demo';
import { callingBrowser, hears, listenIn, widgetFrame } from './sound';

/** What goes wrong with real calls: each with a clear word on the screen, and the truth on the timeline. */

test.use({ launchOptions: callingBrowser() });
test.describe.configure({ timeout: 60_000 });

test.beforeEach(({ context }) => listenIn(context));

const otherPhone = (page: Page) => page.getByRole('region', { name: 'The other phone' });

const press = (page: Page, name: string) => otherPhone(page).getByRole('button', { name }).click();

const openRecord = async (page: Page): Promise<FrameLocator> => {
  await page.goto(`/#/0-1/${grace.id}`);
  await ready(page);
  await expect.poll(() => page.evaluate(() => window.hubspot.phone.ready)).toBe(true);
  return widgetOf(page);
};

const talk = async (page: Page): Promise<FrameLocator> => {
  const widget = await openRecord(page);
  await page.getByRole('button', { name: 'Call Grace Okafor, +1 617 555 0142' }).click();
  await button(widget, 'Call').click();
  await press(page, 'Answer');
  await expect(widget.getByRole('timer')).toBeVisible();
  return widget;
};

test('nobody answers: the exchange ends the call, and the timeline shows it', async ({ page }) => {
  const widget = await openRecord(page);
  await widget.getByRole('textbox', { name: 'Phone number' }).fill('+16175550103');
  await button(widget, 'Call').click();
  await expect(otherPhone(page).getByRole('listitem')).toContainText('Called by +1 617 555 0100');
  await expectExactlyOnce(page, 1);
  expect(await calls(page)).toMatchObject([{ status: 'NO_ANSWER' }]);
});

test('a wrong password is told from other faults, and a click tries again with the right one', async ({
  page,
}) => {
  let isWrong = true;
  await page.route('**/phone.json*', async (route) => {
    const response = await route.fetch();
    const line = (await response.json()) as { username: string; password: string };
    const password = isWrong && line.username === 'agent' ? 'wrong' : line.password;
    await route.fulfill({ response, json: { ...line, password } });
  });
  const widget = await openRecord(page);
  await expect(widget.getByText("Can't log in to the phone service")).toBeVisible();
  await expect(button(widget, 'Call')).toBeDisabled();
  isWrong = false;
  await button(widget, 'Try again').click();
  await expect(widget.getByText("Can't log in to the phone service")).toBeHidden();
  await page.getByRole('button', { name: 'Call Grace Okafor, +1 617 555 0142' }).click();
  await button(widget, 'Call').click();
  await press(page, 'Answer');
  await expect(widget.getByRole('timer')).toBeVisible();
});

test('the WebSocket is lost in the middle of a call: the talk goes on, and its end is told once', async ({
  page,
}) => {
  const lost = { widget: () => Promise.resolve() };
  await page.routeWebSocket(/^ws:\/\/127\.0\.0\.1:\d+\/$/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      socket.send(message);
    });
    socket.onMessage((message) => {
      if (/^REGISTER [^]*sip:agent@/.test(message.toString())) lost.widget = () => socket.close();
      server.send(message);
    });
  });
  const widget = await talk(page);
  const agent: Frame = widgetFrame(page);
  await lost.widget();
  await expect(widget.getByText('Phone lost its connection')).toBeVisible();
  await expect(widget.getByRole('timer')).toBeVisible();
  await hears(agent);
  await expect(widget.getByText('Phone lost its connection')).toBeHidden();
  await press(page, 'Hang up');
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ direction: 'OUTBOUND', status: 'COMPLETED' }]);
});

test('the widget is reloaded during a call: the remote party gets a BYE, and the call is logged', async ({
  page,
}) => {
  const widget = await talk(page);
  await reload(page);
  await expect(otherPhone(page)).toContainText('The user hung up.');
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ direction: 'OUTBOUND', status: 'COMPLETED' }]);
});

test('no microphone: it is said, and a generated tone takes its place, at either end', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('For a test.', 'NotAllowedError'));
  });
  const widget = await openRecord(page);
  await widget.getByRole('textbox', { name: 'Phone number' }).fill(grace.number);
  await button(widget, 'Call').click();
  await expect(widget.getByText('Microphone is blocked', { exact: true })).toBeVisible();
  await expectExactlyOnce(page, 1);
  await button(widget, 'Send a generated tone').click();

  await widget.getByRole('textbox', { name: 'Phone number' }).fill(grace.number);
  await button(widget, 'Call').click();
  await press(page, 'Answer');
  await expect(otherPhone(page)).toContainText('The microphone is blocked for this page');
  await press(page, 'Send a generated tone');
  await press(page, 'Answer');
  await hears(widgetFrame(page));
  await hears(page.mainFrame());
  expect(await calls(page)).toMatchObject([{ status: 'FAILED' }, { status: 'IN_PROGRESS' }]);
});
