import { createCallingAccount, createRecordingLinkEndpoint } from 'react-hubspot-calling/server';
import type { RecordingLinkEndpointOptions } from 'react-hubspot-calling/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HubspotServer } from '../hubspotServer';
import { startHubspotServer } from '../hubspotServer';

let hubspot: HubspotServer;
beforeEach(async () => {
  hubspot = await startHubspotServer();
  hubspot.calls.set('21', {});
});
afterEach(() => hubspot.close());

const create = (options: Partial<RecordingLinkEndpointOptions> = {}) => {
  const onError = vi.fn();
  const account = createCallingAccount({ accessToken: hubspot.goodToken, baseUrl: hubspot.url, retries: 0 });
  const endpoint = createRecordingLinkEndpoint({
    appId: 12345,
    authorize: (request) =>
      request.headers.get('cookie') === 'session=ada' ? { account, externalAccountId: 'acme' } : undefined,
    onError,
    ...options,
  });
  return { endpoint, onError };
};

const post = (body: string, headers: Record<string, string> = { cookie: 'session=ada' }) =>
  new Request('https://phone.acme.example/hubspot/link', { method: 'POST', body, headers });

describe('the recording link endpoint', () => {
  it("writes into the call's record where its recording is", async () => {
    const { endpoint } = create();
    const response = await endpoint(post(JSON.stringify({ engagementId: 21, externalId: 'call-1' })));
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(hubspot.calls.get('21')).toEqual({
      hs_call_source: 'INTEGRATIONS_PLATFORM',
      hs_call_app_id: '12345',
      hs_call_external_id: 'call-1',
      hs_call_external_account_id: 'acme',
    });
  });

  it('refuses a request without a session', async () => {
    const { endpoint } = create();
    const body = JSON.stringify({ engagementId: 21, externalId: 'call-1' });
    expect((await endpoint(post(body, {}))).status).toBe(401);
    expect(hubspot.requests).toHaveLength(0);
  });

  it('refuses what cannot be linked, with a reason', async () => {
    const { endpoint } = create();
    for (const body of [
      '',
      '{',
      '[]',
      '{"engagementId":"../1","externalId":"a"}',
      '{"engagementId":21}',
      '{"engagementId":21,"externalId":" "}',
    ]) {
      const response = await endpoint(post(body));
      expect(response.status).toBe(400);
      expect(await response.json()).toHaveProperty('error');
    }
    const unknown = await endpoint(post('{"engagementId":22,"externalId":"a"}'));
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { error: 'HubSpot has no call with the engagement id 22.' },
    ]);
    const get = new Request('https://phone.acme.example/', { headers: { cookie: 'session=ada' } });
    expect((await endpoint(get)).status).toBe(405);
  });

  it("reports HubSpot's refusals, and keeps them from the widget", async () => {
    const { endpoint, onError } = create();
    hubspot.failNext({ status: 403, body: {} });
    const response = await endpoint(post('{"engagementId":21,"externalId":"a"}'));
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(onError.mock.calls[0]![0]).toMatchObject({ code: 'forbidden' });
  });

  it('does not start with options that cannot work', () => {
    expect(() => create({ appId: 'mine' })).toThrow(/appId must be the id of your app/);
    expect(() => create({ authorize: undefined as never })).toThrow(/authorize is missing/);
  });
});
