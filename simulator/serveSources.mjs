// @ts-check
// Pages served from their sources, module by module: they follow every change, and load slowly.
import react from '@vitejs/plugin-react';
import { posix } from 'node:path';
import { createServer } from 'vite';
import { root } from '../scripts/entries.mjs';
import { loopback } from './ports.mjs';
import { hubspotServers } from './hubspotServers.mjs';
import { simulatorJson } from './simulatorJson.mjs';
import { inSimulator, realCalls, shared } from './vite.shared.mjs';

/** @typedef {import('./serve.mjs').Pages} Pages */

/**
 * The second guest, at /plain/ beside the demo widget.
 * @returns {import('vite').Plugin}
 */
const plainGuest = () => ({
  name: 'plain-guest',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const [, file, search = ''] = /^\/plain\/([^?]*)(\?.*)?$/.exec(request.url ?? '') ?? [];
      if (file !== undefined)
        request.url = posix.join('/@fs/', inSimulator('guests/plain'), file || 'index.html') + search;
      next();
    });
  },
});

/**
 * @param {string} name
 * @param {number} port
 * @param {{ include: string[], entries: string[] }} dependencies bundled before the first request: one found later reloads the page
 * @param {import('vite').Plugin[]} plugins
 */
const serve = async (name, port, dependencies, plugins) => {
  /** @type {import('vite').InlineConfig} */
  const config = {
    ...shared,
    mode: realCalls,
    root: inSimulator(name),
    cacheDir: `${root}node_modules/.vite/simulator-${name}`,
    plugins: [react(), ...plugins],
    optimizeDeps: dependencies,
    server: { host: loopback, port, strictPort: true, cors: false, fs: { allow: [root] } },
    logLevel: 'warn',
  };
  const server = await createServer(config);
  return server.listen();
};

const ui = ['react', 'react-dom/client', 'react/jsx-dev-runtime', 'lucide-react'];

/** @type {Pages} */
export const serveSources = async ({ hostPort, widgetPort, widgetUrl, open, exchangeEndpoints }) => {
  const [host, widget] = await Promise.all([
    serve('host', hostPort, { include: [...ui, 'libphonenumber-js/min', 'jssip'], entries: ['index.html'] }, [
      simulatorJson({ widgetUrl, hasServers: true }),
      hubspotServers(),
      exchangeEndpoints('other'),
    ]),
    serve(
      'widget',
      widgetPort,
      {
        include: [...ui, 'styled-components', 'jssip'],
        entries: ['index.html', inSimulator('guests/plain/index.html')],
      },
      [plainGuest(), exchangeEndpoints('agent')],
    ),
  ]);
  if (open) host.openBrowser();
  return {
    widget: widget.middlewares,
    onUpgrade: (...args) => widget.httpServer?.emit('upgrade', ...args),
    close: async () => {
      await Promise.all([host.close(), widget.close()]);
    },
  };
};
