import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entries, root } from '../scripts/entries.mjs';

/** What an entry re-exports: names, each with its source below src/. */
const exportsOf = (source: string): { name: string; from: string }[] => {
  const file = ts.createSourceFile(source, readFileSync(join(root, source), 'utf8'), ts.ScriptTarget.Latest);
  return file.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause, moduleSpecifier }) => {
    if (!exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier) return [];
    const from = (moduleSpecifier as ts.StringLiteral).text.replace('./', '');
    return exportClause.elements.map(({ name }) => ({ name: name.text, from }));
  });
};

const namesOf = (source: string) => exportsOf(source).map(({ name }) => name);

describe('the core entry', () => {
  it('has everything of the main entry that needs no React', () => {
    const withoutReact = exportsOf('src/index.ts').filter(
      ({ from }) => !/^(?:components|react|widget)\//.test(from),
    );
    const core = namesOf('src/core.ts');
    expect(withoutReact.map(({ name }) => name).filter((name) => !core.includes(name))).toEqual([]);
  });
});

describe('an entry', () => {
  it.each(entries.filter(({ source }) => /^src\/[^/]+\.ts$/.test(source)))(
    'exports no name twice: $path',
    ({ source }) => {
      const names = namesOf(source);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    },
  );
});

describe('the main entry', () => {
  it('leaves what only adapters of phones need to the softphone entry', () => {
    const main = namesOf('src/index.ts');
    for (const name of ['createCallSession', 'createSoftphoneState', 'PhoneError'])
      expect(namesOf('src/softphone.ts')).toContain(name);
    expect(
      exportsOf('src/index.ts').filter(({ from }) => /softphone\/(?:session|phoneState)$/.test(from)),
    ).toEqual([]);
    expect(main).not.toContain('PhoneError');
  });
});
