import {
  authorizeBySecret,
  authorizeBySignature,
  createRecordingEndpoint,
} from 'react-hubspot-calling/server';
import type { RecordingEndpointOptions, RecordingQuestion } from 'react-hubspot-calling/server';
import { describe, expect, it, vi } from 'vitest';
import { clientSecret, signedRequest } from './sign';

const url = 'https://phone.acme.example/recordings/%s';
const file = 'https://storage.acme.example/call-1.wav?signature=abc';

const create = (options: Partial<RecordingEndpointOptions> = {}) => {
  const onError = vi.fn();
  const find = vi.fn<RecordingEndpointOptions['find']>(() => file);
  const endpoint = createRecordingEndpoint({ url, authorize: () => true, find, onError, ...options });
  return { endpoint, find, onError };
};

/** Asks as HubSpot does. */
const ask = (address: string): Request =>
  new Request(`${address}${address.includes('?') ? '&' : '?'}appId=app-101&externalAccountId=acme`);

describe('the recording endpoint', () => {
  it("answers HubSpot's question with the address of the file", async () => {
    const { endpoint, find } = create();
    const response = await endpoint(ask(url.replace('%s', 'call-1')));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ authenticatedUrl: file });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(find.mock.calls[0]![0]).toMatchObject({
      externalId: 'call-1',
      externalAccountId: 'acme',
      appId: 'app-101',
    });
    expect(find.mock.calls[0]![0].request.headers).toBeInstanceOf(Headers);
  });

  it.each([
    ['https://a.example/%s', 'https://a.example/id%2F1%20%C3%A9', 'id/1 é'],
    ['https://a.example/r/%s/audio', 'https://a.example/r/1/audio', '1'],
    ['https://a.example/r/call-%s.json', 'https://a.example/r/call-1.json', '1'],
    ['https://a.example/prefix/r/%s', 'http://10.0.0.7/r/1', '1'],
    ['https://a.example/r?id=%s', 'https://a.example/r?id=a%20b', 'a b'],
    ['https://a.example/r?x=1&call=c-%s', 'https://a.example/r?x=1&call=c-7', '7'],
  ])('finds the id of %s', async (template, address, externalId) => {
    const { endpoint, find } = create({ url: template });
    expect((await endpoint(ask(address))).status).toBe(200);
    expect(find.mock.calls[0]![0].externalId).toBe(externalId);
  });

  it.each([
    ['https://a.example/r/call-%s', 'https://a.example/r/1'],
    ['https://a.example/r/%s', 'https://a.example/r/'],
    ['https://a.example/r/%s', 'https://a.example/r/%E0%A4%A'],
    ['https://a.example/r?id=%s', 'https://a.example/r'],
    ['https://a.example/r/s/t/%s/u', 'https://a.example/'],
  ])('answers 404 without the id of %s', async (template, address) => {
    const { endpoint, find } = create({ url: template });
    expect((await endpoint(ask(address))).status).toBe(404);
    expect(find).not.toHaveBeenCalled();
  });

  it('does not look for the file before the question is authorized', async () => {
    const authorize = vi.fn((question: RecordingQuestion) => question.externalAccountId === 'other');
    const { endpoint, find } = create({ authorize });
    const response = await endpoint(ask(url.replace('%s', 'call-1')));
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(find).not.toHaveBeenCalled();
    for (const truthy of ['yes', 1, {}]) {
      const sloppy = create({ authorize: () => truthy as never });
      expect((await sloppy.endpoint(ask(url.replace('%s', '1')))).status).toBe(401);
    }
  });

  it('answers 404 for a recording that is not there', async () => {
    const { endpoint } = create({ find: () => Promise.resolve(undefined) });
    expect((await endpoint(ask(url.replace('%s', 'call-1')))).status).toBe(404);
  });

  it('answers 405 to other methods', async () => {
    const { endpoint } = create();
    const response = await endpoint(new Request(url.replace('%s', '1'), { method: 'POST' }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('reports what find did wrong, and answers 500 without details', async () => {
    const failure = new Error('no database');
    const failing = create({ find: () => Promise.reject(failure) });
    const response = await failing.endpoint(ask(url.replace('%s', 'call-1')));
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(failing.onError).toHaveBeenCalledWith(failure);
    for (const found of ['http://storage.acme.example/1.wav', 'call-1.wav', '']) {
      const { endpoint, onError } = create({ find: () => found });
      expect((await endpoint(ask(url.replace('%s', 'call-1')))).status).toBe(500);
      expect(String(onError.mock.calls[0]![0])).toContain('find must return a complete https address');
    }
  });

  it('takes a file on this machine, for tests', async () => {
    const local = 'http://127.0.0.1:8080/1.wav';
    const { endpoint } = create({ find: () => new URL(local) });
    const response = await endpoint(ask(url.replace('%s', 'call-1')));
    expect(await response.json()).toEqual({ authenticatedUrl: local });
  });

  it('does not start without an authorization check, or with other options that cannot work', () => {
    const make = (options: object) => () => create(options);
    expect(make({ authorize: undefined })).toThrow(
      /authorize is missing. Without it everybody could fetch your recordings/,
    );
    expect(make({ find: undefined })).toThrow(/find is missing/);
    expect(make({ url: 'https://phone.acme.example/recordings' })).toThrow(/contain %s/);
    expect(make({ url: undefined })).toThrow(/url must be the address/);
  });
});

describe('authorizeBySecret', () => {
  const secret = '0b4b7c0e-6e0f-4a3c-9b1d-0b1f7f4e1f55';

  it('lets in requests with the secret in the path', async () => {
    const { endpoint } = create({
      url: `https://phone.acme.example/recordings/${secret}/%s`,
      authorize: authorizeBySecret(secret),
    });
    expect((await endpoint(ask(`https://phone.acme.example/recordings/${secret}/1`))).status).toBe(200);
    for (const other of [secret.slice(1), `${secret}5`, '', 'x'])
      expect((await endpoint(ask(`https://phone.acme.example/recordings/${other}/1`))).status).toBe(401);
  });

  it('refuses a secret that is short, or that an address would write differently', () => {
    for (const weak of ['', 'short', 'sixteen characters', 'a/b/c/d/e/f/g/h/i', undefined as never])
      expect(() => authorizeBySecret(weak)).toThrow(/at least 16 characters/);
  });
});

describe('authorizeBySignature', () => {
  it('lets in what HubSpot signed, behind a proxy too', async () => {
    const { endpoint } = create({ authorize: authorizeBySignature({ clientSecret, publicUrl: url }) });
    const query = '?appId=app-101&externalAccountId=acme';
    const uri = `${url.replace('%s', 'call 1').replace(' ', '%20')}${query}`;
    const inside = `http://10.0.0.7/recordings/call%201${query}`;
    expect((await endpoint(signedRequest(inside, { method: 'GET', uri }))).status).toBe(200);
    expect((await endpoint(signedRequest(inside, { method: 'GET', uri, secret: 'x' }))).status).toBe(401);
    expect((await endpoint(new Request(inside))).status).toBe(401);
  });

  it('does not start without the secret', () => {
    expect(() => authorizeBySignature({ clientSecret: '' })).toThrow(/clientSecret is missing/);
  });
});
