// @ts-check
// The random runs of test/model, as many as wanted, in shares with a seed each:
// npm run test:soak -- [--runs N] [--seed N] [--path P] [--processes N]
// A share that fails prints its seed and path; with both, that one run is played again.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { root } from './entries.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    path: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
});
const runsPerShare = 2000;
const firstSeed = Number(values.seed);

/** @type {{ seed: number, runs: number, path?: string }[]} */
const shares = values.path
  ? [{ seed: firstSeed, runs: 1, path: values.path }]
  : Array.from({ length: Math.ceil(Number(values.runs) / runsPerShare) }, (_, index) => ({
      seed: firstSeed + index,
      runs: Math.min(runsPerShare, Number(values.runs) - index * runsPerShare),
    }));

/**
 * @param {typeof shares[number]} share
 * @returns {Promise<string | undefined>} what was printed, where it failed
 */
const play = ({ seed, runs, path }) =>
  new Promise((resolve) => {
    const child = spawn('npx', ['vitest', 'run', '--project', 'node', 'test/model/model.node.test.ts'], {
      cwd: root,
      env: {
        ...process.env,
        MODEL_RUNS: String(runs),
        MODEL_SEED: String(seed),
        ...(path !== undefined && { MODEL_PATH: path }),
      },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        printed += chunk;
      });
    child.on('close', (status) => resolve(status === 0 ? undefined : printed));
  });

let done = 0;
let failures = 0;
const waiting = [...shares];
const work = async () => {
  for (let share = waiting.shift(); share; share = waiting.shift()) {
    const failure = await play(share);
    done += 1;
    if (failure !== undefined) {
      failures += 1;
      console.log(failure);
    }
    console.log(
      `seed ${share.seed}, ${share.runs} runs: ${failure === undefined ? 'all promises kept' : 'FAILED'} (${done} of ${shares.length})`,
    );
  }
};

console.log(
  values.path ? `One run from the seed ${values.seed}` : `${values.runs} runs from the seed ${values.seed}`,
);
await Promise.all(Array.from({ length: Number(values.processes) }, work));
console.log(failures === 0 ? 'No failures.' : `${failures} of ${shares.length} shares failed.`);
process.exit(failures === 0 ? 0 : 1);
