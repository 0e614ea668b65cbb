import { expect, test } from '@playwright/test';
import { urls } from '../../simulator/ports.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { startStaticSimulator, type StaticSimulator } from '../../simulator/server/startStaticSimulator';

let folder: string;
let simulator: StaticSimulator;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-'));
  await build({
    configFile: 'simulator/vite.config.ts',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  simulator = await startStaticSimulator({
    widgetUrl: urls.plain,
    records: [{ name: 'Ada Example', phoneNumbers: ['+16175550142'] }],
    port: 0,
    folder,
  });
});

test.afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true });
});

test('the built page hosts a guest for records of its own, under a strict content security policy', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(simulator.url);
  await page.getByRole('button', { name: 'Call Ada Example, +1 617 555 0142' }).click();
  const widget = page.frameLocator('#hubspot-calling-extension-iframe');
  await expect(widget.getByText('HubSpot asks to call Ada Example')).toBeVisible();
  await widget.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(widget.getByText('In call')).toBeVisible();
  await widget.getByRole('button', { name: 'End call' }).click();
  await widget.getByRole('button', { name: 'Save call' }).click();
  await page.getByRole('link', { name: 'Ada Example' }).click();
  await expect(page.getByRole('article')).toContainText('Completed');
  expect(complaints).toEqual([]);
});
