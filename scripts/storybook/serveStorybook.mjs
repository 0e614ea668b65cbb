// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { preview } from 'vite';
import { root } from '../entries.mjs';

/** @typedef {{ id: string, title: string, name: string, type: string }} Entry */

/** Builds Storybook, unless it is built. Ends the process if that fails. @param {boolean} isBuilt */
export const buildStorybook = (isBuilt) => {
  if (isBuilt) return;
  const { status } = spawnSync('npx', ['storybook', 'build', '--loglevel=warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
};

/** Serves the built Storybook. @returns its address, its stories, and what ends it */
export const serveStorybook = async () => {
  const server = await preview({
    configFile: false,
    root,
    build: { outDir: 'storybook-static' },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'warn',
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address());
  /** @type {{ entries: Record<string, Entry> }} */
  const { entries } = JSON.parse(readFileSync(`${root}storybook-static/index.json`, 'utf8'));
  return {
    url: `http://127.0.0.1:${port}/`,
    stories: Object.values(entries).filter(({ type }) => type === 'story'),
    close: () => server.close(),
  };
};
