import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/entries.mjs';
import { pack } from '../../scripts/pack.mjs';
import { localLinksOf } from '../docs/pages';

let folder: string;
let tarball: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  tarball = pack(folder);
});

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
    'package.json',
  ]);
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
