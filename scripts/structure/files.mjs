// @ts-check
// The project's files, and the limits on their size and on the size of a folder.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../entries.mjs';

const maxLines = 300;
const maxFiles = 20;

const isCode = /\.(?:m|c)?[jt]sx?$/;
const limited = /^(?:src|test|simulator|scripts|stories|examples)\//;

/** Every file that git knows or would add, below the root. */
export const projectFiles = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file && existsSync(join(root, file)));

/** @param {string} file */
export const linesOf = (file) => readFileSync(join(root, file), 'utf8').replace(/\n$/, '').split('\n');

/** @param {string[]} files */
export const longFiles = (files) =>
  files
    .filter((file) => isCode.test(file) && limited.test(file))
    .map((file) => ({ file, lines: linesOf(file).length }))
    .filter(({ lines }) => lines > maxLines)
    .map(({ file, lines }) => `${file} has ${lines} lines; split it by subject.`);

/** @param {string[]} files */
export const crowdedFolders = (files) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of files.filter((name) => name.startsWith('src/')))
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > maxFiles)
    .map(([folder, count]) => `${folder} has ${count} files; group them in folders.`);
};
