import { createCallingAccount, publishRecording } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../failureOf';
import type { HubspotServer } from '../hubspotServer';
import { startHubspotServer } from '../hubspotServer';
import { page, wav } from './audioFiles';
import { serveFile } from './fileServer';

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
  hubspot.calls.set('21', {});
});
afterEach(() => hubspot.close());

const url = 'https://storage.acme.example/call-1.wav';
const source = { appId: 12345, externalId: 'call-1', externalAccountId: 'acme' };
const publish = (options: Partial<Parameters<typeof publishRecording>[0]> = {}) =>
  publishRecording({
    account: createCallingAccount({ accessToken: hubspot.goodToken, baseUrl: hubspot.url }),
    engagementId: 21,
    url,
    pauseMs: 1,
    waitMs: 0,
    ...serveFile(wav(2)),
    ...options,
  });

describe('publishing a recording', () => {
  it('links it, reports it as ready, and returns what is known of the file', async () => {
    const report = await publish({ source });
    expect(report).toMatchObject({ ok: true, findings: [], format: { type: 'wav' } });
    expect(hubspot.log()).toEqual([
      'PATCH /crm/objects/2026-03/calls/21',
      'POST /crm/extensions/calling/2026-03/recordings/ready',
    ]);
    expect(hubspot.calls.get('21')).toMatchObject({ hs_call_external_id: 'call-1' });
  });

  it('does not link what the widget has linked', async () => {
    await publish();
    expect(hubspot.log()).toEqual(['POST /crm/extensions/calling/2026-03/recordings/ready']);
  });

  it('does not report a file that HubSpot cannot use', async () => {
    const report = await publish({ source, ...serveFile(page, { type: 'text/html' }) });
    expect(report.ok).toBe(false);
    expect(hubspot.requests).toHaveLength(0);
  });

  it('waits for a file that is written after the call', async () => {
    let looks = 0;
    const file = serveFile(wav(2));
    const fetch: typeof globalThis.fetch = (...request) => {
      looks += 1;
      return looks < 4 ? Promise.resolve(new Response(null, { status: 404 })) : file.fetch(...request);
    };
    expect((await publish({ fetch, pauseMs: 1, waitMs: 10 })).ok).toBe(true);
    expect(looks).toBe(4);
    looks = -100;
    expect((await publish({ fetch, pauseMs: 1, waitMs: 3 })).findings[0]!.code).toBe('status');
    expect(looks).toBe(-96);
    expect(hubspot.log()).toHaveLength(1);
  });

  it('rejects if HubSpot refuses', async () => {
    hubspot.failNext({ status: 403, body: {} });
    expect((await failureOf(publish())).message).toContain('crm.objects.contacts.write');
  });

  it('refuses a pause that would never end', async () => {
    expect((await failureOf(publish({ pauseMs: 0 }))).message).toContain('pauseMs must be a number from 1');
    expect(hubspot.requests).toHaveLength(0);
  });

  it('ends when its signal fires', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    expect((await failureOf(publish({ signal }))).code).toBe('aborted');
    expect(hubspot.requests).toHaveLength(0);
  });
});
