import { createChannelConnectionEndpoint } from 'react-hubspot-calling/server';
import type { ChannelConnectionEndpointOptions, HelpDeskNumber } from 'react-hubspot-calling/server';
import { describe, expect, it, vi } from 'vitest';
import { clientSecret, signedRequest } from './sign';

const publicUrl = 'https://phone.acme.example/hubspot/numbers';
const body = JSON.stringify({ appId: 12345, portalId: 62515, userId: 9 });

const create = (options: Partial<ChannelConnectionEndpointOptions> = {}) => {
  const onError = vi.fn();
  const endpoint = createChannelConnectionEndpoint({
    clientSecret,
    publicUrl,
    listNumbers: () => [{ e164PhoneNumber: '+18001231234', friendlyName: 'Front desk' }],
    onError,
    ...options,
  });
  return { endpoint, onError };
};

const ask = (numbers: readonly HelpDeskNumber[]) => {
  const { endpoint, onError } = create({ listNumbers: () => Promise.resolve(numbers) });
  return { answer: endpoint(signedRequest(publicUrl, { body })), onError };
};

describe('the channel connection endpoint', () => {
  it('lists the numbers of the user, in the form that HubSpot documents', async () => {
    const listNumbers = vi.fn(() => [
      { e164PhoneNumber: '+18001231234', friendlyName: 'My cell phone number' },
      { e164PhoneNumber: '+18001231234', extension: '1', friendlyName: 'Front desk' },
    ]);
    const response = await create({ listNumbers }).endpoint(signedRequest(publicUrl, { body }));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      phoneNumbers: [
        { e164PhoneNumber: '+18001231234', friendlyName: 'My cell phone number' },
        { e164PhoneNumber: '+18001231234', extension: '1', friendlyName: 'Front desk' },
      ],
    });
    expect(listNumbers).toHaveBeenCalledWith({ appId: 12345, portalId: 62515, userId: 9 });
  });

  it('answers a bad signature with 401 and nothing else', async () => {
    const { endpoint, onError } = create();
    const requests = [
      signedRequest(publicUrl, { body, secret: 'another' }),
      signedRequest(publicUrl, { body, timestamp: Date.now() - 300_001 }),
      signedRequest(publicUrl, { method: 'GET', secret: 'another' }),
      new Request(publicUrl, { method: 'POST', body }),
      signedRequest(publicUrl, { body: 'x'.repeat(70_000) }),
    ];
    for (const request of requests) {
      const response = await endpoint(request);
      expect([response.status, await response.text()]).toEqual([401, '']);
      expect([...response.headers.keys()]).toEqual(['cache-control']);
    }
    expect(onError).not.toHaveBeenCalled();
  });

  it('refuses signed requests that are not the question', async () => {
    const { endpoint } = create();
    expect((await endpoint(signedRequest(publicUrl, { method: 'GET' }))).status).toBe(405);
    for (const odd of ['', '{', '[]', '{"appId":1,"portalId":"2","userId":3}'])
      expect((await endpoint(signedRequest(publicUrl, { body: odd }))).status).toBe(400);
  });

  it('refuses long names that HubSpot would cut to the same', async () => {
    const { answer, onError } = ask([
      { e164PhoneNumber: '+18001231234', friendlyName: 'Customer service Boston, first floor' },
      { e164PhoneNumber: '+18001231235', friendlyName: 'Customer service Boston, second floor' },
    ]);
    const response = await answer;
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(String(onError.mock.calls[0]![0])).toMatch(
      /HubSpot cuts names after 24 characters, and would show both as "Customer service Boston,"/,
    );
  });

  it('lets through long names that stay different, and short ones that are the same', async () => {
    const numbers = [
      { e164PhoneNumber: '+18001231234', friendlyName: 'Boston, customer service, first floor' },
      { e164PhoneNumber: '+18001231235', friendlyName: 'Berlin, customer service, first floor' },
      { e164PhoneNumber: '+18001231236', friendlyName: 'Sales' },
      { e164PhoneNumber: '+18001231237', friendlyName: 'Sales' },
    ];
    expect((await ask(numbers).answer).status).toBe(200);
  });

  it('reports what listNumbers did wrong, and answers 500 without details', async () => {
    for (const [numbers, message] of [
      [[{ e164PhoneNumber: '0800 123', friendlyName: 'x' }], /"0800 123": give an E.164 number/],
      [[{ e164PhoneNumber: '+18001231234', friendlyName: ' ' }], /no friendlyName/],
      [null, /./],
    ] as const) {
      const { answer, onError } = ask(numbers as never);
      expect([(await answer).status, await (await answer).text()]).toEqual([500, '']);
      expect(String(onError.mock.calls[0]![0])).toMatch(message);
    }
    const failure = new Error('no database');
    const { endpoint, onError } = create({ listNumbers: () => Promise.reject(failure) });
    expect((await endpoint(signedRequest(publicUrl, { body }))).status).toBe(500);
    expect(onError).toHaveBeenCalledWith(failure);
  });

  it('does not start with options that cannot work', () => {
    const make = (options: object) => () => create(options);
    expect(make({ clientSecret: '' })).toThrow(/clientSecret is missing/);
    expect(make({ publicUrl: 'http://acme.example' })).toThrow(/publicUrl must be the https address/);
    expect(make({ listNumbers: undefined })).toThrow(/listNumbers is missing/);
  });
});
