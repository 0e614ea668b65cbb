// @ts-check
import { isAbsolute, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import manifest from '../../package.json' with { type: 'json' };
import { root, sourceAliases } from '../entries.mjs';

/** @typedef {import('./budgets.mjs').Budget} Budget */

const peers = Object.keys(manifest.peerDependencies);

/** @param {string} id */
const isPeer = (id) => peers.some((peer) => id === peer || id.startsWith(`${peer}/`));

/**
 * An entry that stands nowhere.
 * @param {string} code
 * @returns {import('vite').Plugin}
 */
const virtualEntry = (code) => ({
  name: 'virtual-entry',
  resolveId: (id) => (id === 'virtual:entry' ? '\0entry.js' : undefined),
  load: (id) => (id === '\0entry.js' ? code : undefined),
});

/**
 * The bundler's own helper around `import()`, which loads the styles of a chunk first: not ours, and each bundler has another.
 * @type {import('vite').Plugin}
 */
const withoutPreloadHelper = {
  name: 'without-preload-helper',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * The files that a user's page loads at once; what it imports later is left out.
 * @param {Budget} budget
 * @param {'dist' | 'src'} from Where the package's own name leads to.
 */
const bundle = async ({ code, page, late, withPeers = false }, from) => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: from === 'src' ? sourceAliases : [] },
    plugins: code ? [virtualEntry(code), withoutPreloadHelper] : [],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: page ?? 'virtual:entry',
        // As in an app: what only the entry's chunks share lies in the entry.
        preserveEntrySignatures: 'allow-extension',
        ...(!withPeers && { external: isPeer }),
      },
    },
  });
  if (!Array.isArray(result) && !('output' in result))
    throw new Error('The build watches instead of ending.');
  const chunks = [result]
    .flat()
    .flatMap(({ output }) => output.flatMap((file) => (file.type === 'chunk' ? file : [])));
  if (late) {
    const found = chunks.filter(({ name }) => name.startsWith(late));
    if (found.length === 0) throw new Error(`No file is called ${late}.`);
    return found;
  }
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const first = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of first)
    for (const name of imports) {
      const chunk = byName.get(name);
      if (chunk) first.add(chunk);
    }
  return [...first];
};

/**
 * The size in bytes of what its user loads at once, minified and compressed.
 * @param {Budget} budget
 */
export const compressedSize = async (budget) =>
  (await bundle(budget, 'dist')).reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);

/**
 * How many bytes each source adds to it before compression, so that growth has a name.
 * @param {Budget} budget
 * @returns {Promise<Record<string, number>>}
 */
export const bytesOfModules = async (budget) => {
  /** @type {Record<string, number>} */
  const bytes = {};
  for (const { modules } of await bundle(budget, 'src'))
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      const name = isAbsolute(id) ? relative(root, id) : id;
      const owner = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1] ?? name;
      if (renderedLength > 0 && !owner.startsWith('\0')) bytes[owner] = (bytes[owner] ?? 0) + renderedLength;
    }
  return bytes;
};
