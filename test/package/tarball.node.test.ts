import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { entries, root } from '../../scripts/entries.mjs';

let folder: string;

/** The package as it would be published, in a folder of its own. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const built = entries.map(({ path }) => path);
  const isBuilt = ([path]: [string, unknown]) => path === './package.json' || built.includes(path);
  const exports = Object.fromEntries(Object.entries(manifest.exports).filter(isBuilt));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, exports }));
  for (const item of ['LICENSE', 'README.md', 'CHANGELOG.md', 'dist'].filter((name) =>
    existsSync(join(root, name)),
  ))
    cpSync(join(root, item), join(folder, item), { recursive: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('has a manifest in which publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: folder, strict: true });
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
});

it('has types that every way of resolving them finds, but for that of old Nodes', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const { status, stdout } = spawnSync(
    process.execPath,
    [attw, '--pack', folder, '--profile', 'node16', '--format', 'ascii', '--no-color'],
    { encoding: 'utf8' },
  );
  expect(status, stdout).toBe(0);
});

it('holds nothing but what its users need', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
  const others = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
  expect(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']).toEqual(expect.arrayContaining(others));
});
