// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packageName, root } from '../entries.mjs';

/**
 * Somebody's project, on disk, with the package installed in it.
 * @typedef {object} Project
 * @property {string} folder
 * @property {(command: string, args: string[], env?: Record<string, string>) => Promise<string>} run
 *   Runs a program of the project to its end and returns what it printed. Throws what it printed where it fails.
 * @property {(args: string[], until: RegExp, env?: Record<string, string>) => Promise<RegExpExecArray>} start
 *   Starts a program of the project (with `npx`, or `npm run`) that runs on, and waits until it prints this.
 * @property {() => Promise<void>} remove Ends what still runs, and deletes the project.
 */

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(text: string) => void} onText
 */
const listen = ({ stdout, stderr }, onText) => {
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', onText);
};

/**
 * Where a project comes from: a folder of test/consumers, a folder of examples, or the package's own `init`.
 * @typedef {{ template: string, files?: string[], dependencies: Record<string, string>, type?: 'module' | 'commonjs' }} Template
 * @typedef {{ example: string }} Example
 * @typedef {{ init: string[] }} Init
 */

/**
 * Copies a template and lets it depend on the package.
 * @param {string} folder
 * @param {Template} template
 * @param {string} tarball
 */
const copyTemplate = (folder, { template, files = [], dependencies, type = 'module' }, tarball) => {
  cpSync(join(root, 'test/consumers', template), folder, { recursive: true });
  // Further files of test/consumers, put beside the template's own.
  for (const file of files) cpSync(join(root, 'test/consumers', file), join(folder, basename(file)));
  const manifest = {
    name: 'consumer',
    version: '1.0.0',
    private: true,
    type,
    dependencies: { ...dependencies, [packageName]: `file:${tarball}` },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
};

/**
 * Copies an example and lets it depend on this package.
 * @param {string} folder @param {string} example @param {string} tarball
 */
const copyExample = (folder, example, tarball) => {
  const source = join(root, 'examples', example);
  const made = ['node_modules', 'dist', '.next', 'package-lock.json'];
  cpSync(source, folder, { recursive: true, filter: (file) => !made.includes(basename(file)) });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies[packageName] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest, null, 2));
};

/**
 * Makes a project and installs the package in it as a user would.
 * @param {Template | Example | Init} source
 * @param {string} tarball
 * @returns {Promise<Project>}
 */
export const createProject = async (source, tarball) => {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));

  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();

  /** @param {string} command @param {string[]} args @param {Record<string, string>} env */
  const launch = (command, args, env) => {
    const child = spawn(command, args, {
      cwd: folder,
      // Its own process group, so that what it starts ends with it.
      detached: true,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CI: 'true', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    return child;
  };

  /** @type {Project['run']} */
  const run = (command, args, env = {}) =>
    new Promise((resolve, reject) => {
      let output = '';
      const child = launch(command, args, env);
      listen(child, (text) => (output += text));
      child.once('error', reject);
      child.once('close', (code) => {
        if (code === 0) resolve(output);
        else reject(new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`));
      });
    });

  /** @type {Project['start']} */
  const start = (args, until, env = {}) =>
    new Promise((resolve, reject) => {
      let output = '';
      const [command, first] =
        args[0] === 'npm' ? ['npm', args.slice(1)] : ['npx', ['--no-install', ...args]];
      const child = launch(command, first, env);
      listen(child, (text) => {
        output += text;
        const found = until.exec(output);
        if (found) resolve(found);
      });
      child.once('error', reject);
      child.once('close', () => reject(new Error(`${args.join(' ')} ended:\n${output.trim()}`)));
    });

  const remove = async () => {
    const ended = [...running].map((child) => once(child, 'close'));
    for (const { pid } of running) {
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGTERM');
      } catch {
        // It has ended by itself.
      }
    }
    await Promise.race([Promise.all(ended), wait(10_000, undefined, { ref: false })]);
    // What they started themselves may write for some moments more.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  };

  const project = { folder, run, start, remove };
  try {
    if ('init' in source)
      await run('npx', ['--yes', `--package=${tarball}`, packageName, 'init', '--yes', ...source.init]);
    else if ('example' in source) copyExample(folder, source.example, tarball);
    else copyTemplate(folder, source, tarball);
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  } catch (error) {
    await remove();
    throw error;
  }
  return project;
};
