// @ts-check
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { freePort } from '../freePort.mjs';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a folder on a free port.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export const serveFiles = async (folder) => {
  const port = await freePort();
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/';
    const file = path === '/' ? 'index.html' : path.slice(1);
    response.setHeader('content-type', types[extname(file)] ?? 'text/javascript');
    createReadStream(join(folder, file))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
};
