// @ts-check
// Makes node_modules fit package-lock.json. Runs before anything is installed, so it uses Node alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
const lockedPackages = (file) => {
  try {
    return JSON.parse(readFileSync(root + file, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** Whether every locked package lies in node_modules in its version; optional ones may be missing (other platforms). */
const isInstalled = () => {
  const wanted = lockedPackages('package-lock.json');
  const present = lockedPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    if (!present[path]) return optional === true;
    return present[path].version === version && existsSync(`${root}${path}/package.json`);
  });
};

const npm = () => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? { command: process.execPath, prefix: [script] }
    : { command: 'npm', prefix: [] };
};

/** Installs the dependencies when they are missing or do not fit the lock file; throws when that fails. */
export const ensureInstalled = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  if (isInstalled()) return;
  console.log('Installing dependencies…');
  const { command, prefix } = npm();
  const { status, error } = spawnSync(
    command,
    [...prefix, 'ci', '--include=dev', '--no-audit', '--no-fund'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    },
  );
  if (status !== 0)
    throw new Error(
      `The dependencies could not be installed: ${error?.message ?? "see npm's message above"}.`,
    );
};
