import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/entries.mjs';
import { pack } from '../../scripts/pack.mjs';

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

it('holds nothing but what its users need', () => {
  const { stdout } = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
  const files = stdout.trim().split('\n');
  expect(files.filter((file) => !file.startsWith('package/dist/')).sort()).toEqual([
    'package/CHANGELOG.md',
    'package/LICENSE',
    'package/README.md',
    'package/package.json',
  ]);
});
