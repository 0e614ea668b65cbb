import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { root } from '../../scripts/entries.mjs';

const page = `<!doctype html><html lang="en"><title>A phone for tests</title><link rel="icon" href="data:,"><script type="module" src="main.js"></script>`;

/** Serves the page with a phone, bundled, so that a test's many pages open quickly. */
export const servePage = async () => {
  const { outputFiles } = await build({
    entryPoints: [`${root}test/calls/page/main.ts`],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url?.endsWith('main.js') ?? false;
    response.setHeader(
      'content-type',
      isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(isScript ? script : page);
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
