// @ts-check
// The floor plan of ARCHITECTURE.md as a lint rule: which folder of src/ may import which, and which packages.
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * @typedef {object} Floor
 * @property {string} folder Below src/.
 * @property {string[]} [ours] Folders of src/ that it may import from, beside its own.
 * @property {string[]} [types] Folders of src/ that it may import types from.
 * @property {string[]} [packages] Packages that it may import; `*` for any.
 */

const floor0 = ['protocol', 'call', 'softphone', 'text'];
const floor1 = [...floor0, 'cti', 'features'];
const ui = ['react', 'react-dom', 'styled-components'];
const sdk = '@hubspot/calling-extensions-sdk';

/** What any folder may import: small pure helpers that know nothing of the subject. */
const ground = 'base';

/** The simulated HubSpot itself, which the fake and the simulator have in common. Not public. */
const engine = 'testing/hubspot';

/** @type {Floor[]} Deeper folders first. */
export const floors = [
  { folder: ground },
  { folder: 'protocol' },
  { folder: 'call', types: ['protocol'] },
  { folder: 'softphone', packages: ['jssip', 'sip.js', '@twilio/voice-sdk'] },
  { folder: 'text', packages: ['libphonenumber-js'] },
  { folder: 'cti', ours: floor0 },
  { folder: 'features', ours: [...floor0, 'cti'] },
  { folder: 'components', ours: ['text', 'call'], packages: ui },
  { folder: 'react', ours: floor1, packages: ['react'] },
  { folder: 'widget', ours: [...floor1, 'components', 'react'], packages: ui },
  {
    folder: 'testing/react',
    ours: [...floor1, 'components', 'react', 'widget', 'testing', engine],
    packages: ['*'],
  },
  { folder: engine, ours: ['text'] },
  { folder: 'testing', ours: [...floor1, engine] },
  { folder: 'server' },
  { folder: 'settings', ours: ['server'], packages: ['node:*'] },
];

/** Entry files directly in src/: named re-exports from these folders, and nothing else. */
export const entries = {
  'index.ts': ['base', ...floor1, 'components', 'react', 'widget'],
  'core.ts': [...floor1, 'base'],
  'testing.ts': ['testing'],
  'testing.react.ts': ['testing/react'],
  'jssip.ts': ['softphone'],
  'sipjs.ts': ['softphone'],
  'twilio.ts': ['softphone'],
  'server.ts': ['server'],
};

/** @param {string} path */
const posix = (path) => path.split(sep).join('/');

