// @ts-check
// The stages of `npm test`: npm scripts, what must have ended before each, and how its tests are counted.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { entries, root } from './entries.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} script An npm script.
 * @property {string[]} [args] More arguments for it.
 * @property {string} [after] The name of the stage that must have ended before.
 * @property {Record<string, string>} [env]
 * @property {string} [report] The JSON report that the stage writes.
 * @property {(report: any) => Counts} [count] Reads that report. Without it a stage counts as one test.
 */

export const reportFolder = join(root, 'test-results', 'stages');

/** @param {string} name */
const reportOf = (name) => join(reportFolder, `${name}.json`);

/**
 * @param {string} name
 * @returns {Pick<Stage, 'report' | 'count'> & { args: string[] }}
 */
const vitest = (name) => ({
  args: ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`],
  report: reportOf(name),
  count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
});

/**
 * @param {string} name
 * @returns {Pick<Stage, 'report' | 'count'> & { args: string[], env: Record<string, string> }}
 */
const playwright = (name) => ({
  args: ['--reporter=line,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(name) },
  report: reportOf(name),
  count: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
});

/**
 * @param {string} folder
 * @param {RegExp} pattern
 */
const has = (folder, pattern) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((file) => pattern.test(String(file)));

const unit = vitest('unit');
const calls = playwright('calls');
/** A few calls with each phone; `npm run test:calls` makes all of them. @type {Stage} */
const smokeCalls = { name: 'calls', script: 'test:calls', ...calls, args: ['--grep=@smoke', ...calls.args] };
const isBuilt = entries.length > 0;

/** Long ones first, so that none is left over at the end. @type {Stage[]} */
export const stages = [
  { name: 'build', script: 'build' },
  // Room for what is young: with the little that node gives, a tenth of the time goes into moving it about.
  { name: 'lint', script: 'lint', env: { NODE_OPTIONS: '--max-semi-space-size=64' } },
  ...(has('test', /\.e2e\.ts$/) ? [{ name: 'e2e', script: 'test:e2e', ...playwright('e2e') }] : []),
  { name: 'unit', script: 'test:unit', ...unit, args: ['--project=ssr', '--project=types', ...unit.args] },
  ...(has('test', /\.calls\.ts$/) ? [smokeCalls] : []),
  ...(has('stories', /\.stories\.tsx$/)
    ? [{ name: 'stories', script: 'test:stories', ...vitest('stories') }]
    : []),
  ...(has('test', /\.browser\.test\.tsx?$/)
    ? [{ name: 'browser', script: 'test:browser', ...vitest('browser') }]
    : []),
  { name: 'typecheck', script: 'typecheck' },
  { name: 'format', script: 'format:check' },
  ...(isBuilt
    ? [
        { name: 'package', script: 'test:package', after: 'build', ...vitest('package') },
        { name: 'size', script: 'size', after: 'build' },
        { name: 'structure', script: 'check:structure', after: 'build' },
      ]
    : []),
];
