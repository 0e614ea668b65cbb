import { dirname } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/entries.mjs';
import type { CodeBlock } from './pages';

const configFile = `${root}tsconfig.json`;

/** The project's own settings, under which what a reader has not used yet is no mistake. */
const options = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(configFile, (file) => ts.sys.readFile(file)) as { config: unknown };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configFile));
  return { ...parsed.options, noUnusedLocals: false, noUnusedParameters: false };
};

const moduleOf = ({ given, code }: CodeBlock): string => `export {};\n${given}\n${code}`;

/** The line in the page for a line in the module that was made of a block. */
const lineInPage = (block: CodeBlock, line: number): number =>
  block.line + line - moduleOf({ ...block, code: '' }).split('\n').length + 1;

/**
 * Compiles the blocks, each as a module of its own, as if they stood in this project.
 * @returns what is wrong with each, as `page:line: message`
 */
export const compile = (blocks: readonly CodeBlock[]): Map<CodeBlock, string[]> => {
  const files = new Map(
    blocks.map((block, index) => [`${root}test/docs/block${String(index)}.${block.language}`, block]),
  );
  const settings = options();
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => {
    const block = files.get(file);
    return block ? moduleOf(block) : readFile(file);
  };
  host.getSourceFile = (file, ...rest) => {
    const block = files.get(file);
    return block
      ? ts.createSourceFile(file, moduleOf(block), settings.target ?? ts.ScriptTarget.ES2022, true)
      : getSourceFile(file, ...rest);
  };

  const program = ts.createProgram([...files.keys(), `${root}test/docs/ambient.d.ts`], settings, host);
  return new Map(
    [...files].map(([file, block]) => {
      const source = program.getSourceFile(file);
      const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      const problems = found.map(({ start = 0, messageText }) => {
        const line = source?.getLineAndCharacterOfPosition(start).line ?? 0;
        const message = ts.flattenDiagnosticMessageText(messageText, '\n');
        return `${block.page}:${String(lineInPage(block, line))}: ${message}`;
      });
      return [block, problems];
    }),
  );
};
