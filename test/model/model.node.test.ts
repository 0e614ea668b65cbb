import fc from 'fast-check';
import { afterEach, beforeEach, it, vi } from 'vitest';
import { modelProperty } from './run';

const { MODEL_RUNS: runs = '2000', MODEL_SEED: seed = '1', MODEL_PATH: path } = process.env;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

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
