// @ts-check
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './entries.mjs';

/**
 * Packs what is built as it would be published.
 * @param {string} folder
 * @param {{ withLlms?: boolean }} [options] `withLlms: false` leaves out llms.txt and llms-full.txt, which take seconds to write.
 * @returns {string} the tarball's path
 */
export const pack = (folder, { withLlms = true } = {}) => {
  // npm does it by itself (`prepack`), but for `--ignore-scripts`.
  if (withLlms) execFileSync(process.execPath, [join(root, 'scripts/llms.mjs')], { cwd: root });
  const output = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
    { cwd: root, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' },
  );
  const [{ filename }] = JSON.parse(output);
  return join(folder, filename);
};
