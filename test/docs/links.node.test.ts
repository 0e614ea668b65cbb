import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entries.mjs';
import { localLinksOf, pages } from './pages';

/** As GitHub makes an anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

const isBroken = (file: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(`${root}${target}`)) return true;
  const text = pages.find((page) => page.file === target)?.text;
  return anchor !== undefined && text !== undefined && !anchorsOf(text).includes(anchor);
};

describe.each(pages)('$file', ({ file, text }) => {
  it('leads nowhere that is not there', () => {
    expect(localLinksOf(text).filter((link) => isBroken(file, link))).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = pages.find(({ file }) => file === 'ARCHITECTURE.md')?.text ?? '';

  it('names files and folders that exist', () => {
    const paths = [...text.matchAll(/`(\.?[\w./-]+(?:\/|\.(?:tsx?|mjs|json|md)))`/g)].flatMap(
      ([, path]) => path ?? [],
    );
    expect(paths.length).toBeGreaterThan(50);
    const unknown = paths.filter(
      (path) => !existsSync(`${root}${path}`) && !existsSync(`${root}src/${path}`),
    );
    expect(unknown).toEqual([]);
  });

  it('names every folder of src and of src/cti', () => {
    const foldersIn = (folder: string) =>
      readdirSync(`${root}${folder}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    const missing = [
      ...foldersIn('src').map((name) => `${name}/`),
      ...foldersIn('src/cti').map((name) => `cti/${name}/`),
    ].filter((folder) => !text.includes(`\`${folder}\``));
    expect(missing).toEqual([]);
  });
});

describe('RELIABILITY.md', () => {
  const text = pages.find(({ file }) => file === 'RELIABILITY.md')?.text ?? '';
  const tests = readdirSync(`${root}test`, { recursive: true }).map(
    (file) => `test/${String(file).replaceAll('\\', '/')}`,
  );

  it('names tests that exist', () => {
    const named = [...text.matchAll(/`(unit|node|browser|e2e) ([\w/]+)`/g)].map(
      ([, project = '', path = '']) =>
        [project, project === 'e2e' ? `test/e2e/${path}.e2e.ts` : path] as const,
    );
    expect(named.length).toBeGreaterThan(50);
    const suffixes = {
      unit: /(?<!node|browser)\.test\.tsx?$/,
      node: /\.node\.test\.ts$/,
      browser: /\.browser\.test\.tsx?$/,
      e2e: /\.e2e\.ts$/,
    };
    const unknown = named.filter(
      ([project, path]) =>
        !tests.some((file) => file.startsWith(path) && suffixes[project as keyof typeof suffixes].test(file)),
    );
    expect(unknown).toEqual([]);
  });
});
