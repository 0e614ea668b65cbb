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
