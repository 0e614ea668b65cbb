// @ts-check
// What the development servers and the build of the simulator's pages have in common.
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
 * Vite's mode where the server has telephone exchanges: the pages then make real calls. In any other build they cannot, and
 * nothing of it is in them.
 */
export const realCalls = 'real-calls';
