import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** The page needs only its own files, its SIP service, and the widget in its iframe. */
const headersWith = (connects: readonly string[]) => ({
  'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; connect-src ${["'self'", ...connects].join(' ')}; frame-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

/** A foreign host name that points to this machine must not read anything. */
const isLocal = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? '');

/** The file that an address names, or undefined if it leads out of the folder. */
const fileOf = (folder: string, pathname: string): string | undefined => {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return path.includes('\0') || !file.startsWith(normalize(folder + sep)) ? undefined : file;
};

const readIfThere = async (file: string | undefined): Promise<Buffer | undefined> => {
  try {
    return file === undefined ? undefined : await readFile(file);
  } catch {
    return undefined;
  }
};

/** Where a page on another site says whether the browser gives storage to frames. */
export const storageProbePath = '/storage-probe';

const storageProbe = `<!doctype html><script>
let answer = 'storage-granted';
try { localStorage.getItem(''); } catch { answer = 'storage-denied'; }
parent.postMessage(answer, '*');
</script>`;

/** The one page here that others may frame. */
const probeHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors http://localhost:*",
  'cache-control': 'no-store',
};

export interface Served {
  readonly folder: string;
  /** Where else the page may connect to. */
  readonly connects: () => readonly string[];
  /** HubSpot's servers; says whether a request was for them. */
  readonly hubspot: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** What is answered as JSON, by path; `undefined` for a query that has no answer. */
  readonly json: Readonly<
    Record<string, (query: URLSearchParams) => object | undefined | Promise<object | undefined>>
  >;
  /** What is done on POST, by path. */
  readonly posts: Readonly<Record<string, (query: URLSearchParams) => void>>;
}

/** Answers one request: a file of the folder, or JSON. */
export const answerRequest = async (
  request: IncomingMessage,
  response: ServerResponse,
  { folder, connects, hubspot, json, posts }: Served,
): Promise<void> => {
  const headers = headersWith(connects());
  const refuse = (status: number, text: string) =>
    response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(text);

  if (!isLocal(request.headers.host)) return void refuse(403, 'Only for this machine.');
  if (await hubspot(request, response)) return;
  // For files only the path counts; an address that cannot be read, such as `//`, names no file.
  const [, pathname = '/', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(request.url ?? '/') ?? [];
  if (request.method === 'POST' && Object.hasOwn(posts, pathname)) {
    posts[pathname]?.(new URLSearchParams(query));
    return void response.writeHead(204, headers).end();
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405, 'Only GET and HEAD.');
  if (pathname === storageProbePath) return void response.writeHead(200, probeHeaders).end(storageProbe);
  const data = Object.hasOwn(json, pathname) && (await json[pathname]?.(new URLSearchParams(query)));
  if (data)
    return void response
      .writeHead(200, { ...headers, 'content-type': 'application/json' })
      .end(JSON.stringify(data));

  const file = fileOf(folder, pathname);
  const content = await readIfThere(file);
  if (content === undefined || file === undefined) return void refuse(404, 'Unknown page.');
  response
    .writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    .end(request.method === 'HEAD' ? undefined : content);
};
