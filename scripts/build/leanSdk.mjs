// @ts-check
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What only HubSpot's own page calls: it makes the iframe, resizes it, begins the handshake and removes the iframe. */
const hostOnly = [
  'createIFrame',
  'formatSize',
  'getHostElement',
  'handleLoadError',
  'remove',
  'sendSync',
  'updateIFrameSize',
];

/**
 * The SDK without the methods that only HubSpot's own page calls. Bundlers can't leave out methods.
 * @param {string} code
 */
export const withoutHost = (code) => {
  const source = ts.createSourceFile('sdk.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  /** @type {Map<string, ts.Node>} */
  const found = new Map();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isMethodDeclaration(node) && ts.isIdentifier(node.name) && hostOnly.includes(node.name.text))
      found.set(node.name.text, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const missing = hostOnly.filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(
      `HubSpot's SDK has no ${missing.join(', ')}() any more: correct scripts/build/leanSdk.mjs.`,
    );
  return [...found.values()]
    .sort((a, b) => b.pos - a.pos)
    .reduce((rest, { pos, end }) => rest.slice(0, pos) + rest.slice(end), code);
};

/** @returns {import('esbuild').Plugin} */
export const leanSdk = () => ({
  name: 'lean-sdk',
  setup(build) {
    build.onLoad({ filter: /calling-extensions-sdk[\\/]dist[\\/]main\.esm\.js$/ }, async ({ path }) => ({
      contents: withoutHost(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
});
