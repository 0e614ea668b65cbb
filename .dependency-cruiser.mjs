// @ts-check
// The layers of ARCHITECTURE.md, and no import circles: `npm run lint` checks both with dependency-cruiser.

/**
 * @typedef {object} Layer
 * @property {string} folder Below src/.
 * @property {string[]} [imports] Other folders of src/ that it may import from, beside base/.
 * @property {string[]} [types] Folders of src/ that it may import types from.
 * @property {string[]} [packages] Packages that it may import.
 * @property {boolean} [node] Whether it may import Node's own modules.
 */

const layer1 = ['protocol', 'call', 'softphone', 'text'];
const layer3 = [...layer1, 'cti', 'features'];
const layer5 = [...layer3, 'components', 'react', 'widget'];
const ui = ['react', 'react-dom', 'styled-components'];

/** @type {Layer[]} */
const layers = [
  { folder: 'base' },
  { folder: 'protocol', packages: ['@hubspot/calling-extensions-sdk'] },
  { folder: 'call', types: ['protocol'] },
  {
    folder: 'softphone',
    imports: ['text'],
    packages: ['jssip', 'sip.js', '@twilio/voice-sdk', '@telnyx/webrtc'],
  },
  { folder: 'text', packages: ['libphonenumber-js'] },
  { folder: 'cti', imports: layer1 },
  { folder: 'features', imports: [...layer1, 'cti'] },
  { folder: 'components', imports: ['text', 'call'], packages: ui },
  { folder: 'react', imports: layer3, packages: ['react'] },
  { folder: 'widget', imports: layer5, packages: ui },
  { folder: 'testing', imports: layer3 },
  { folder: 'server' },
  { folder: 'cli', imports: ['server'], node: true },
];

/** Entry files: named re-exports from these folders. */
const entries = {
  index: ['base', ...layer5],
  core: ['base', ...layer3],
  softphone: ['base', 'softphone'],
  testing: ['testing'],
  'testing.react': ['testing'],
  'testing.storybook': ['testing'],
  jssip: ['softphone'],
  sipjs: ['softphone'],
  twilio: ['softphone'],
  telnyx: ['softphone'],
  server: ['server'],
};

/** The parts of testing/ that render: entries of their own, with React. Only react/ has the test library. */
const testingReact = '^src/testing/(react|ui)/';
/** The simulated HubSpot itself. */
const engine = '^src/testing/hubspot/';

const projectFolders = '^(src|simulator|scripts|test|stories)/';

/** @param {string} name */
const escaped = (name) => name.replaceAll('.', '\\.');

/** @param {string[]} folders */
const inFolders = (folders) => `^src/(${folders.join('|')})/`;

/** @param {string[]} names */
const inPackages = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

/** @type {import('dependency-cruiser').DependencyType[]} */
const fromPackages = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-unknown', 'npm-no-pkg', 'unknown'];

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * @param {string} name
 * @param {Rule['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 * @param {string} [comment]
 * @returns {Rule}
 */
const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  from,
  to,
  ...(comment && { comment }),
});

/** @param {Layer} layer */
const rulesOf = ({ folder, imports = [], types = [], packages = [], node = false }) => {
  const from = { path: `^src/${folder}/`, ...(folder === 'testing' && { pathNot: testingReact }) };
  const folders = inFolders([folder, 'base', ...imports, ...types]);
  const ours = packages.length > 0 && { pathNot: inPackages(packages) };
  return [
    forbid(`layer-${folder}`, from, { path: projectFolders, pathNot: folders }),
    forbid(`packages-${folder}`, from, { dependencyTypes: fromPackages, ...ours }),
    ...(types.length > 0
      ? [
          forbid(`layer-${folder}-types-only`, from, {
            path: inFolders(types),
            dependencyTypesNot: ['type-only'],
          }),
        ]
      : []),
    ...(node ? [] : [forbid(`node-${folder}`, from, { dependencyTypes: ['core'] })]),
  ];
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-circular', {}, { circular: true }),
    ...layers.flatMap(rulesOf),
    forbid(
      'layer-testing-react',
      { path: testingReact },
      { path: projectFolders, pathNot: inFolders(['base', 'testing', ...layer5]) },
    ),
    forbid(
      'test-library-in-one-place',
      { path: '^src/', pathNot: '^src/testing/react/' },
      { path: inPackages(['@testing-library']) },
      'Storybook loads src/testing/ui/ without the test library.',
    ),
    forbid('layer-testing-ui', { path: '^src/testing/ui/' }, { path: '^src/testing/react/' }),
    forbid(
      'sdk-in-one-place',
      { path: '^(src|stories)/', pathNot: '^src/protocol/sdk[^/]*\\.ts$' },
      { path: inPackages(['@hubspot/calling-extensions-sdk']) },
      'Only src/protocol/sdk*.ts, the simulator and tests touch the HubSpot SDK.',
    ),
    ...Object.entries(entries).map(([entry, folders]) =>
      forbid(`entry-${entry}`, { path: `^src/${escaped(entry)}\\.ts$` }, { pathNot: inFolders(folders) }),
    ),
    forbid(
      'known-entries',
      { path: '^src/[^/]+\\.ts$', pathNot: `^src/(${escaped(Object.keys(entries).join('|'))})\\.ts$` },
      {},
      'A file directly in src/ is an entry: name it in .dependency-cruiser.mjs.',
    ),
    forbid(
      'layer-testing-hubspot',
      { path: engine },
      { path: projectFolders, pathNot: inFolders(['base', 'text', 'protocol', 'testing/hubspot']) },
      'The fake and the simulator share the engine: it knows neither of them, nor the library.',
    ),
    forbid(
      'layer-testing-hubspot-types-only',
      { path: engine },
      { path: inFolders(['protocol']), dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'public-entries-only',
      { path: '^(simulator|stories)/' },
      {
        path: '^src/',
        pathNot: engine,
        dependencyTypesNot: ['aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths'],
      },
      "simulator/ and stories/ import from 'react-hubspot-calling…', as users do.",
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.module\\.css$' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'] },
  },
};
