// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';

const directive = "'use client';\n";
const importsReact =
  /(?:from\s*|import\s*|require\(\s*)['"](?:react|react-dom|styled-components)(?:\/[^'"]*)?['"]/;

/**
 * A tsup plugin for what tsup leaves undone:
 * - `'use client'` becomes the very first line of what is React: the named entries and every chunk that imports React or a library
 *   built on it. Bundling loses the directive of single files, a banner would mark everything, and in CommonJS it would come
 *   after `"use strict"`.
 * - source maps of CommonJS name the chunk itself, by its absolute path, for lines that come from no source: the path becomes
 *   relative.
 * @param {string[]} reactEntries Names in dist, without extension.
 * @returns {NonNullable<import('tsup').Options['plugins']>[number]}
 */
export const finishScripts = (reactEntries) => ({
  name: 'finish-scripts',
  async buildEnd({ writtenFiles }) {
    const scripts = writtenFiles.map((file) => file.name).filter((name) => /\.c?js$/.test(name));
    await Promise.all(scripts.map((script) => finish(script, reactEntries)));
  },
});

/**
 * @param {string} script
 * @param {string[]} reactEntries
 */
const finish = async (script, reactEntries) => {
  const [code, map] = await Promise.all([
    readFile(script, 'utf8'),
    readFile(`${script}.map`, 'utf8').then(JSON.parse),
  ]);
  const isEntry = reactEntries.includes(basename(script).replace(/\.c?js$/, ''));
  const isClient = isEntry || importsReact.test(code);
  if (isClient) await writeFile(script, directive + code);
  await writeFile(
    `${script}.map`,
    JSON.stringify({
      ...map,
      file: basename(script),
      sources: map.sources.map((/** @type {string} */ source) =>
        isAbsolute(source) ? basename(source) : source,
      ),
      // One more line above, so one more empty line of mappings.
      mappings: isClient ? `;${map.mappings}` : map.mappings,
    }),
  );
};
