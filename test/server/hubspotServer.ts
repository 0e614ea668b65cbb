import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request instead of, or after, what HubSpot's documentation says. */
export type Fault =
  /** Answers this, having done nothing, or, with `carryOut`, having done what was asked. */
  | { status: number; headers?: Record<string, string>; body?: unknown; carryOut?: boolean }
  /** Never answers. */
  | 'hang'
  /** Sends the head and the first bytes of the answer, and never the rest. */
  | 'stall'
  /** Breaks the connection before the answer. */
  | 'reset'
  /** Breaks the connection in the middle of the answer. */
  | 'half'
  /** Answers 200 with JSON that is none. */
  | 'broken-json'
  /** As documented: for a fault that comes after some good requests. */
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

const correlationId = 'aeb5f871-7f07-4993-9211-075dc63e7cbf';
const hubspotError = (category: string, message: string, errors?: unknown[]) => ({
  status: 'error',
  category,
  message,
  correlationId,
  ...(errors && { errors }),
});

const time = '2026-03-01T12:00:00.000Z';
const defaults = {
  height: 600,
  width: 400,
  isReady: true,
  supportsCustomObjects: false,
  supportsInboundCalling: false,
  usesCallingWindow: true,
  usesRemote: true,
};

type Fields = Record<string, unknown>;
interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
};

/** A server on this machine that behaves as HubSpot documents its calling settings endpoints. */
export const startHubspotServer = async () => {
  const stored = new Map<string, Fields>();
  const requests: SeenRequest[] = [];
  const faults: Fault[] = [];
  const waiting: (() => void)[] = [];

  const refuse = (request: SeenRequest, url: URL): Answer | undefined => {
    const isDated = url.pathname.startsWith('/crm/extensions/calling/2026-03/');
    const token = request.headers.authorization?.replace(/^Bearer /, '');
    const key = url.searchParams.get('hapikey');
    const needsToken = isDated || /\/(recordings\/ready|inbound-call)$/.test(url.pathname);
    if (needsToken && token === tokenWithoutScope)
      return {
        status: 403,
        body: hubspotError('MISSING_SCOPES', 'This app lacks the scope crm.schemas.calling.write'),
      };
    if (needsToken ? token === goodToken : key === goodKey) return undefined;
    // HubSpot's older message quotes the key.
    const message = key
      ? `The API key used to make this call (${key}) is unknown.`
      : 'Authentication credentials not found or expired.';
    return { status: 401, body: hubspotError('INVALID_AUTHENTICATION', message) };
  };

  const logCall = (body: Fields): Answer => {
    const required = [
      'createEngagement',
      'engagementProperties',
      'externalCallId',
      'finalCallStatus',
      'fromNumber',
    ];
    const lacking = [...required, 'potentialRecipientUserIds', 'toNumber'].filter(
      (name) => body[name] === undefined,
    );
    if (lacking.length > 0)
      return {
        status: 400,
        body: hubspotError(
          'VALIDATION_ERROR',
          'Invalid input JSON',
          lacking.map((name) => ({ message: `${name} is required`, in: name })),
        ),
      };
    const objectCoordinates = { objectId: 501, objectTypeId: '0-1', portalId: 62515 };
    return {
      status: 200,
      body: {
        callerIdMatches: [
          {
            callerIdType: 'CONTACT',
            objectCoordinates,
            firstName: 'Ada',
            lastName: 'Byron',
            email: 'ada@example.com',
          },
          {
            callerIdType: 'COMPANY',
            objectCoordinates: { ...objectCoordinates, objectTypeId: '0-2' },
            name: 'Acme',
          },
        ],
      },
    };
  };

  const carryOut = ({ method, body }: SeenRequest, path: string): Answer => {
    const fields = (body ?? {}) as Fields;
    if (path === '/inbound-call' && method === 'POST') return logCall(fields);
    if (path === '/recordings/ready' && method === 'POST')
      return fields.engagementId === undefined
        ? { status: 400, body: hubspotError('VALIDATION_ERROR', 'engagementId is required') }
        : { status: 204 };
    const kind = /^\/\d+\/settings(?:\/(recording|channel-connection))?$/.exec(path);
    if (!kind) return { status: 404, body: hubspotError('OBJECT_NOT_FOUND', 'No such address.') };
    const present = stored.get(path);
    if (method !== 'POST' && !present)
      return {
        status: 404,
        body: hubspotError('OBJECT_NOT_FOUND', 'No calling extension settings found for the app.'),
      };
    const dates = kind[1] === 'recording' ? {} : { createdAt: time, updatedAt: time };
    switch (method) {
      case 'GET':
        return { status: 200, body: present };
      case 'POST':
        stored.set(path, { ...(kind[1] === undefined && defaults), ...fields, ...dates });
        return { status: 200, body: stored.get(path) };
      case 'PATCH':
        stored.set(path, { ...present, ...fields });
        return { status: 200, body: stored.get(path) };
      case 'DELETE':
        stored.delete(path);
        return { status: 204 };
      default:
        return { status: 405 };
    }
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

  const server = createServer((request, response) => {
    const handle = async (): Promise<void> => {
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
      const act = (): Answer =>
        refuse(seen, url) ??
        carryOut(
          seen,
          url.pathname.replace(/^\/crm\/(extensions\/calling\/2026-03|v3\/extensions\/calling)/, ''),
        );
      if (fault === 'none') {
        answer(response, act());
        return;
      }
      if (typeof fault === 'object' && fault.carryOut) act();
      misbehave(fault, response);
    };
    void handle();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
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
    /** What HubSpot holds of an app. */
    stored: (appId: number, kind?: 'recording' | 'channel-connection') =>
      stored.get(`/${appId}/settings${kind ? `/${kind}` : ''}`),
    /** Puts settings there, as if created earlier. */
    store: (appId: number, fields: Fields) =>
      void stored.set(`/${appId}/settings`, { ...defaults, ...fields, createdAt: time, updatedAt: time }),
    /** The moment when the next request is there. */
    nextRequest: () => new Promise<void>((resolve) => void waiting.push(resolve)),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type HubspotServer = Awaited<ReturnType<typeof startHubspotServer>>;
