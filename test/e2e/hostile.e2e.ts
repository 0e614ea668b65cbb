import { expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { urls } from '../../simulator/ports.mjs';
import {
  answered,
  button,
  demoWidget,
  dial,
  expectExactlyOnce,
  grace,
  ready,
  recordPage,
  reload,
  sentTypes,
  setOptions,
  timeline,
  widgetOf,
} from './demo';

/**
 * Pages that imitate HubSpot: around the widget, beside it, behind it. Their origin does not look like loopback, so that even a
 * development build does not trust it.
 */

/** Talks to a window as HubSpot would, over and over, and keeps what it hears. */
const attacker = `
  const heard = [];
  addEventListener('message', ({ data, ports }) => {
    if (data?.type !== undefined) heard.push(data.type);
    // The demo offers its fake phone to whoever is around it: enough to let somebody call.
    else ports[0]?.postMessage({ id: 1, command: 'incoming', args: ['+16175550199'] });
  });
  const lies = [
    { type: 'SYNC', hostUrl: origin, portalId: 666, userId: 666, iframeLocation: 'widget' },
    { type: 'SYNC', hostUrl: 'https://app.hubspot.com', portalId: 666, userId: 666 },
    { type: 'READY', data: { portalId: 666 } },
    { type: 'SET_WIDGET_URL', data: { iFrameUrl: origin } },
    { type: 'DIAL_NUMBER', data: { phoneNumber: '+16660000666' } },
    { type: 'CREATE_ENGAGEMENT_SUCCEEDED', data: { engagementId: 666 } },
    { type: 'END_CALL' },
  ];
  let rounds = 0;
  const attack = (findTarget) =>
    setInterval(() => {
      rounds += 1;
      for (const lie of lies) findTarget()?.postMessage({ ...lie, messageId: String(rounds) }, '*');
    }, 100);
`;

const pages: Readonly<Record<string, string>> = {
  '/around': `<!doctype html><iframe src="${demoWidget}" width="400" height="640"></iframe>
    <script>${attacker} attack(() => frames[0]);</script>`,
  '/beside': `<!doctype html><script>${attacker} attack(() => parent.frames[0]);</script>`,
  '/behind': `<!doctype html><script>${attacker}
    const open = (url) => { const tab = window.open(url); attack(() => tab.frames[0]); };</script>`,
};

let server: Server;
let evil: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html').end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  evil = `http://evil.localhost:${String((server.address() as AddressInfo).port)}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Attacker = Pick<Page, 'evaluate'>;

const heardBy = (attacking: Attacker): Promise<unknown> => attacking.evaluate('heard');

const hasAttacked = (attacking: Attacker): Promise<void> =>
  expect.poll(async () => Number(await attacking.evaluate('rounds'))).toBeGreaterThan(5);

test('a page that is not HubSpot gets no number and no event, and the person is told why', async ({
  page,
}) => {
  await page.goto(`${evil}/around`);
  const widget = page.frameLocator('iframe');
  await expect(widget.getByText("This page isn't HubSpot")).toBeVisible();
  await expect(widget.getByText(evil).first()).toBeVisible();
  await expect(widget.getByRole('button', { name: 'Call', exact: true })).toHaveCount(0);
  await expect(widget.getByRole('button', { name: 'Answer' })).toHaveCount(0);
  await hasAttacked(page);
  expect(await heardBy(page)).toEqual([]);

  // Nor has it left anything behind for the page that is HubSpot.
  await page.goto(recordPage());
  await ready(page);
  await expectExactlyOnce(page, 0);
});

test('what stands beside or behind HubSpot changes nothing, before its handshake or after', async ({
  context,
  page: behind,
}) => {
  await behind.goto(`${evil}/behind`);
  const opened = context.waitForEvent('page');
  await behind.evaluate(`open(${JSON.stringify(new URL(recordPage(), urls.host).href)})`);
  const page = await opened;
  await ready(page);

  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src, id: 'sibling' }));
  }, `${evil}/beside`);
  const beside = await (await page.waitForSelector('#sibling')).contentFrame();
  if (!beside) throw new Error('The page has no iframe beside the widget.');
  await beside.waitForLoadState();
  // Both have a good second before HubSpot's handshake.
  await setOptions(page, { handshakeDelayMs: 1_500 });
  await reload(page);

  // Even from HubSpot itself no address is taken to send to.
  await page.evaluate((elsewhere) => {
    const app = document.querySelector<HTMLIFrameElement>('#hubspot-calling-extension-iframe');
    app?.contentWindow?.postMessage({ type: 'SYNC', messageId: 'a', hostUrl: elsewhere, portalId: 7 }, '*');
    window.hubspot.send('SET_WIDGET_URL', { iFrameUrl: elsewhere });
  }, evil);

  const widget = widgetOf(page);
  await dial(page);
  await expect(widget.getByText(grace.name, { exact: true })).toBeVisible();
  await button(widget, 'Call').click();
  await answered(page, widget);
  await hasAttacked(behind);
  await hasAttacked(beside);
  await expect(widget.getByText('0666')).toHaveCount(0);
  await button(widget, 'End call').click();
  await button(widget, 'Save call').click();

  await expectExactlyOnce(page, 1);
  expect(await timeline(page)).toMatchObject([{ status: 'COMPLETED', toNumber: grace.number }]);
  const said = (await sentTypes(page)).filter((type) => type.includes('CALL'));
  expect(said).toEqual(['OUTGOING_CALL_STARTED', 'CALL_ANSWERED', 'CALL_ENDED', 'CALL_COMPLETED']);
  expect(await heardBy(behind)).toEqual([]);
  expect(await heardBy(beside)).toEqual([]);
});
