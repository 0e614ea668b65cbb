import { verifyHubSpotSignature } from 'react-hubspot-calling/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientSecret, signedRequest } from './sign';

const address = 'https://phone.acme.example/hubspot/numbers';
const verify = (request: Request, body = '{}', publicUrl?: string) =>
  verifyHubSpotSignature(request, body, { clientSecret, publicUrl });

afterEach(() => void vi.useRealTimers());

describe("HubSpot's signature", () => {
  it.each([
    [1693657560000, 'K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y='],
    [1700000300000, 'RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw='],
  ])("is valid in the example of HubSpot's own clients, at %s", async (timestamp, signature) => {
    vi.useFakeTimers({ now: timestamp + 1000, toFake: ['Date'] });
    const body = "{'example_field':'example_value'}";
    const request = signedRequest('https://www.example.com/webhook_uri', { body, timestamp, signature });
    const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
    expect(await verifyHubSpotSignature(request, body, { clientSecret: secret })).toBe(true);
    expect(await verifyHubSpotSignature(request, `${body} `, { clientSecret: secret })).toBe(false);
  });

  it('covers method, address, body, time and secret', async () => {
    expect(await verify(signedRequest(address, { body: '{}' }))).toBe(true);
    const wrong = [
      signedRequest(address, { body: '{}', uri: `${address}/` }),
      signedRequest(address, { body: '{}', uri: address.replace('https', 'http') }),
      signedRequest(address, { body: '{"portalId":1}' }),
      signedRequest(address, { body: '{}', secret: 'another secret' }),
      signedRequest(address, { body: '{}', signature: '' }),
      signedRequest(address, { body: '{}', signature: 'no base64!' }),
      signedRequest(address, { body: '{}', signature: 'AAAA' }),
      signedRequest(address, { body: '{}', timestamp: 'abc' }),
      signedRequest(address, { body: '{}', timestamp: `${Date.now()}.5` }),
      new Request(address, { method: 'POST', body: '{}' }),
    ];
    for (const request of wrong) expect(await verify(request)).toBe(false);
  });

  it('is over the bytes of the body, whatever they are', async () => {
    const body = '{"name":"Bücher 📚"}';
    const request = signedRequest(address, { body });
    expect(await verifyHubSpotSignature(request, new TextEncoder().encode(body), { clientSecret })).toBe(
      true,
    );
  });

  it('expires after five minutes, and is refused before its time', async () => {
    const timestamp = 1_790_000_000_000;
    const request = signedRequest(address, { body: '{}', timestamp });
    for (const [now, isValid] of [
      [timestamp + 300_000, true],
      [timestamp + 300_001, false],
      [timestamp - 300_000, true],
      [timestamp - 300_001, false],
    ] as const) {
      vi.useFakeTimers({ now, toFake: ['Date'] });
      expect(await verify(request)).toBe(isValid);
    }
  });

  it('decodes the twelve escapes that HubSpot lists, in either case, and no others', async () => {
    const query = '?a=%3A%2f%3F%40%21%24%27%28%29%2A%2C%3B&b=%20%26%3D%25%C3%A9';
    const uri = `${address}?a=:/?@!$'()*,;&b=%20%26%3D%25%C3%A9`;
    expect(await verify(signedRequest(`${address}${query}`, { body: '{}', uri }))).toBe(true);
    expect(await verify(signedRequest(`${address}${query}`, { body: '{}' }))).toBe(false);
  });

  it('is over the public address, which proxies change on the way', async () => {
    const inside = 'http://10.0.0.7:8080/numbers';
    expect(await verify(signedRequest(inside, { body: '{}', uri: address }))).toBe(false);
    expect(await verify(signedRequest(inside, { body: '{}', uri: address }), '{}', address)).toBe(true);
    const withQuery = signedRequest(`${inside}?tenant=7`, { body: '{}', uri: `${address}?tenant=7` });
    expect(await verify(withQuery, '{}', address)).toBe(true);
    const registered = `${address}?tenant=7`;
    expect(await verify(signedRequest(inside, { body: '{}', uri: registered }), '{}', registered)).toBe(true);
  });
});
