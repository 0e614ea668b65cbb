import fc from 'fast-check';
import { it } from 'vitest';
import { useModelTime } from './clock';
import { modelProperty } from './run';

const { MODEL_RUNS: runs = '2000', MODEL_SEED: seed = '1', MODEL_PATH: path } = process.env;

useModelTime();

it(
  `keeps every promise in ${runs} random runs`,
  async () => {
    await fc.assert(modelProperty(), {
      numRuns: Number(runs),
      seed: Number(seed),
      ...(path !== undefined && { path }),
    });
  },
  Infinity,
);
