// @ts-check
import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../entries.mjs';

/** @typedef {import('./budgets.mjs').Budget} Budget */

const peers = Object.keys(manifest.peerDependencies).flatMap((name) => [name, `${name}/*`]);

/**
 * Bundles what the code needs at once; what it imports later is left out, in files of its own.
 * @param {Budget} budget
 * @param {'dist' | 'src'} from Where the package's own name leads to: as for a user, or by `paths` in tsconfig.json.
 */
const bundle = async ({ code, folder = '', withPeers = false }, from) => {
  const { outputFiles, metafile } = await build({
    // A missing export is an error in JavaScript, and taken for a type in TypeScript.
    stdin: { contents: code, resolveDir: root + folder, sourcefile: 'entry', loader: folder ? 'tsx' : 'js' },
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
    external: withPeers ? [] : peers,
    ...(from === 'dist' && { tsconfigRaw: {} }),
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
 * The size in bytes of what its user loads at once, minified and compressed.
 * @param {Budget} budget
 */
export const compressedSize = async (budget) => {
  const { first, outputFiles } = await bundle(budget, 'dist');
  return outputFiles
    .filter(({ path }) => first.has(path.slice(root.length)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
};

/**
 * How many minified bytes each source adds to it, so that growth has a name.
 * @param {Budget} budget
 * @returns {Promise<Record<string, number>>}
 */
export const bytesOfModules = async (budget) => {
  const { first, metafile } = await bundle(budget, 'src');
  /** @type {Record<string, number>} */
  const bytes = {};
  for (const file of first)
    for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[file]?.inputs ?? {})) {
      const name = input.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, '$1');
      if (bytesInOutput > 0 && input !== 'entry') bytes[name] = (bytes[name] ?? 0) + bytesInOutput;
    }
  return bytes;
};
