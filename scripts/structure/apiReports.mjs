// @ts-check
// What users see of every entry, in types: the reports in api/*.api.md, public names without TSDoc, and types that a public
// signature names but that no entry exports. API Extractor reads the declarations that `npm run build` made.
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { entries, root } from '../entries.mjs';

const silent = { default: { logLevel: ExtractorLogLevel.None } };
const reported = { logLevel: ExtractorLogLevel.Warning };

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
        extractorMessageReporting: {
          ...silent,
          'ae-forgotten-export': reported,
          'ae-undocumented': reported,
        },
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'package.json'),
  });
};

/** @param {string} reportFile */
const exportsOf = (reportFile) =>
  [
    ...readFileSync(reportFile, 'utf8').matchAll(
      /^export (?:declare |default )?(?:abstract )?(?:const|function|type|interface|class) (\w+)/gm,
    ),
  ].map(([, name]) => String(name));

/**
 * Reads every entry. With `write`, brings the reports in api/ up to date.
 * @param {{ write: boolean }} options
 * @returns {{ changed: string[], undocumented: string[], forgotten: string[] }} Report files that differ from the build, public
 *   names without TSDoc, and types that cannot be imported.
 * @throws {Error} if nothing is built.
 */
export const readApi = ({ write }) => {
  if (entries.some(({ name }) => !existsSync(join(root, 'dist', `${name}.d.ts`))))
    throw new Error('An entry is not built. Run npm run build first.');
  const configs = entries.map(({ name }) => configOf(name));
  const [first, ...others] = configs;
  if (!first) throw new Error('scripts/entries.mjs lists no entry.');
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: others.map((config) => config.mainEntryPointFilePath),
  });

  /** @type {Set<string>} */
  const undocumented = new Set();
  /** @type {{ entry: string, type: string }[]} */
  const unexported = [];
  const changed = configs.filter((config) => {
    const entry = basename(config.mainEntryPointFilePath, '.d.ts');
    return Extractor.invoke(config, {
      compilerState,
      localBuild: write,
      messageCallback: (message) => {
        message.handled = true;
        const [, name = message.text] = /"(.+?)"/.exec(message.text) ?? [];
        if (message.messageId === 'ae-undocumented') undocumented.add(`${entry}: ${name}`);
        if (message.messageId === 'ae-forgotten-export') unexported.push({ entry, type: name });
      },
    }).apiReportChanged;
  });

  const importable = new Set(configs.flatMap((config) => exportsOf(config.reportTempFilePath)));
  return {
    changed: changed.map(({ reportFilePath }) => reportFilePath.replace(root, '')),
    undocumented: [...undocumented],
    forgotten: unexported
      .filter(({ type }) => !importable.has(type))
      .map(({ entry, type }) => `${entry}: ${type}`),
  };
};
