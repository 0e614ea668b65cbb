// @ts-check
// The random runs of test/model, as many as wanted: npm run test:soak -- [--runs N] [--seed N] [--path P]
// A failure prints its seed and path; with both, that one run is played again.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from './entries.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    path: { type: 'string' },
  },
});

console.log(`${values.path ? 'One run' : `${values.runs} runs`} from the seed ${values.seed}`);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'node', 'test/model/model.node.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    MODEL_RUNS: values.runs,
    MODEL_SEED: values.seed,
    ...(values.path && { MODEL_PATH: values.path }),
  },
});
process.exit(status ?? 1);
