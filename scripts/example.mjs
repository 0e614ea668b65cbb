// @ts-check
// `npm run example -- redux`: packs the package, installs the example with it and opens it in the simulated HubSpot.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageName, root } from './entries.mjs';
import { ensureInstalled } from './install.mjs';
import { pack } from './pack.mjs';

const examples = join(root, 'examples');
const names = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const [, , name = ''] = process.argv;

/** Packs the package to where the examples' manifests say that it is. */
const packForExamples = () => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(examples, '.packed-'));
  renameSync(pack(folder, { withLlms: false }), join(examples, `${packageName}.tgz`));
  rmSync(folder, { recursive: true });
};

const run = () => {
  if (!names.includes(name)) {
    console.error(`${name ? `No example is called "${name}"` : 'Name an example'}: ${names.join(', ')}.`);
    return 2;
  }
  ensureInstalled();
  packForExamples();
  const cwd = join(examples, name);
  // npm compares versions, and keeps the copy that it installed from an earlier tarball.
  rmSync(join(cwd, 'node_modules', packageName), { recursive: true, force: true });
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund'], { cwd, stdio: 'inherit' });
  return spawnSync('npm', ['start'], { cwd, stdio: 'inherit' }).status ?? 0;
};

process.exitCode = run();
