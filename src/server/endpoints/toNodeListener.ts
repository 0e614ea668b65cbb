import type { Endpoint } from './endpoint';
import { largestBody, logError } from './endpoint';

/** What is used of Node's `IncomingMessage`, and of what frameworks add to it. */
export interface NodeRequest extends AsyncIterable<unknown> {
  /** GET, POST … */
  method?: string | undefined;
  /** Path and query. */
  url?: string | undefined;
  /** Express: the address before a router took its prefix off. */
  originalUrl?: string | undefined;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Whether the body has been read. */
  readableEnded?: boolean;
  /** What a body parser left. */
  body?: unknown;
  /** The body as it arrived, kept by some hosts. */
  rawBody?: unknown;
}

/** What is used of Node's `ServerResponse`. */
export interface NodeResponse {
  /** The HTTP status. */
  statusCode: number;
  /** Sets a header. */
  setHeader: (name: string, value: string) => unknown;
  /** Sends the answer. */
  end: (chunk?: Uint8Array) => unknown;
}

const toHeaders = (given: NodeRequest['headers']): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && !name.startsWith(':')) headers.append(name, one);
  return headers;
};

/** The address as HubSpot called it, as far as the request tells: HubSpot calls https only. */
const addressOf = ({ url, originalUrl, headers }: NodeRequest): string => {
  const path = (originalUrl ?? url ?? '/').replace(/^https?:\/\/[^/]*/, '');
  const host = `https://${String(headers.host ?? headers[':authority'])}`;
  return new URL(URL.canParse(host) ? host : 'https://localhost').origin + path;
};

const isRaw = (body: unknown): body is Uint8Array | string =>
  typeof body === 'string' || body instanceof Uint8Array;

const bodyOf = async (request: NodeRequest): Promise<BodyInit | null> => {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const kept = [request.rawBody, request.body].find(isRaw);
  if (kept !== undefined) return typeof kept === 'string' ? kept : new Uint8Array(kept);
  if (request.readableEnded)
    throw new Error(
      'The body of the request was parsed before the endpoint saw it, and a signature needs the body as it arrived: add the route before express.json() and other body parsers.',
    );
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request) {
    chunks.push(new Uint8Array(chunk as Uint8Array));
    size += chunks.at(-1)?.byteLength ?? 0;
    // The endpoint refuses what is larger than this.
    if (size > largestBody) break;
  }
  return new Blob(chunks);
};

/**
 * An endpoint as a listener for Node's `http` and for Express. In Express, add the route before body parsers.
 *
 * @example
 * app.post('/hubspot/numbers', toNodeListener(channelConnection));
 * http.createServer(toNodeListener(recordings)).listen(8080);
 */
export const toNodeListener =
  (endpoint: Endpoint) =>
  (request: NodeRequest, response: NodeResponse, next?: (error: unknown) => void): void => {
    const answer = async (): Promise<void> => {
      const { status, headers, body } = await endpoint(
        new Request(addressOf(request), {
          method: request.method ?? 'GET',
          headers: toHeaders(request.headers),
          body: await bodyOf(request),
        }),
      );
      const content = new Uint8Array(await new Response(body).arrayBuffer());
      response.statusCode = status;
      headers.forEach((value, name) => response.setHeader(name, value));
      response.end(content);
    };
    answer().catch((error: unknown) => {
      if (next) {
        next(error);
        return;
      }
      logError(error);
      response.statusCode = 500;
      response.end();
    });
  };
