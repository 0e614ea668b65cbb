import { type Browser, chromium, expect, type FrameLocator, type Page, test } from '@playwright/test';
import { chromiumArgs, findFullChromium } from '../../scripts/browser.mjs';
import { urls } from '../../simulator/ports.mjs';
import {
  button,
  demoWidget,
  expectExactlyOnce,
  grace,
  openRecord,
  talk,
  timeline,
  tomas,
  widgetOf,
} from './demo';

/** Two real tabs of one user, one of which goes into the back/forward cache; a headless shell has none. */

let browser: Browser;
test.beforeAll(async () => {
  const executablePath = findFullChromium();
  browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: chromiumArgs,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
test.afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
test.afterAll(async () => {
  await browser.close();
});

/** The widget in the tab that is cached, told apart by its address. */
const cachedWidget = `${demoWidget}&tab=cached`;

const openTabs = async (): Promise<[Page, Page]> => {
  const context = await browser.newContext({ baseURL: urls.host, reducedMotion: 'reduce' });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await openRecord(first, grace.id, cachedWidget);
  await openRecord(second, tomas.id);
  return [first, second];
};

/** The tab goes elsewhere. A mark on its window tells afterwards whether it was cached or loaded anew. */
const goElsewhere = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    Object.assign(window, { mark: true });
  });
  await page.goto(`${urls.plain}?elsewhere`);
};

const comeBack = async (page: Page): Promise<void> => {
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => 'mark' in window)).toBe(true);
};

/** Playwright knows no frames of a page that came back from the cache: the browser's protocol does. */
const inCachedWidget = async (expression: string): Promise<unknown> => {
  const cdp = await browser.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'iframe' && url === cachedWidget);
  if (!target) throw new Error('The widget in the cached tab is gone.');
  const { sessionId } = await cdp.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  const answer = new Promise<string>((resolve) => {
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      resolve(message);
    });
  });
  const params = { expression, returnByValue: true, userGesture: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await cdp.send('Target.sendMessageToTarget', { sessionId, message });
  const { result } = JSON.parse(await answer) as { result: { result: { value?: unknown } } };
  await cdp.detach();
  return result.result.value;
};

const cachedText = (): Promise<unknown> => inCachedWidget('document.body.innerText');

const clickInCached = async (name: string): Promise<void> => {
  const find = `[...document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(name)})`;
  await expect.poll(() => inCachedWidget(`Boolean(${find})`)).toBe(true);
  await inCachedWidget(`${find}.click()`);
};

const save = async (widget: FrameLocator): Promise<void> => {
  await button(widget, 'Save call').click();
};

test('the tab with the phone is cached: the other one calls at the first click, and both show it afterwards', async () => {
  const [first, second] = await openTabs();
  await goElsewhere(first);
  const widget = widgetOf(second);
  await talk(second, widget, tomas.id);

  await comeBack(first);
  await expect.poll(cachedText).toContain(tomas.name);
  await clickInCached('End call');
  await widget.getByRole('textbox', { name: 'Notes' }).fill('Ended in the tab that was cached');
  await save(widget);
  await expectExactlyOnce(second, 1);
  await expect
    .poll(async () => JSON.stringify(await timeline(second, tomas.id)))
    .toContain('Ended in the tab that was cached');
});

test('it is cached in wrap-up: the other tab saves the call, and the cached one shows no ghost', async () => {
  const [first, second] = await openTabs();
  const widget = widgetOf(first);
  await first.bringToFront();
  await talk(first, widget);
  await widget.getByRole('textbox', { name: 'Notes' }).fill('Half a sentence');
  await button(widget, 'End call').click();
  await expect(button(widget, 'Save call')).toBeVisible();
  await goElsewhere(first);

  await second.bringToFront();
  const other = widgetOf(second);
  await expect(other.getByRole('textbox', { name: 'Notes' })).toHaveValue('Half a sentence');
  await save(other);
  await expectExactlyOnce(second, 1);
  await comeBack(first);
  await expect.poll(cachedText).not.toContain('Save call');
  await expect.poll(async () => JSON.stringify(await timeline(second))).toContain('Half a sentence');
});

test('the only tab is cached in wrap-up and comes back: it saves the call', async () => {
  const context = await browser.newContext({ baseURL: urls.host, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await openRecord(page, grace.id, cachedWidget);
  const widget = widgetOf(page);
  await talk(page, widget);
  await widget.getByRole('textbox', { name: 'Notes' }).fill('Written before');
  await button(widget, 'End call').click();
  await expect(button(widget, 'Save call')).toBeVisible();
  for (let time = 0; time < 2; time += 1) {
    await goElsewhere(page);
    await comeBack(page);
  }
  await clickInCached('Save call');
  await expectExactlyOnce(page, 1);
  await expect.poll(async () => JSON.stringify(await timeline(page))).toContain('Written before');
  await expect.poll(cachedText).not.toContain('Saving…');
});
