// @ts-check
// Pages bundled once and served as files: they load fast and do not change. For end-to-end tests and measurements.
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { root } from '../scripts/entries.mjs';
import { loopback } from './ports.mjs';
import { hubspotServers } from './hubspotServers.mjs';
import { simulatorJson } from './simulatorJson.mjs';
import { filesOfPage, inSimulator, realCalls, shared } from './vite.shared.mjs';

const out = `${root}node_modules/.cache/simulator/`;

/**
 * @param {string} folder below simulator/
 * @param {string} outDir below the cache
 * @param {string} [hubSpotOrigin] The one page on this machine that a production build of the demo widget trusts.
 */
const bundle = async (folder, outDir, hubSpotOrigin) => {
  await build({
    ...shared,
    mode: realCalls,
    root: inSimulator(folder),
    base: './',
    plugins: [react()],
    define: { 'import.meta.env.VITE_HUBSPOT_ORIGIN': JSON.stringify(hubSpotOrigin) },
    build: {
      outDir: `${out}${outDir}`,
      emptyOutDir: true,
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: { output: filesOfPage({ withFakePhone: false }) },
    },
    logLevel: 'warn',
  });
};

/**
 * @param {string} outDir below the cache
 * @param {{ port: number, open?: boolean }} options
 * @param {import('vite').Plugin[]} plugins
 */
const serve = (outDir, options, plugins) =>
  preview({
    configFile: false,
    appType: 'mpa',
    root: out,
    build: { outDir },
    plugins,
    preview: { ...options, host: loopback, strictPort: true, cors: false },
    logLevel: 'warn',
  });

/** @type {import('./serve.mjs').Pages} */
export const serveBundles = async ({ hostPort, widgetPort, widgetUrl, open, exchangeEndpoints }) => {
  await bundle('host', 'host');
  await bundle('widget', 'widget', `http://localhost:${hostPort}`);
  await bundle('guests/plain', 'widget/plain');
  const [host, widget] = await Promise.all([
    serve('host', { port: hostPort, open }, [
      simulatorJson({ widgetUrl, hasServers: true }),
      hubspotServers(),
      exchangeEndpoints('other'),
    ]),
    serve('widget', { port: widgetPort }, [exchangeEndpoints('agent')]),
  ]);
  return {
    widget: widget.middlewares,
    onUpgrade: () => {},
    close: async () => {
      await Promise.all([host.close(), widget.close()]);
    },
  };
};
