// @ts-check
// `npm run api` writes what users see of every entry, in types, to api/*.api.md, so that a review shows what a change does to them.
// `npm run api:check` fails where the reports do not fit what is built.
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { entries, root } from './entries.mjs';

const isCheck = process.argv.includes('--check');

const silent = { default: { logLevel: ExtractorLogLevel.None } };

/** @param {string} name of the entry in dist */
const configOf = (name) => {
  const reportFolder = join(root, 'api', dirname(name));
  mkdirSync(reportFolder, { recursive: true });
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, 'dist', `${name}.d.ts`),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'es2022',
            module: 'nodenext',
            lib: ['es2023', 'dom', 'dom.iterable'],
            jsx: 'react-jsx',
            strict: true,
            types: [],
            skipLibCheck: true,
          },
          files: entries.map((entry) => join(root, 'dist', `${entry.name}.d.ts`)),
        },
      },
      apiReport: {
        enabled: true,
        reportFolder,
        reportTempFolder: join(root, 'node_modules/.cache/api', dirname(name)),
        reportFileName: basename(name),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
};

const lacking = entries.filter(({ name }) => !existsSync(join(root, 'dist', `${name}.d.ts`)));
if (lacking.length > 0) throw new Error('Nothing is built: npm run build comes first.');

const configs = entries.map(({ name }) => configOf(name));
const [first, ...others] = configs;
if (!first) throw new Error('There is no entry.');
const compilerState = CompilerState.create(first, {
  additionalEntryPoints: others.map((config) => config.mainEntryPointFilePath),
});
const changed = configs.filter(
  (config) =>
    Extractor.invoke(config, {
      compilerState,
      localBuild: !isCheck,
      messageCallback: (message) => {
        message.handled = true;
      },
    }).apiReportChanged,
);
for (const { reportFilePath } of changed)
  console.log(`${isCheck ? 'does not fit what is built' : 'written'}: ${reportFilePath.replace(root, '')}`);
if (isCheck && changed.length > 0) {
  console.log('If the change is meant: npm run build && npm run api, and commit what it writes.');
  process.exitCode = 1;
}
