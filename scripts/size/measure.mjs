// @ts-check
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import manifest from '../../package.json' with { type: 'json' };
import { root, sourceAliases } from '../entries.mjs';

const peers = Object.keys(manifest.peerDependencies).flatMap((name) => [name, `${name}/*`]);

/**
 * Sends the package's own names to its sources; without it they lead to what is built, as for a user.
 * @type {import('esbuild').Plugin}
 */
const fromSources = {
  name: 'from-sources',
  setup: ({ onResolve }) => {
    for (const { find, replacement } of sourceAliases)
      onResolve({ filter: find }, ({ path }) => ({ path: path.replace(find, replacement) }));
  },
};

/**
 * Bundles what the code needs at once; what it imports later is left out, in files of its own.
 * @param {string} code
 * @param {import('esbuild').Plugin[]} plugins
 */
const bundle = async (code, plugins) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: 'entry.js' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    outdir: root,
    absWorkingDir: root,
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: peers,
    plugins,
    logLevel: 'silent',
  });
  const [entry = ''] = Object.keys(metafile.outputs).filter((file) => metafile.outputs[file]?.entryPoint);
  const first = new Set([entry]);
  for (const file of first)
    for (const { path, kind, external } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !external) first.add(path);
  return { first, outputFiles, metafile };
};

/**
 * The size in bytes of what a user of `code` loads at once, minified and compressed.
 * @param {string} code
 */
export const compressedSize = async (code) => {
  const { first, outputFiles } = await bundle(code, []);
  return outputFiles
    .filter(({ path }) => first.has(path.slice(root.length)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
};

/**
 * How many minified bytes each source adds to it, so that growth has a name.
 * @param {string} code
 * @returns {Promise<Record<string, number>>}
 */
export const bytesOfModules = async (code) => {
  const { first, metafile } = await bundle(code, [fromSources]);
  /** @type {Record<string, number>} */
  const bytes = {};
  for (const file of first)
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[file]?.inputs ?? {})) {
      const name = input.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, '$1');
      if (bytesInOutput > 0 && input !== 'entry.js') bytes[name] = (bytes[name] ?? 0) + bytesInOutput;
    }
  return bytes;
};
