import fc from 'fast-check';

/** The same number for the same text. */
export const seedOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 0);

const steps = 10_000;

/** Numbers from 0 up to 1 that look random, the same for the same seed. */
export const createRandom = (seed: number): (() => number) => {
  const numbers = fc.sample(fc.noBias(fc.integer({ min: 0, max: steps - 1 })), { seed, numRuns: steps });
  let count = 0;
  return () => {
    count += 1;
    return (numbers[count % steps] ?? 0) / steps;
  };
};
