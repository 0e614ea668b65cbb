import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from '../../scripts/entries.mjs';

/** What `npm run build` made: files, imports, and the sources in each file. */
export const dist = join(root, 'dist');

export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => relative(dist, join(file.parentPath, file.name)).split(sep).join('/'));

export const read = (file: string) => readFileSync(join(dist, file), 'utf8');

/** Ours; the page in simulator/ is bundled whole, by Vite, and ships its licenses itself. */
export const scripts = files.filter((file) => /\.c?js$/.test(file) && !file.startsWith('simulator/'));

/** The import specifiers of a file, static and dynamic, of import and of require. */
export const importsOf = (file: string): string[] =>
  ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName);

/** The file and every file of the package that it loads, now or later. */
export const closureOf = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of importsOf(file))
    if (name.startsWith('.')) closureOf(join(dirname(file), name).split(sep).join('/'), seen);
  return seen;
};

/** The packages that the file's closure needs. */
export const packagesOf = (file: string): Set<string> =>
  new Set(
    [...closureOf(file)]
      .flatMap(importsOf)
      .filter((name) => !name.startsWith('.'))
      .map((name) =>
        name.startsWith('node:') ? 'node' : name.split('/', name.startsWith('@') ? 2 : 1).join('/'),
      ),
  );

/** The sources that went into the file, below the project's root. */
export const readSources = (file: string): string[] => {
  const { sources } = JSON.parse(read(`${file}.map`)) as { sources: string[] };
  return sources.map((source) =>
    relative(root, join(dist, dirname(file), source))
      .split(sep)
      .join('/'),
  );
};

/** The sources that went into the file's closure. */
export const sourcesOf = (file: string): string[] => [...closureOf(file)].flatMap(readSources);
