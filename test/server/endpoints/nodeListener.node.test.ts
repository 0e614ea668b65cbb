import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChannelConnectionEndpoint, toNodeListener } from 'react-hubspot-calling/server';
import type { Endpoint } from 'react-hubspot-calling/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { clientSecret, signedRequest } from './sign';

const publicUrl = 'https://phone.acme.example/hubspot/numbers';
const body = JSON.stringify({ appId: 1, portalId: 2, userId: 3 });

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const numbers = createChannelConnectionEndpoint({
  clientSecret,
  publicUrl,
  listNumbers: () => [{ e164PhoneNumber: '+18001231234', friendlyName: 'Front desk' }],
});

/** Sends what HubSpot signed for the public address to the server inside. */
const askAt = (address: string, text = body) => {
  const signed = signedRequest(publicUrl, { body: text });
  return fetch(address, { method: 'POST', headers: signed.headers, body: text });
};

/** What Express does on the way to a route: it takes the router's prefix off the address, and may parse the body. */
const express =
  (
    route: (request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => void,
    onError: (error: unknown) => void,
    parse?: 'json' | 'raw',
  ): RequestListener =>
  (request, response) => {
    const run = async (): Promise<void> => {
      if (parse) {
        let text = '';
        for await (const chunk of request) text += String(chunk);
        Object.assign(request, { body: parse === 'raw' ? Buffer.from(text) : (JSON.parse(text) as unknown) });
      }
      Object.assign(request, { originalUrl: request.url, url: request.url?.replace('/hubspot', '') });
      route(request, response, (error) => {
        onError(error);
        response.statusCode = 500;
        response.end();
      });
    };
    void run();
  };

describe('an endpoint as a listener for Node', () => {
  it('answers on a server of node:http', async () => {
    const response = await askAt(await serve(toNodeListener(numbers)));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({
      phoneNumbers: [{ e164PhoneNumber: '+18001231234', friendlyName: 'Front desk' }],
    });
  });

  it('passes method, address, headers and body on as they arrived', async () => {
    const seen: unknown[] = [];
    const echo: Endpoint = async (request) => {
      seen.push([request.method, request.url, request.headers.get('x-one'), await request.text()]);
      return new Response('é', { status: 201, headers: { 'x-two': '2' } });
    };
    const address = await serve(toNodeListener(echo));
    const response = await fetch(`${address}/a%2Fb?c=%20`, {
      method: 'PUT',
      headers: { 'x-one': '1' },
      body: 'ü',
    });
    expect([response.status, response.headers.get('x-two'), await response.text()]).toEqual([201, '2', 'é']);
    await fetch(`${address}/`);
    const host = new URL(address).host;
    expect(seen).toEqual([
      ['PUT', `https://${host}/a%2Fb?c=%20`, '1', 'ü'],
      ['GET', `https://${host}/`, null, ''],
    ]);
  });

  it('refuses a body that is far too large without reading all of it', async () => {
    const response = await askAt(await serve(toNodeListener(numbers)), 'x'.repeat(200_000)).catch(
      () => undefined,
    );
    // The server may close the connection before the client has sent everything.
    expect(response?.status ?? 401).toBe(401);
  });

  it('answers 500 if the endpoint throws', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const failure = new Error('broken');
    const address = await serve(toNodeListener(() => Promise.reject(failure)));
    expect((await fetch(address)).status).toBe(500);
    expect(log).toHaveBeenCalledWith(failure);
    log.mockRestore();
  });
});

describe('an endpoint in Express', () => {
  it('sees the whole address, and the body as it arrived', async () => {
    const onError = vi.fn();
    const seen: string[] = [];
    const listener = toNodeListener(async (request) => {
      seen.push(new URL(request.url).pathname);
      return numbers(request);
    });
    for (const parse of [undefined, 'raw'] as const) {
      const address = await serve(express(listener, onError, parse));
      expect((await askAt(`${address}/hubspot/numbers`)).status).toBe(200);
    }
    expect(seen).toEqual(['/hubspot/numbers', '/hubspot/numbers']);
    expect(onError).not.toHaveBeenCalled();
  });

  it('says what to do if the body was parsed before', async () => {
    const onError = vi.fn();
    const address = await serve(express(toNodeListener(numbers), onError, 'json'));
    expect((await askAt(`${address}/hubspot/numbers`)).status).toBe(500);
    expect(String(onError.mock.calls[0]![0])).toContain('add the route before express.json()');
  });
});
