// @ts-check
// Shared by the development servers and the build of the simulator's pages.
import { fileURLToPath } from 'node:url';
import { sourceAliases } from '../scripts/entries.mjs';

/** @param {string} path below simulator/ */
export const inSimulator = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @satisfies {import('vite').InlineConfig} */
export const shared = {
  configFile: false,
  resolve: { alias: sourceAliases, dedupe: ['react', 'react-dom', 'styled-components'] },
};

/**
 * Vite's mode if the server has telephone exchanges: the pages then make real calls. Other builds leave that code out.
 */
export const realCalls = 'real-calls';

/**
 * One file for what a page needs at once. What only the fake phone and the part that drives phones need is one file too, because a page
 * that has the one needs the other.
 * @param {{ withFakePhone: boolean }} options
 */
export const filesOfPage = ({ withFakePhone }) => ({
  codeSplitting: {
    groups: [
      { name: 'app', tags: /** @type {['$initial']} */ (['$initial']), priority: 2 },
      ...(withFakePhone
        ? [
            {
              name: 'phone',
              test: /simulator\/widget\/fakePhone|src\/testing|src\/softphone\/|src\/cti\/phone\//,
              priority: 1,
            },
          ]
        : []),
    ],
  },
});

/**
 * Lets the browser fetch the fake phone with the page's own script, because the page shows nothing without it.
 * @type {import('vite').Plugin}
 */
export const preloadFakePhone = {
  name: 'preload-fake-phone',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && file.name === 'phone')
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        })),
  },
};
