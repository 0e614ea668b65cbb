import { expect, test, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { button, calls, expectExactlyOnce, grace, ready, timeline, tomas, widgetOf } from './demo';
import { callingBrowser, hears, hearsNothing, listenIn, tonesOf, widgetFrame } from './sound';

/** Real SIP calls between the widget and the other phone, each ending with a look at what HubSpot has of it. */

test.use({ launchOptions: callingBrowser() });
test.describe.configure({ timeout: 60_000 });

test.beforeEach(({ context }) => listenIn(context));

interface Call {
  readonly widget: FrameLocator;
  /** The page of the agent's phone, and that of the other. */
  readonly agent: Frame;
  readonly other: Frame;
}

const openRecord = async (page: Page, id = grace.id): Promise<Call> => {
  await page.goto(`/#/0-1/${id}`);
  await ready(page);
  await expect.poll(() => page.evaluate(() => window.hubspot.phone.ready)).toBe(true);
  const widget = widgetOf(page);
  await expect(button(widget, 'Call')).toBeVisible();
  return { widget, agent: widgetFrame(page), other: page.mainFrame() };
};

const otherPhone = (page: Page) => page.getByRole('region', { name: 'The other phone' });

const press = (page: Page, name: string) => otherPhone(page).getByRole('button', { name }).click();

const dialGrace = async (page: Page, widget: FrameLocator): Promise<void> => {
  await page.getByRole('button', { name: 'Call Grace Okafor, +1 617 555 0142' }).click();
  await button(widget, 'Call').click();
  await expect(otherPhone(page).getByRole('listitem')).toContainText('Called by +1 617 555 0100');
};

const talk = async (page: Page): Promise<Call> => {
  const call = await openRecord(page);
  await dialGrace(page, call.widget);
  await press(page, 'Answer');
  await expect(call.widget.getByRole('timer')).toBeVisible();
  return call;
};

/** The level shows sound; beeps come and go. */
const moves = (meter: Locator) =>
  expect
    .poll(() => meter.evaluate((element: HTMLMeterElement) => element.value), { intervals: [50] })
    .toBeGreaterThan(0.2);

test('out: rings, is answered, is heard both ways, muted, held, dialled into, and logged', async ({
  page,
}) => {
  const { widget, agent, other } = await talk(page);
  await hears(agent);
  await hears(other);
  await moves(widget.getByRole('meter', { name: 'Your microphone' }));
  await moves(widget.getByRole('meter', { name: 'The remote party' }));
  await moves(otherPhone(page).getByRole('meter', { name: 'What the other phone says' }));
  await moves(otherPhone(page).getByRole('meter', { name: 'What the other phone hears' }));

  await button(widget, 'Mute').click();
  await hearsNothing(other);
  await hears(agent);
  await button(widget, 'Mute').click();

  await button(widget, 'Hold').click();
  await expect(otherPhone(page).getByRole('listitem')).toContainText('Put on hold by');
  await hearsNothing(other);
  await hearsNothing(agent);
  await button(widget, 'Hold').click();
  await hears(other);

  await button(widget, 'Keypad').click();
  for (const key of ['4', '2', '#']) await button(widget, key).click();
  await expect.poll(() => tonesOf(agent)).toBe('42#');

  await button(widget, 'End call').click();
  await expect(otherPhone(page)).toContainText('The user hung up.');
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([
    { direction: 'OUTBOUND', status: 'COMPLETED', fromNumber: '+16175550100', toNumber: grace.number },
  ]);
});

test('in: rings with the caller, is answered, is held and ended there, and logged', async ({ page }) => {
  const { widget, agent, other } = await openRecord(page);
  await otherPhone(page).getByRole('combobox', { name: 'Calls as' }).selectOption(tomas.number);
  await press(page, 'Call the user');
  await expect(widget.getByRole('heading', { name: tomas.name })).toBeVisible();
  await button(widget, 'Answer').click();
  await hears(agent);
  await hears(other);

  await press(page, 'Hold');
  await hearsNothing(agent);
  await press(page, 'Resume');
  await hears(agent);

  await press(page, 'Hang up');
  await button(widget, 'Save call').click();
  await expectExactlyOnce(page, 1);
  expect(await timeline(page, tomas.id)).toMatchObject([
    { direction: 'INBOUND', status: 'COMPLETED', fromNumber: tomas.number, toNumber: '+16175550100' },
  ]);
});

test('out: busy, declined, not taken, cancelled while it rings, and an unknown number', async ({ page }) => {
  const { widget } = await openRecord(page);
  for (const [count, answer] of [
    [1, 'Busy'],
    [2, 'Decline'],
    [3, 'Ring out'],
  ] as const) {
    await dialGrace(page, widget);
    await press(page, answer);
    await expectExactlyOnce(page, count);
  }

  await dialGrace(page, widget);
  await button(widget, 'End call').click();
  await expect(otherPhone(page).getByRole('listitem')).toHaveCount(0);
  await expectExactlyOnce(page, 4);

  await widget.getByRole('textbox', { name: 'Phone number' }).fill('+16175550106');
  await button(widget, 'Call').click();
  await expectExactlyOnce(page, 5);
  expect(await calls(page)).toMatchObject(
    ['BUSY', 'CANCELED', 'NO_ANSWER', 'CANCELED', 'FAILED'].map((status) => ({ status, durationMs: 0 })),
  );
});

test('in: a caller who hangs up was missed', async ({ page }) => {
  const { widget } = await openRecord(page);
  await press(page, 'Call the user');
  await expect(button(widget, 'Answer')).toBeVisible();
  await press(page, 'Cancel');
  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ direction: 'INBOUND', status: 'NO_ANSWER' }]);
});
