import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../scripts/entries.mjs';

const start = '<!doctype html><html lang="en"><title>Phones for tests</title><link rel="icon" href="data:,">';

/** SIP packages of other versions than ours, in a folder `node_modules`, for those who try with which the adapters work. */
const otherPackages = (): Record<string, string> => {
  const { CALLS_MODULES: folder } = process.env;
  if (!folder) return {};
  const names = ['jssip', 'sip.js'].filter((name) => existsSync(join(folder, name)));
  return Object.fromEntries(names.map((name) => [name, join(folder, name)]));
};

/** `/` is an empty page for any number of phones, `/phone` one phone: bundled, so that a test's many open quickly. */
export const servePage = async (entry = 'page/main.ts') => {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/calls/${entry}`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    alias: otherPackages(),
  });
  const script = outputFiles[0]?.text ?? '';
  const html = 'text/html; charset=utf-8';
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': [html, `${start}<body></body>`],
    '/phone': [html, `${start}<script type="module" src="main.js"></script>`],
    '/main.js': ['text/javascript; charset=utf-8', script],
  };
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? [];
    if (type === undefined) response.statusCode = 404;
    else response.setHeader('content-type', type);
    response.setHeader('cache-control', 'max-age=3600');
    response.end(text);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
