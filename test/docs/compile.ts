import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/entries.mjs';
import { tsc7 } from '../../scripts/typescript7.mjs';
import type { CodeBlock } from './pages';

const folder = join(root, 'node_modules/.cache/docs');
/** The project's own settings, but unused names are allowed. */
const project = {
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    noUnusedLocals: false,
    noUnusedParameters: false,
    // As if the blocks stood beside this file.
    rootDirs: ['.', join(root, 'test/docs')],
  },
  include: ['.', join(root, 'test/docs/ambient.d.ts')],
  exclude: [],
};

const moduleOf = ({ given, code }: CodeBlock): string => `export {};\n${given}\n${code}`;

/** The line in the page for a line, counted from 1, in the module that was made of a block. */
const lineInPage = (block: CodeBlock, line: number): number =>
  block.line + line - moduleOf({ ...block, code: '' }).split('\n').length;

/**
 * Compiles each block as a separate module, as if it were in this project.
 * @returns what is wrong with each, as `page:line: message`
 */
export const compile = (blocks: readonly CodeBlock[]): Map<CodeBlock, string[]> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  for (const [index, block] of blocks.entries())
    writeFileSync(join(folder, `block${String(index)}.${block.language}`), moduleOf(block));

  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc7, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const problems = new Map(blocks.map((block) => [block, [] as string[]]));
  const lines = stdout.matchAll(/^block(\d+)\.tsx?\((\d+),\d+\): error TS\d+: (.*)$/gm);
  let found = 0;
  for (const [, index, line, message = ''] of lines) {
    const block = blocks[Number(index)];
    if (!block) continue;
    problems.get(block)?.push(`${block.page}:${String(lineInPage(block, Number(line)))}: ${message}`);
    found += 1;
  }
  if (status !== 0 && found === 0) throw new Error(`The blocks could not be compiled:\n${stdout}${stderr}`);
  return problems;
};
