// @ts-check
// Serves the simulated HubSpot and its guests to this machine only.
import { getCertificate } from '@vitejs/plugin-basic-ssl';
import { createServer as createHttpsServer } from 'node:https';
import { root } from '../scripts/entries.mjs';
import { ensureFree, loopback, ports, urlsOn } from './ports.mjs';
import { createExchanges } from './server/exchanges.mjs';

/** @typedef {import('./ports.mjs').Urls} Urls */

/**
 * The two servers, whether their pages are bundled or not.
 * @typedef {object} Served
 * @property {import('vite').Connect.Server} widget answers requests for the widget
 * @property {(...args: unknown[]) => void} onUpgrade takes the widget's WebSocket connections
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} PagesOptions
 * @property {number} hostPort
 * @property {number} widgetPort
 * @property {string} widgetUrl
 * @property {boolean} open
 * @property {ReturnType<typeof createExchanges>['exchangeEndpoints']} exchangeEndpoints
 */

/** @typedef {(options: PagesOptions) => Promise<Served>} Pages */

/**
 * The same widget over https, where a real HubSpot portal looks for a local one.
 * @param {Served} served
 * @param {number} port
 */
const serveHttps = async ({ widget, onUpgrade }, port) => {
  const certificate = await getCertificate(`${root}node_modules/.cache/simulator-certificate`, 'localhost');
  const server = createHttpsServer({ cert: certificate, key: certificate }, widget);
  server.on('upgrade', onUpgrade);
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
  Plain-JS widget     ${plain}   (in the simulator: ${host}?widget=${plain})

  Open the first address, choose a contact and click its phone number: the phone at the foot of the page rings.
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
 * Serves the simulated HubSpot with the demo widget to this machine only.
 * @param {object} [options]
 * @param {number} [options.hostPort]
 * @param {number} [options.widgetPort]
 * @param {number} [options.httpsPort]
 * @param {boolean} [options.bundled] bundles the pages first, instead of serving their sources: they load faster, and follow no change
 * @param {boolean} [options.open] opens the host page in a browser
 * @param {boolean} [options.exitOnSignal] closes everything and ends the process on Ctrl-C
 * @param {(text: string) => void} [options.log]
 * @returns {Promise<{ urls: Urls, close: () => Promise<void> }>}
 * @throws an Error with a message for people if a port is in use
 */
export const startSimulator = async ({
  hostPort = ports.host,
  widgetPort = ports.widget,
  httpsPort = ports.https,
  bundled = false,
  open = false,
  exitOnSignal = false,
  log = console.log,
} = {}) => {
  await ensureFree([
    { port: hostPort, what: 'the simulated HubSpot' },
    { port: widgetPort, what: 'the demo widget' },
    { port: httpsPort, what: 'the demo widget over https' },
  ]);
  const urls = urlsOn({ host: hostPort, widget: widgetPort, https: httpsPort });
  /** @type {Pages} */
  const servePages = bundled
    ? (await import('./serveBundles.mjs')).serveBundles
    : (await import('./serveSources.mjs')).serveSources;
  const exchanges = createExchanges({
    allowedOrigins: [urls.host, urls.widget, urls.https].map((url) => new URL(url).origin),
  });
  const { exchangeEndpoints } = exchanges;
  const served = await servePages({ hostPort, widgetPort, widgetUrl: urls.widget, open, exchangeEndpoints });
  const https = await serveHttps(served, httpsPort);
  const close = async () => {
    https.close();
    https.closeAllConnections();
    await Promise.all([served.close(), exchanges.close()]);
  };
  if (exitOnSignal) closeOnSignal(close);
  log(greeting(urls));
  return { urls, close };
};
