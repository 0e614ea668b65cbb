// @ts-check
// The simulated HubSpot, the demo widget and the pages beside this file, built for production and served as files.
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { ensureFree, loopback, ports } from '../../simulator/ports.mjs';
import { simulatorJson } from '../../simulator/simulatorJson.mjs';
import { filesOfPage, inSimulator, preloadFakePhone, shared } from '../../simulator/vite.shared.mjs';
import { root } from '../entries.mjs';

const pages = fileURLToPath(new URL('pages/', import.meta.url));

// The demo trusts only this origin. Its guests are on another site, so that they get their own process and storage.
const hostPort = ports.host;

// Of each port: two can run at once.
const out = `${root}node_modules/.cache/bench-${hostPort}/`;

/**
 * @param {string} folder
 * @param {string} outDir
 * @param {{ input?: string[], names?: boolean }} [options]
 */
const bundle = (folder, outDir, { input, names = false } = {}) =>
  build({
    ...shared,
    root: folder,
    base: './',
    plugins: [react(), preloadFakePhone],
    define: { 'import.meta.env.VITE_HUBSPOT_ORIGIN': JSON.stringify(`http://localhost:${hostPort}`) },
    build: {
      outDir: `${out}${outDir}`,
      emptyOutDir: true,
      minify: !names,
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: {
        ...(input && { input }),
        // Pages of one build have different needs.
        ...(!(input && input.length > 1) && { output: filesOfPage({ withFakePhone: true }) }),
      },
    },
    logLevel: 'warn',
  });

/**
 * @param {string} outDir
 * @param {number} port 0 for any
 * @param {import('vite').Plugin[]} [plugins]
 */
const serve = (outDir, port, plugins = []) =>
  preview({
    configFile: false,
    appType: 'mpa',
    root: out,
    build: { outDir },
    plugins,
    preview: { host: loopback, port, strictPort: port !== 0 },
    logLevel: 'warn',
  });

/** @typedef {{ host: string, widget: string, mount: string, count: string, bare: string, reactBare: string }} Urls */

/**
 * @param {object} options
 * @param {boolean} [options.names] builds without minifying, so that components keep their names
 * @returns {Promise<{ urls: Urls, close: () => Promise<void> }>}
 * @throws an Error with a sentence for people where the port is in use
 */
export const servePages = async ({ names = false }) => {
  await ensureFree([{ port: hostPort, what: 'the simulated HubSpot' }]);
  await bundle(inSimulator('host'), 'host');
  await bundle(inSimulator('widget'), 'guests/widget', { names });
  const page = (/** @type {string} */ name) => `${pages}${name}.html`;
  await bundle(pages, 'guests/pages', { input: ['mount', 'count'].map(page), names });
  // Each by itself: what pages of one build share gets its own file.
  for (const name of ['bare', 'react-bare']) await bundle(pages, `guests/${name}`, { input: [page(name)] });

  const guests = await serve('guests', 0);
  const guest = `http://${loopback}:${/** @type {import('node:net').AddressInfo} */ (guests.httpServer.address()).port}/`;
  const host = await serve('host', hostPort, [simulatorJson({ widgetUrl: `${guest}widget/` })]);
  return {
    urls: {
      host: `http://localhost:${hostPort}/`,
      widget: `${guest}widget/`,
      mount: `${guest}pages/mount.html`,
      count: `${guest}pages/count.html`,
      bare: `${guest}bare/bare.html`,
      reactBare: `${guest}react-bare/react-bare.html`,
    },
    close: async () => {
      await Promise.all([guests.close(), host.close()]);
    },
  };
};
