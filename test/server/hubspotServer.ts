import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { descriptions } from './hubspot/apiDescription';
import type { Answer } from './hubspot/store';
import { correlationId, createStore, hubspotError } from './hubspot/store';

/** What the server does with one request instead of, or after, what HubSpot's documentation says. */
export type Fault =
  /** Answers this without doing anything or, with `carryOut`, after doing it. */
  | { status: number; headers?: Record<string, string>; body?: unknown; carryOut?: boolean }
  /** Never answers. */
  | 'hang'
  /** Sends the head and the first bytes of the answer, and never the rest. */
  | 'stall'
  /** Breaks the connection before the answer. */
  | 'reset'
  /** Breaks the connection in the middle of the answer. */
  | 'half'
  /** Answers 200 with broken JSON. */
  | 'broken-json'
  /** As documented: for a fault that follows some good requests. */
  | 'none';

export interface SeenRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

const goodToken = 'test-token-1234567890';
const tokenWithoutScope = 'test-token-without-scope';
const goodKey = 'test-key+with/odd=characters';

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
};

/** The paths that HubSpot describes for developer keys. */
const forKeys = descriptions
  .flatMap(({ operations }) => operations)
  .filter(({ security }) => security === 'developer_hapikey')
  .map(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`));

const refuse = (request: SeenRequest, url: URL): Answer | undefined => {
  const token = request.headers.authorization?.replace(/^Bearer /, '');
  const key = url.searchParams.get('hapikey');
  const needsToken = !forKeys.some((path) => path.test(url.pathname));
  if (needsToken && token === tokenWithoutScope)
    return {
      status: 403,
      body: hubspotError('MISSING_SCOPES', "This app hasn't been granted all required scopes", [
        {
          message: 'One or more of the following scopes are required.',
          context: { requiredGranularScopes: ['some.new.scope'] },
        },
      ]),
    };
  if (needsToken ? token === goodToken : key === goodKey) return undefined;
  // HubSpot's older message quotes the key.
  const message = key
    ? `The API key used to make this call (${key}) is unknown.`
    : 'Authentication credentials not found or expired.';
  return { status: 401, body: hubspotError('INVALID_AUTHENTICATION', message) };
};

const answer = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
};

const misbehave = (fault: Exclude<Fault, 'none'>, response: ServerResponse): void => {
  if (typeof fault === 'object') answer(response, fault);
  else if (fault === 'reset') response.destroy();
  else if (fault === 'broken-json') answer(response, { status: 200, body: '{"name": "Acme", ' });
  else if (fault !== 'hang') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 200 });
    response.write('{"name": "Ac', () => fault === 'half' && response.destroy());
  }
};

/** A server on this machine that behaves as HubSpot documents its calling API. */
export const startHubspotServer = async () => {
  const { carryOut, ...store } = createStore();
  const requests: SeenRequest[] = [];
  const faults: Fault[] = [];
  const waiting: (() => void)[] = [];

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const seen = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: await readBody(request),
    };
    requests.push(seen);
    waiting.splice(0).forEach((resolve) => resolve());
    const fault = faults.shift() ?? 'none';
    const act = (): Answer => refuse(seen, url) ?? carryOut({ ...seen, path: url.pathname });
    if (fault === 'none') {
      answer(response, act());
      return;
    }
    if (typeof fault === 'object' && fault.carryOut) act();
    misbehave(fault, response);
  };

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    ...store,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    goodToken,
    tokenWithoutScope,
    goodKey,
    correlationId,
    /** All that arrived, in order. */
    requests,
    /** What was asked, as in `PATCH /crm/…`, in order. */
    log: () => requests.map(({ method, url }) => `${method} ${url}`),
    /** The next requests are answered with these faults, one each. */
    failNext: (...next: Fault[]) => void faults.push(...next),
    /** Resolves when the next request has arrived. */
    nextRequest: () => new Promise<void>((resolve) => void waiting.push(resolve)),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type HubspotServer = Awaited<ReturnType<typeof startHubspotServer>>;
