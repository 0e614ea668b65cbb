// @ts-check
// The random runs of test/model, as many as wanted, in shares with a seed each, and malformed messages:
// npm run test:soak -- [--runs N] [--messages N] [--seed N] [--path P] [--processes N]
// A share that fails prints its seed and path; with both, that one run is played again.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { root } from './entries.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    path: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
  },
});
const runsPerShare = 2000;
const firstSeed = Number(values.seed);

/** @typedef {{ what: string, file: string, env: Record<string, string> }} Share */

/** @returns {Share} */
const modelShare = (/** @type {number} */ seed, /** @type {number} */ runs, path = values.path) => ({
  what: `seed ${seed}, ${runs} runs`,
  file: 'model',
  env: {
    MODEL_RUNS: String(runs),
    MODEL_SEED: String(seed),
    ...(path !== undefined && { MODEL_PATH: path }),
  },
});

const runs = values.path ? 1 : Number(values.runs);
const messages = values.path ? 0 : Number(values.messages);

/** @type {Share[]} */
const shares = [
  ...Array.from({ length: Math.ceil(runs / runsPerShare) }, (_, index) =>
    modelShare(firstSeed + index, Math.min(runsPerShare, runs - index * runsPerShare)),
  ),
  ...(messages > 0
    ? [
        {
          what: `seed ${firstSeed}, ${messages} malformed messages`,
          file: 'fuzz',
          env: { FUZZ_MESSAGES: String(messages), FUZZ_SEED: String(firstSeed), FUZZ_HEAP: '1' },
        },
      ]
    : []),
];

/**
 * @param {Share} share
 * @returns {Promise<string | undefined>} what was printed, where it failed
 */
const play = ({ file, env }) =>
  new Promise((resolve) => {
    const child = spawn('npx', ['vitest', 'run', '--project', 'node', `test/model/${file}.node.test.ts`], {
      cwd: root,
      env: { ...process.env, ...env },
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
      `${share.what}: ${failure === undefined ? 'all promises kept' : 'FAILED'} (${done} of ${shares.length})`,
    );
  }
};

console.log(
  values.path
    ? `One run from the seed ${values.seed}`
    : `${runs} runs and ${messages} malformed messages from the seed ${values.seed}`,
);
await Promise.all(Array.from({ length: Number(values.processes) }, work));
console.log(failures === 0 ? 'No failures.' : `${failures} of ${shares.length} shares failed.`);
process.exit(failures === 0 ? 0 : 1);
