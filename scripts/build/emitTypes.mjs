// @ts-check
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { tsc7 } from '../typescript7.mjs';

const folder = join(root, 'node_modules/.cache/types');

/**
 * Writes the declarations of `src` by TypeScript 7, for tsup to bundle: bundling them from the sources themselves would check
 * each with TypeScript 6, for each format and platform, which takes five times as long.
 * @returns {(source: string) => string} The declarations of a source, by its path in the project.
 * @throws {Error} with what the compiler said, where the sources have errors.
 */
export const emitTypes = () => {
  rmSync(folder, { recursive: true, force: true });
  const project = join(root, 'scripts/build/tsconfig.json');
  const { status, stdout } = spawnSync(process.execPath, [tsc7, '-p', project, '--outDir', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The types cannot be built:\n${stdout}`);
  return (source) => join(folder, source.replace(/^src\//, '').replace(/\.tsx?$/, '.d.ts'));
};
