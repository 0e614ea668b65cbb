import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entries, packageName, root } from '../../scripts/entries.mjs';
import { tsc7 } from '../../scripts/typescript7.mjs';
import type { CodeBlock } from './pages';

const cache = join(root, 'node_modules/.cache');

/** The project's own settings, but unused names are allowed. */
const inThisProject = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  // As if the blocks stood beside this file.
  rootDirs: ['.', join(root, 'test/docs')],
};

/** As Node resolves imports: in a module, to what was built. */
const underNodenext = {
  ...inThisProject,
  module: 'nodenext',
  moduleResolution: 'nodenext',
  paths: Object.fromEntries(
    entries.map(({ path, name }) => [packageName + path.slice(1), [join(root, `dist/${name}.d.ts`)]]),
  ),
};

const moduleOf = ({ given, code }: CodeBlock): string => `export {};\n${given}\n${code}`;

/** The line in the page for a line, counted from 1, in the module that was made of a block. */
const lineInPage = (block: CodeBlock, line: number): number =>
  block.line + line - moduleOf({ ...block, code: '' }).split('\n').length;

/**
 * Compiles each block as a separate module, as if it were in this project, or in one of a user with `moduleResolution: nodenext`.
 * The latter needs a build.
 * @returns what is wrong with each, as `page:line: message`
 */
export const compile = (
  blocks: readonly CodeBlock[],
  { nodenext = false } = {},
): Map<CodeBlock, string[]> => {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'docs-'));
  const project = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: nodenext ? underNodenext : inThisProject,
    include: ['.', join(root, 'test/docs/ambient.d.ts')],
    exclude: [],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  for (const [index, block] of blocks.entries())
    writeFileSync(join(folder, `block${String(index)}.${block.language}`), moduleOf(block));

  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc7, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
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
