// @ts-check
import { readFile, writeFile } from 'node:fs/promises';

const directive = "'use client';\n";
const importsReact =
  /(?:from\s*|import\s*|require\(\s*)['"](?:react(?:\/[\w-]+)?|react-dom(?:\/[\w-]+)?|styled-components|lucide-react)['"]/;

/**
 * A tsup plugin that makes `'use client'` the very first line of what is React: the named entries and every chunk that imports
 * React or a library built on it. Bundlers lose the directive of single files, a banner would mark everything, and in CommonJS it
 * would come after `"use strict"`.
 * @param {string[]} reactEntries Names in dist, without extension.
 * @returns {import('tsup').Options['plugins'] extends (infer P)[] | undefined ? P : never}
 */
export const clientDirective = (reactEntries) => ({
  name: 'client-directive',
  async buildEnd({ writtenFiles }) {
    const scripts = writtenFiles.map((file) => file.name).filter((name) => /\.c?js$/.test(name));
    await Promise.all(
      scripts.map(async (script) => {
        const code = await readFile(script, 'utf8');
        const isEntry = reactEntries.some((entry) => new RegExp(`(^|/)${entry}\\.c?js$`).test(script));
        if (!isEntry && !importsReact.test(code)) return;
        await writeFile(script, directive + code);
        const map = JSON.parse(await readFile(`${script}.map`, 'utf8'));
        // One more line above, so one more empty line of mappings.
        await writeFile(`${script}.map`, JSON.stringify({ ...map, mappings: `;${map.mappings}` }));
      }),
    );
  },
});
