// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * An esbuild plugin that writes a file beside the bundle: the license of every package whose code is in it.
 * @param {string} [fileName]
 * @returns {import('esbuild').Plugin}
 */
export const thirdPartyLicenses = (fileName = 'THIRD-PARTY-LICENSES.txt') => ({
  name: 'third-party-licenses',
  setup(build) {
    build.onEnd(async ({ metafile }) => {
      const folders = new Set(
        Object.keys(metafile?.inputs ?? {}).flatMap(
          (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
        ),
      );
      const { outdir } = build.initialOptions;
      if (!outdir) throw new Error('The licenses go beside the bundle: set outdir.');
      await mkdir(outdir, { recursive: true });
      await writeFile(join(outdir, fileName), [...folders].sort().map(notice).join('\n'));
    });
  },
});

/** @param {string} folder */
const notice = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} is bundled, but has no license file to ship.`);
  return `This package contains ${name} ${version} (${license}):\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
};
