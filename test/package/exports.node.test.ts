import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { allEntries, entries, packageName, root } from '../../scripts/entries.mjs';
import { dist } from './dist';

/** The public name of an entry, such as `react-hubspot-calling/core`. */
const publicName = (path: string) => join(packageName, path);

/** Runs a program in a separate Node, without DOM and without our aliases, that finds the package by its name. */
const runInNode = (code: string, ...options: string[]) =>
  execFileSync(process.execPath, [...options, '--eval', code], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });

const load = (how: 'import' | 'require') => {
  const names = entries.map(({ path }) => publicName(path));
  const program =
    how === 'import' ? `const load = (name) => import(name);` : `const load = async (name) => require(name);`;
  const output = runInNode(`${program}
    const names = ${JSON.stringify(names)};
    Promise.all(names.map(load)).then((modules) => console.log(JSON.stringify(
      Object.fromEntries(modules.map((module, i) => [names[i], Object.keys(module).sort()])))));`);
  return JSON.parse(output) as Record<string, string[]>;
};

const declarationsOf = ({ name }: { name: string }) =>
  [join(dist, `${name}.d.ts`), join(dist, `${name}.d.cts`)] as const;

const program = ts.createProgram(entries.flatMap(declarationsOf), {
  skipLibCheck: true,
  noLib: true,
  types: [],
  module: ts.ModuleKind.NodeNext,
});

/** The exported names of a declaration file, each with what it is. */
const declared = (file: string) => {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  if (!symbol) throw new Error(`${file} is not a module.`);
  return checker
    .getExportsOfModule(symbol)
    .map((item) => {
      const target = item.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(item) : item;
      return { name: item.name, isValue: (target.flags & ts.SymbolFlags.Value) !== 0 };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

const imported = load('import');
const required = load('require');

describe.each(entries)('the entry $path', ({ path, name }) => {
  const [forImport, forRequire] = declarationsOf({ name });
  const types = declared(forImport);

  it('exports what it is known to export', async () => {
    const lines = types.map((item) => `${item.isValue ? 'value' : 'type '} ${item.name}\n`).join('');
    await expect(lines).toMatchFileSnapshot(`exports/${name}.txt`);
  });

  it('exports the same values to import, to require and to TypeScript', () => {
    const values = types.filter((item) => item.isValue).map((item) => item.name);
    expect(imported[publicName(path)]).toEqual(values);
    expect(required[publicName(path)]).toEqual(values);
    expect(declared(forRequire)).toEqual(types);
  });
});

describe('the manifest', () => {
  it('lists the entries, and nothing else', () => {
    const paths = allEntries.map(({ path }) => path);
    expect(Object.keys(manifest.exports)).toEqual([...paths, './package.json']);
  });
});

describe('the server entry', () => {
  const server = entries.filter(({ platform }) => platform === 'node');

  it.each(server)('$path says in a browser that it belongs on a server', ({ path }) => {
    expect(() => runInNode(`require('${publicName(path)}')`, '--conditions=browser')).toThrow(
      /runs on a server only/,
    );
  });

  it.each(['workerd', 'edge-light'])('works in %s, whose bundlers ask for browser code too', (runtime) => {
    const program = `import('${publicName('./server')}').then((all) => console.log(Object.keys(all).sort().join()))`;
    expect(runInNode(program, '--conditions=browser', `--conditions=${runtime}`).trim()).toBe(
      imported[publicName('./server')]?.join(),
    );
  });
});
