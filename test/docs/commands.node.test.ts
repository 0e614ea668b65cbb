import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/entries.mjs';
import { help } from '../../src/cli/help';
import { toolchain } from '../../src/cli/init/templates/toolchain';
import { pages } from './pages';

const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const readmes = [
  'examples/README.md',
  ...examples.map((name) => `examples/${name}/README.md`),
  'simulator/README.md',
];
const all = [...pages, ...readmes.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))];

/** The scripts of a project that `init` makes. */
const initiated = Object.keys(
  (
    JSON.parse(
      toolchain({ name: 'Acme', url: 'https://phone.example.com/', phone: 'jssip' }, '*')['package.json'] ??
        '{}',
    ) as { scripts: Record<string, string> }
  ).scripts,
);

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

describe.each(all)('the commands in $file', ({ text }) => {
  it('are npm scripts that exist', () => {
    const scripts = [...Object.keys(manifest.scripts), ...initiated];
    expect(matches(text, /npm run ([a-z][\w:-]*)/g).filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('name examples that exist', () => {
    expect(matches(text, /npm run example -- ([a-z-]+)/g).filter((name) => !examples.includes(name))).toEqual(
      [],
    );
  });

  it('are scripts of this project that exist', () => {
    expect(
      matches(text, /\bnode (scripts\/[\w./-]+)/g).filter((file) => !existsSync(join(root, file))),
    ).toEqual([]);
  });

  it('are commands of the command line, with options that its help has', () => {
    const lines = matches(text, /npx (?:--package=\S+ )?react-hubspot-calling ([a-z][^\n`]*)/g);
    const commands = new Set(matches(help(undefined), /^ {2}([a-z]+)/gm));
    const unknown = lines.filter((line) => {
      const [command = ''] = line.split(' ');
      const flags = matches(line, /(?<=\s)--(?:no-)?([a-z][a-z-]*)/g);
      return !commands.has(command) || flags.some((flag) => !help(command).includes(`--${flag}`));
    });
    expect(unknown).toEqual([]);
  });
});

it('finds commands to check', () => {
  const text = all.map((page) => page.text).join('\n');
  expect(matches(text, /npm run ([a-z][\w:-]*)/g).length).toBeGreaterThan(30);
  expect(matches(text, /npx react-hubspot-calling ([a-z]+)/g).length).toBeGreaterThan(5);
});
