// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../freePort.mjs';

/**
 * Moves a project's servers to free ports; users start them on those that the project names.
 * @param {string} folder
 */
export const moveToFreePorts = async (folder) => {
  const [widget, host] = [await freePort(), await freePort()];
  const files = ['package.json', 'vite.config.ts', 'vite.config.js'].map((name) => join(folder, name));
  for (const file of files.filter((name) => existsSync(name))) {
    const text = readFileSync(file, 'utf8').replaceAll('5173', String(widget));
    writeFileSync(file, text.replaceAll('--open', `--open --port ${host}`));
  }
};
