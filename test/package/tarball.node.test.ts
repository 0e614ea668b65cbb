import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readPages } from '../../scripts/docs/pages.mjs';
import { entries, root } from '../../scripts/entries.mjs';
import { pack } from '../../scripts/pack.mjs';
import { localLinksOf } from '../docs/pages';
import { publicNamesOf } from './publicNames';

let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  tarball = pack(folder);
  // TypeDoc reads all types for it.
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('has a manifest in which publint finds nothing', async () => {
  const bytes = new Uint8Array(readFileSync(tarball));
  const { messages } = await publint({ strict: true, pack: { tarball: bytes.buffer } });
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
});

it('has types that every way of resolving them finds, but for that of old Nodes', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const { status, stdout } = spawnSync(
    process.execPath,
    [attw, tarball, '--profile', 'node16', '--format', 'ascii', '--no-color'],
    { encoding: 'utf8' },
  );
  expect(status, stdout).toBe(0);
});

const shipped = () =>
  spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((file) => file.replace('package/', ''));

it('holds nothing but what its users need', () => {
  expect(
    shipped()
      .filter((file) => !/^(?:dist|docs)\//.test(file))
      .sort(),
  ).toEqual([
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'RELIABILITY.md',
    'llms-full.txt',
    'llms.txt',
    'package.json',
  ]);
});

describe('for coding assistants', () => {
  /** The files as they are in the tarball. */
  const packed = (file: string) =>
    spawnSync('tar', ['-xzOf', tarball, `package/${file}`], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
      .stdout;

  it('has an index whose links lead to files of the package', () => {
    const files = shipped();
    const links = localLinksOf(packed('llms.txt'));
    expect(links).toContain('docs/embedding.md');
    expect(links.filter((link) => !files.includes(link))).toEqual([]);
  });

  it('has every page of the documentation as it is now, whole', () => {
    const text = packed('llms-full.txt');
    const pages = readPages().pages.filter(({ file }) => file.startsWith('docs/'));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter((page) => !text.includes(page.text.trim())).map(({ file }) => file)).toEqual([]);
  });

  it('has every public name', () => {
    const text = packed('llms-full.txt').split('# API reference').at(-1) ?? '';
    const missing = entries.flatMap(({ name }) =>
      publicNamesOf(name).filter((exported) => !new RegExp(`\\b${exported}\\b`).test(text)),
    );
    expect(missing).toEqual([]);
  });
});

it('holds the target of every link in its pages', () => {
  const files = shipped();
  const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('dist/'));
  expect(pages).toContain('docs/getting-started.md');
  const broken = pages.flatMap((page) =>
    localLinksOf(readFileSync(join(root, page), 'utf8'))
      .map((link) => link.replace(/#.*/, ''))
      .filter((link) => link !== '')
      .map((link) => join(dirname(page), link).replace(/\/$/, ''))
      .filter((target) => !files.some((file) => file === target || file.startsWith(`${target}/`)))
      .map((target) => `${page} → ${target}`),
  );
  expect(broken).toEqual([]);
});
