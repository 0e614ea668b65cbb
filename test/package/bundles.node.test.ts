import { build, type Plugin } from 'esbuild';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { entries, root } from '../../scripts/entries.mjs';
import { closureOf, dist, files, importsOf, packagesOf, read, readSources, scripts, sourcesOf } from './dist';

const isReact = /^(?:react|react-dom|styled-components)(?:\/|$)/;
const scriptsOf = ({ name }: { name: string }) => [`${name}.js`, `${name}.cjs`];
const reactEntries = entries.filter((entry) => entry.react).flatMap(scriptsOf);
const otherEntries = entries.filter((entry) => !entry.react).flatMap(scriptsOf);

/** Takes the file for one with side effects, so that they show, and leaves what it imports outside. */
const onlyThe = (path: string): Plugin => ({
  name: 'only-the-file',
  setup: ({ onResolve }) => {
    onResolve({ filter: /.*/ }, ({ path: name, kind, importer }) =>
      kind === 'import-statement' && importer === '<stdin>'
        ? { path, sideEffects: true }
        : { path: name, external: true, sideEffects: false },
    );
  },
});

describe("'use client'", () => {
  const marked = scripts.filter((file) => /['"]use client['"]/.test(read(file)));

  it('is the first line of the React entries and of every file that imports React', () => {
    const expected = scripts.filter(
      (file) => reactEntries.includes(file) || importsOf(file).some((name) => isReact.test(name)),
    );
    expect(marked).toEqual(expected);
    expect(marked.filter((file) => !read(file).startsWith("'use client';\n"))).toEqual([]);
  });

  it.each(otherEntries)('is nowhere in what %s loads', (entry) => {
    expect([...closureOf(entry)].filter((file) => marked.includes(file))).toEqual([]);
  });
});

describe('what a bundle holds', () => {
  it.each([...reactEntries, ...otherEntries])('%s needs declared packages only', (entry) => {
    const declared = [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
      'node',
    ];
    expect([...packagesOf(entry)].filter((name) => !declared.includes(name))).toEqual([]);
  });

  it.each(otherEntries)('%s needs no Node', (entry) => {
    expect(packagesOf(entry)).not.toContain('node');
  });

  it.each(
    [...scriptsOf({ name: 'index' }), ...scriptsOf({ name: 'core' })].filter((file) => files.includes(file)),
  )('%s contains nothing of testing, server and cli', (entry) => {
    expect(sourcesOf(entry).filter((source) => /^src\/(?:testing|server|cli)/.test(source))).toEqual([]);
  });

  it.each(otherEntries)('%s holds nothing of React', (entry) => {
    expect(sourcesOf(entry).filter((source) => /^src\/(?:react|components|widget)\//.test(source))).toEqual(
      [],
    );
    expect([...packagesOf(entry)].filter((name) => isReact.test(name))).toEqual([]);
  });

  // Programs, which nobody bundles.
  const programs = ['cli.js', 'simulator.js'].flatMap((file) => [...closureOf(file)]);
  const shakable = scripts.filter(
    (file) =>
      file.endsWith('.js') &&
      !programs.includes(file) &&
      !readSources(file).some((source) => source.includes('node_modules/@hubspot/')),
  );

  // The manifest says `sideEffects: false`, but a file that is used in part is kept in part only where its calls are marked as pure.
  it.each(shakable)('%s leaves nothing behind that is not used', async (file) => {
    const { outputFiles } = await build({
      stdin: { contents: `import './${file}';`, resolveDir: dist },
      bundle: true,
      format: 'esm',
      minify: true,
      write: false,
      logLevel: 'silent',
      plugins: [onlyThe(join(dist, file))],
    });
    const left = outputFiles.map(({ text }) => text.replace(/import[^;]*?"[^"]+";/g, '').trim()).join('');
    expect(left.length, left).toBeLessThan(300);
  });

  it('ships the license of every package in it', () => {
    const bundled = scripts
      .flatMap(sourcesOf)
      .flatMap((source) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    const licenses = read('THIRD-PARTY-LICENSES.txt') + read('SIMULATOR-LICENSES.txt');
    for (const name of new Set(bundled)) expect(licenses).toContain(`This package contains ${name} `);
  });
});

describe('paths', () => {
  it('of the machine that built it are nowhere', () => {
    const leaks = files.filter((file) =>
      [root, homedir(), 'file://'].some((path) => read(file).includes(path)),
    );
    expect(leaks).toEqual([]);
  });

  it('in source maps stay inside the project', () => {
    const outside = scripts
      .filter((file) => files.includes(`${file}.map`))
      .flatMap((file) => (JSON.parse(read(`${file}.map`)) as { sources: string[] }).sources)
      .filter((source) => !/^(?:(?:\.\.\/)+(?:src|simulator|node_modules)\/|[^/]+\.cjs$)/.test(source));
    expect(outside).toEqual([]);
  });
});

describe('the command line', () => {
  const cli = files.filter((file) => file === 'cli.js');

  it.each(cli)('%s can be run', (file) => {
    expect(read(file)).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(join(dist, file)).mode & 0o111).toBe(0o111);
  });
});
