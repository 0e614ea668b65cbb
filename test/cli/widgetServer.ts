import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A file that the server has, beside the page. */
export interface ServedFile {
  type?: string;
  body: string;
  status?: number;
}

/** What the server answers: a healthy widget, but for what a test plants. */
export interface Planted {
  status?: number;
  /** `undefined` takes a header away. */
  headers?: Partial<Record<string, string | string[]>>;
  html?: string;
  files?: Record<string, ServedFile>;
  closes?: boolean;
}

const healthyHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': 'frame-ancestors https://app.hubspot.com https://*.hubspot.com',
};

/** The least that a page needs to be a calling app. */
export const answersHandshake = (afterwards = "send('INITIALIZED', { isLoggedIn: true })"): string => `
  addEventListener('message', ({ data, source, origin }) => {
    if (data?.type !== 'SYNC' || window.isReady) return;
    window.isReady = true;
    const send = (type, data) => source.postMessage({ type, data, messageId: type }, origin);
    send('SYNC_ACK');
    ${afterwards};
  });
`;

export const page = (head = '<script src="./widget.js"></script>'): string =>
  `<!doctype html><title>Widget</title><link rel="icon" href="data:,">${head}`;

const healthyFiles: Record<string, ServedFile> = {
  '/widget/widget.js': { type: 'text/javascript', body: answersHandshake() },
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** A server on this machine with a widget at `/widget/`. */
export const startWidgetServer = async (tls?: { key: string; cert: string }) => {
  let planted: Planted = {};
  const handler: Parameters<typeof createServer>[1] = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (planted.closes) {
      request.socket.destroy();
      return;
    }
    const file = { ...healthyFiles, ...planted.files }[pathname];
    if (file) {
      response
        .writeHead(file.status ?? 200, { 'content-type': file.type ?? 'text/javascript' })
        .end(file.body);
      return;
    }
    if (pathname !== '/widget/' && pathname !== '/widget') {
      response.writeHead(404).end();
      return;
    }
    const headers: NonNullable<Planted['headers']> = { ...healthyHeaders, ...planted.headers };
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
    response.writeHead(planted.status ?? 200).end(planted.html ?? page());
  };
  const server = tls ? createHttpsServer(tls, handler) : createServer(handler);
  const port = await listen(server);
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${String(port)}/widget/`,
    /** From now on the widget is healthy but for this. */
    plant: (next: Planted): void => {
      planted = next;
    },
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type WidgetServer = Awaited<ReturnType<typeof startWidgetServer>>;
