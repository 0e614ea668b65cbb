import { expect, test, type Page } from '@playwright/test';
import type {} from '../../simulator/host/api';
import { urls } from '../../simulator/ports.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { startAppServer } from '../simulator/appServer';
import { createCallingAccount, createCallingSettings } from 'react-hubspot-calling/server';
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

const callAda = async (page: Page): Promise<void> => {
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
};

test('the built page hosts a guest with its own records, under a strict content security policy', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));

  await callAda(page);
  expect(complaints).toEqual([]);
});

test('a recording is played through the pipeline that HubSpot documents, and its transcript is shown', async ({
  page,
}) => {
  const app = await startAppServer(folder);
  const baseUrl = simulator.url.replace(/\/$/, '');
  await callAda(page);
  const engagementId = await page.evaluate(() => window.hubspot.calls[0]?.engagementId ?? 0);
  const call = page.getByRole('article');
  const account = createCallingAccount({ accessToken: 'token', baseUrl });

  await account.recordings.link(engagementId, { appId: 1, externalId: 'call-1', externalAccountId: 'acme' });
  await expect(call).toContainText('HubSpot waits for recordings/ready');
  await account.recordings.ready(engagementId);
  await expect(call).toContainText('has not registered urlToRetrieveAuthedRecording');

  await createCallingSettings({ appId: 1, auth: { accessToken: 'token' }, baseUrl }).recording.save({
    urlToRetrieveAuthedRecording: app.recordingUrl,
  });
  const duration = () => call.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration);
  await expect.poll(duration).toBeCloseTo(1, 1);

  const speaker = { id: '1', name: 'Ada Example' };
  await account.transcripts.create({
    engagementId,
    utterances: [{ speaker, text: 'Good morning', startMs: 0, endMs: 900 }],
  });
  await call.getByText('Transcript').click();
  await expect(call.getByText('Good morning')).toBeVisible();
  await app.close();
});
