import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { copyFile, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { asFields, asText } from '../../server/api/read';
import type { Context } from '../context';
import { CommandError, exitCodes } from '../exit';
import { makeFolder } from './makeFolder';

const readFields = async (file: string) => {
  try {
    return asFields(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** Where npm got the installed package at `root` from: the address of a registry, or of a file. */
const resolvedFrom = async (root: string, name: string): Promise<string | undefined> => {
  const lock = await readFields(join(root, '../.package-lock.json'));
  return asText(asFields(asFields(lock?.packages)?.[`node_modules/${name}`])?.resolved);
};

/** npm as it runs this command, or as the shell finds it. */
const runNpm = async (args: readonly string[], env: Context['env']): Promise<string> => {
  const cli = env.npm_execpath?.endsWith('.js') ? env.npm_execpath : undefined;
  const [file, first] = cli === undefined ? ['npm', []] : [process.execPath, [cli]];
  const shell = cli === undefined && process.platform === 'win32';
  const { stdout } = await promisify(execFile)(file, [...first, ...args], { shell, env: { ...env } });
  return stdout;
};

const copyIfAbsent = async (from: string, to: string): Promise<void> => {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
};

/** Packs the package at `root` into the folder and gives the file's name. A file of that name that is there stays. */
const pack = async (root: string, folder: string, env: Context['env']): Promise<string> => {
  const temporary = await mkdtemp(join(tmpdir(), 'pack-'));
  try {
    const options = ['--pack-destination', temporary, '--ignore-scripts', '--silent'];
    const name = (await runNpm(['pack', root, ...options], env)).trim().split('\n').at(-1) ?? '';
    await makeFolder(folder);
    await copyIfAbsent(join(temporary, name), join(folder, name));
    return name;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(exitCodes.failed, `The package could not be packed with npm: ${reason}`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

/**
 * How a new project depends on the very package that this command runs from. If npm got it from a registry, that is its version;
 * otherwise the package is packed into the project, which can then be committed and installed anywhere.
 */
export const dependencyOnThis = async (projectFolder: string, context: Context): Promise<string> => {
  const root = await realpath(fileURLToPath(new URL('../', context.home)));
  const manifest = await readFields(join(root, 'package.json'));
  const name = asText(manifest?.name) ?? '';
  const resolved = await resolvedFrom(root, name);
  if (resolved !== undefined && /^https?:/.test(resolved)) return `^${asText(manifest?.version)}`;
  return `file:vendor/${await pack(root, join(projectFolder, 'vendor'), context.env)}`;
};
