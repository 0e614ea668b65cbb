// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program is, or undefined.
 * @param {string} program
 */
export const findProgram = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/**
 * Installs what a browser needs where that may be, and otherwise names it.
 * @param {import('./browser.mjs').Engine} engine
 * @throws an Error with a sentence for people
 */
export const ensurePrograms = ({ name, needs }) => {
  const missing = () => needs.filter(({ program }) => !findProgram(program));
  const packages = () => missing().map((need) => need.package);
  if (missing().length === 0) return;
  if (findProgram('apt-get') && process.getuid?.() === 0) {
    console.log(`Installing ${packages().join(', ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages()]])
      spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  if (missing().length > 0)
    throw new Error(
      `${name} cannot be tried: ${missing()
        .map(({ program }) => program)
        .join(', ')} is missing. Debian and Ubuntu: apt-get install ${packages().join(' ')}`,
    );
};