/** @param {string} name */
const packageOf = (name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** @param {string} path Below src/, without a leading slash. */
const folderOf = (path) =>
  floors.find(({ folder }) => path === folder || path.startsWith(`${folder}/`))?.folder;

/**
 * @param {string[]} allowed
 * @param {string} name
 */
const allowsPackage = (allowed, name) =>
  allowed.some(
    (item) => item === '*' || item === packageOf(name) || (item === 'node:*' && name.startsWith('node:')),
  );

/**
 * What is wrong with an import in `file` (below the project's root), or undefined.
 * @param {string} file
 * @param {string} source
 * @param {boolean} typeOnly
 * @returns {string | undefined}
 */
export const judge = (file, source, typeOnly) => {
  const relativeSource = source.startsWith('.');
  const target = relativeSource ? posix(resolve('/', dirname(file), source)).slice(1) : undefined;

  if (packageOf(source) === sdk && !/^(src\/protocol\/sdk[^/]*\.ts$|simulator\/|test\/)/.test(file))
    return `Only src/protocol/sdk*.ts and the simulator touch the HubSpot SDK.`;

  if (file.startsWith('simulator/') || file.startsWith('stories/')) {
    if (
      target?.startsWith('src/') &&
      !(file.startsWith('simulator/host/') && target.startsWith(`src/${engine}/`))
    )
      return `${file.split('/')[0]}/ uses the public entries only: import from 'react-hubspot-calling…'.`;
    return undefined;
  }
  if (!file.startsWith('src/')) return undefined;

  const inside = file.slice('src/'.length);
  const entry = inside.includes('/') ? undefined : inside;
  const home = folderOf(inside);
  const floor = floors.find(({ folder }) => folder === home);
  if (target === undefined) {
    if (entry === undefined && packageOf(source) === sdk) return undefined;
    return allowsPackage(floor?.packages ?? [], source)
      ? undefined
      : `${home ? `src/${home}/` : `src/${inside}`} may not import the package '${source}'.`;
  }
  if (!target.startsWith('src/')) return `src/ imports nothing from outside src/.`;
  const destination = folderOf(target.slice('src/'.length));
  if (destination === undefined)
    return `'${source}' leads to no folder of the floor plan, perhaps to an entry file.`;
  if (entry !== undefined) {
    const allowed = entries[/** @type {keyof typeof entries} */ (entry)];
    if (allowed === undefined) return `src/${entry} is no known entry.`;
    return allowed.includes(destination)
      ? undefined
      : `The entry src/${entry} may not export from src/${destination}/.`;
  }
  if (floor === undefined) return `src/${inside} lies in no folder of the floor plan.`;
  if (destination === home || destination === ground || floor.ours?.includes(destination)) return undefined;
  if (floor.types?.includes(destination))
    return typeOnly
      ? undefined
      : `src/${home}/ may import only types from src/${destination}/: use 'import type'.`;
  return `src/${home}/ may not import from src/${destination}/.`;
};

/**
 * @param {import('estree').ImportDeclaration | import('estree').ExportNamedDeclaration} node
 */
const isTypeOnly = (node) => {
  const kind = /** @type {{ importKind?: string, exportKind?: string }} */ (node);
  return kind.importKind === 'type' || kind.exportKind === 'type';
};

/** @type {import('eslint').Rule.RuleModule} */
export const floorPlan = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { broken: '{{reason}} See the floor plan in ARCHITECTURE.md.' },
  },
  create(context) {
    const file = posix(relative(context.cwd, context.filename));
    const inSrc = file.startsWith('src/');
    const isEntry = /^src\/[^/]+$/.test(file);

    /**
     * @param {import('estree').Node} node
     * @param {string} reason
     */
    const report = (node, reason) => context.report({ node, messageId: 'broken', data: { reason } });

    /**
     * @param {import('estree').Node} node
     * @param {unknown} source
     * @param {boolean} typeOnly
     */
    const check = (node, source, typeOnly) => {
      const reason = typeof source === 'string' ? judge(file, source, typeOnly) : undefined;
      if (reason) report(node, reason);
    };

    return {
      ImportDeclaration: (node) => check(node, node.source.value, isTypeOnly(node)),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' && node.source.value, false),
      /** @param {{ source?: { value?: unknown } } & import('estree').Node} node */
      TSImportType: (node) => check(node, node.source?.value, true),
      ExportAllDeclaration: (node) => {
        report(node, "'export *' leaks what was not meant to be public: name the exports.");
        check(node, node.source.value, false);
      },
      ExportNamedDeclaration: (node) => {
        if (node.source) {
          check(node, node.source.value, isTypeOnly(node));
          if (inSrc && !isEntry) report(node, 'Only entry files re-export.');
          return;
        }
        for (const specifier of node.specifiers) {
          const name = specifier.local.type === 'Identifier' ? specifier.local.name : '';
          const variable = context.sourceCode.getScope(node).set.get(name);
          if (inSrc && variable?.defs.some((definition) => definition.type === 'ImportBinding'))
            report(specifier, isEntry ? "Re-export with 'export … from'." : 'Only entry files re-export.');
        }
      },
      Program: (node) => {
        if (!isEntry) return;
        for (const statement of node.body) {
          const isReExport =
            statement.type === 'ExportAllDeclaration' ||
            (statement.type === 'ExportNamedDeclaration' && statement.source);
          if (!isReExport) report(statement, 'Entry files hold named re-exports only.');
        }
      },
    };
  },
};
