// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { root } from './entries.mjs';
import { reportFolder } from './stages.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {import('./stages.mjs').Counts} Counts */
/** @typedef {Counts & { name: string, seconds: number }} Result */

/** Generous: the whole run is meant to take eight minutes, and a busy machine may be three times as slow. */
const stageTimeout = 25 * 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Interrupts a stage as Ctrl-C would: Playwright then ends the server that it started, which no signal to the stage's group reaches.
 * @param {import('node:child_process').ChildProcess} child It leads its own process group.
 */
const end = ({ pid }) => {
  if (pid === undefined) return;
  const target = process.platform === 'win32' ? pid : -pid;
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    try {
      process.kill(target, signal);
    } catch {
      // It has ended by itself.
    }
  };
  send('SIGINT');
  setTimeout(send, 15_000, 'SIGKILL').unref();
};

/**
 * @param {Stage} stage
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ status: number | null, output: string }>}
 */
const runScript = ({ script, args = [], env: stageEnv = {} }, env) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: root,
      env: { ...env, ...stageEnv },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => (output += text));
    }
    const timer = setTimeout(() => {
      output += `\nStopped after ${String(stageTimeout / 60_000)} minutes.\n`;
      end(child);
    }, stageTimeout);
    /** @param {number | null} status */
    const settle = (status) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status, output });
    };
    child.on('error', (error) => {
      output += error.message;
      settle(null);
    });
    child.on('close', settle);
  });

/**
 * @param {Stage} stage
 * @param {boolean} ok
 * @returns {Counts}
 */
const countTests = ({ report, count }, ok) => {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0 };
  if (report && count) {
    try {
      counts = count(JSON.parse(readFileSync(report, 'utf8')));
    } catch {
      // The stage broke before it could report; that is a failure below.
    }
  } else {
    counts = { passed: ok ? 1 : 0, failed: 0 };
  }
  // A stage that fails without a failed test: it broke outside its tests.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};

/** @param {Result[]} results */
const printTable = (results) => {
  const columns = /** @type {const} */ (['stage', 'passed', 'failed', 'seconds']);
  const rows = [
    columns,
    ...results.map(({ name, passed, failed, seconds }) => [
      name,
      String(passed),
      String(failed),
      seconds.toFixed(1),
    ]),
  ];
  console.log();
  for (const [name = '', ...numbers] of rows)
    console.log([name.padEnd(12), ...numbers.map((cell) => cell.padStart(8))].join(''));
  console.log();
};

/**
 * Runs the stages, three at a time on a small machine. Every stage runs, whatever became of the others, but those that need one that
 * failed. Those that failed show their output.
 * @param {Stage[]} stages
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export const runStages = async (stages, env) => {
  rmSync(reportFolder, { recursive: true, force: true });
  mkdirSync(reportFolder, { recursive: true });
  const waiting = [...stages];
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      waiting.length = 0;
      running.forEach(end);
    });
  }
  /** @type {Result[]} */
  const results = [];
  const isReady = (/** @type {Stage} */ { after }) =>
    !stages.some(({ name }) => name === after) || results.some(({ name }) => name === after);

  /** @param {Result} result @param {string} [output] What a failed stage said. */
  const report = (result, output = '') => {
    results.push(result);
    if (result.failed > 0) console.log(`\n─── ${result.name} ───\n${output.trim()}\n`);
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${result.name} (${result.seconds.toFixed(1)} s)`);
  };

  /** @param {Stage} stage */
  const run = async (stage) => {
    const { name, after } = stage;
    if (results.some((result) => result.name === after && result.failed > 0)) {
      report({ name, passed: 0, failed: 1, seconds: 0 }, `Not run: ${String(after)} failed.`);
      return;
    }
    const start = performance.now();
    const { status, output } = await runScript(stage, env);
    const seconds = (performance.now() - start) / 1000;
    report({ name, ...countTests(stage, status === 0), seconds }, output);
  };

  await new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
    // One more than there are processors on a small machine: many a test waits for a moment.
    const lanes = Math.max(3, Math.floor(availableParallelism() / 2));
    let busy = 0;
    const fill = () => {
      while (busy < lanes) {
        const index = waiting.findIndex(isReady);
        const [stage] = index < 0 ? [] : waiting.splice(index, 1);
        if (!stage) break;
        busy += 1;
        void run(stage).then(() => {
          busy -= 1;
          fill();
        });
      }
      if (busy === 0) resolve();
    };
    fill();
  });

  results.sort(
    (a, b) => stages.findIndex((s) => s.name === a.name) - stages.findIndex((s) => s.name === b.name),
  );
  printTable(results);
  return results.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
};
