// @ts-check
// The simulated HubSpot and the widgets in development: sources are served as they are, and pages follow their changes.
import { getCertificate } from '@vitejs/plugin-basic-ssl';
import react from '@vitejs/plugin-react';
import { createServer as createHttpsServer } from 'node:https';
import { posix } from 'node:path';
import { createServer } from 'vite';
import { root } from '../scripts/entries.mjs';
import { ensureFree, loopback } from './ports.mjs';
import { inSimulator, shared } from './vite.shared.mjs';

/** @typedef {{ host: string, widget: string, plain: string, https: string }} Urls */

/**
 * What the host page asks its server for: which widget to show.
 * @param {object} answer
 * @returns {import('vite').Plugin}
 */
const simulatorJson = (answer) => ({
  name: 'simulator-json',
  configureServer: ({ middlewares }) => {
    middlewares.use('/simulator.json', (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  },
});

/**
 * The second guest, at /plain/ beside the demo widget.
 * @returns {import('vite').Plugin}
 */
const plainGuest = () => ({
  name: 'plain-guest',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === '/plain') {
        response.writeHead(302, { location: `/plain/${search}` }).end();
        return;
      }
      if (pathname.startsWith('/plain/')) {
        const file = pathname === '/plain/' ? 'index.html' : pathname.slice('/plain/'.length);
        request.url = posix.join('/@fs/', inSimulator('guests/plain'), file) + search;
      }
      next();
    });
  },
});

/**
 * @param {string} name
 * @param {string} folder below simulator/
 * @param {number} port
 * @param {{ include: string[], entries: string[] }} dependencies bundled before the first request: one found later reloads the page
 * @param {import('vite').Plugin[]} plugins
 */
const serve = (name, folder, port, dependencies, plugins) => {
  /** @type {import('vite').InlineConfig} */
  const config = {
    ...shared,
    root: inSimulator(folder),
    cacheDir: `${root}node_modules/.vite/simulator-${name}`,
    plugins: [react(), ...plugins],
    optimizeDeps: dependencies,
    server: { host: loopback, port, strictPort: true, fs: { allow: [root] } },
    logLevel: 'warn',
  };
  return createServer(config);
};

/**
 * The widget once more, over https, where a real HubSpot portal looks for a local one.
 * @param {import('vite').ViteDevServer} widget
 * @param {number} port
 */
const serveHttps = async (widget, port) => {
  const certificate = await getCertificate(`${root}node_modules/.vite/simulator-certificate`, 'localhost');
  const server = createHttpsServer({ cert: certificate, key: certificate }, widget.middlewares);
  server.on('upgrade', (...args) => widget.httpServer?.emit('upgrade', ...args));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => resolve(undefined));
  });
  return server;
};

/** @param {Urls} urls */
const greeting = ({ host, widget, plain, https }) => `
  Simulated HubSpot   ${host}
  Demo widget         ${widget}   (the same for a real portal: ${https})
  Plain-JS widget     ${plain}   (in the simulator: ${host}?widget=${encodeURIComponent(plain)})

  Open the first address, choose a contact and click its phone number.
  Ctrl-C ends it.
`;

/** @param {() => Promise<void>} close */
const closeOnSignal = (close) => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => {
      void close().finally(() => process.exit(0));
    });
};

/**
 * Serves the simulated HubSpot with the demo widget, to this machine alone.
 * @param {object} [options]
 * @param {number} [options.hostPort]
 * @param {number} [options.widgetPort]
 * @param {number} [options.httpsPort]
 * @param {(text: string) => void} [options.log]
 * @param {boolean} [options.open] opens the host page in a browser
 * @param {boolean} [options.exitOnSignal] closes everything and ends the process on Ctrl-C
 * @returns {Promise<{ urls: Urls, close: () => Promise<void> }>}
 */
export const startSimulator = async ({
  hostPort = 9026,
  widgetPort = 9027,
  httpsPort = 9025,
  log = console.log,
  open = false,
  exitOnSignal = false,
} = {}) => {
  await ensureFree([
    { port: hostPort, what: 'the simulated HubSpot' },
    { port: widgetPort, what: 'the demo widget' },
    { port: httpsPort, what: 'the demo widget over https' },
  ]);
  const urls = {
    host: `http://localhost:${hostPort}/`,
    widget: `http://${loopback}:${widgetPort}/`,
    plain: `http://${loopback}:${widgetPort}/plain/`,
    https: `https://localhost:${httpsPort}/`,
  };
  const ui = ['react', 'react-dom/client', 'react/jsx-dev-runtime', 'lucide-react'];
  const host = await serve(
    'host',
    'host',
    hostPort,
    { include: [...ui, 'libphonenumber-js/min'], entries: ['index.html'] },
    [simulatorJson({ widgetUrl: urls.widget })],
  );
  const widget = await serve(
    'widget',
    'widget',
    widgetPort,
    {
      include: [...ui, 'styled-components'],
      entries: ['index.html', inSimulator('guests/plain/index.html')],
    },
    [plainGuest()],
  );
  const servers = [host, widget];
  /** @type {import('node:https').Server | undefined} */
  let https;
  const close = async () => {
    https?.close();
    https?.closeAllConnections();
    await Promise.all(servers.map((server) => server.close()));
  };
  try {
    await Promise.all(servers.map((server) => server.listen()));
    https = await serveHttps(widget, httpsPort);
  } catch (error) {
    await close();
    throw error;
  }
  if (exitOnSignal) closeOnSignal(close);
  if (open) host.openBrowser();
  log(greeting(urls));
  return { urls, close };
};
