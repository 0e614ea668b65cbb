import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/entries.mjs';

/** A page that people read. */
export interface Page {
  /** Below the project's root. */
  readonly file: string;
  readonly text: string;
}

const filesIn = (folder: string, pattern: RegExp): string[] =>
  existsSync(`${root}${folder}`)
    ? readdirSync(`${root}${folder}`)
        .filter((name) => pattern.test(name))
        .map((name) => `${folder}${name}`)
    : [];

export const pages: readonly Page[] = [
  ...filesIn('', /\.md$/),
  ...filesIn('docs/', /\.md$/),
  ...filesIn('stories/docs/', /\.mdx$/),
].map((file) => ({ file, text: readFileSync(`${root}${file}`, 'utf8') }));

const withoutCode = (text: string): string =>
  text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, 'code');

/** The links and pictures of a page that lead to files of the project. */
export const localLinksOf = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^[a-z]+:/.test(target));

export interface CodeBlock {
  readonly page: string;
  /** Of its first line of code, counted from 1. */
  readonly line: number;
  readonly language: 'ts' | 'tsx';
  readonly code: string;
  /** What the block takes for granted: the text of a comment `<!-- given … -->` before it. */
  readonly given: string;
}

const pattern = /(?:<!-- given\n([\s\S]*?)-->\s*)?```(tsx?)\b[^\n]*\n([\s\S]*?)```/g;

/** The TypeScript in a page. */
export const codeBlocksOf = ({ file, text }: Page): CodeBlock[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [whole, given = '', language, code = ''] = match;
    const before = text.slice(0, match.index + whole.length - code.length - '```'.length);
    return {
      page: file,
      line: before.split('\n').length,
      language: language as CodeBlock['language'],
      code,
      given,
    };
  });
