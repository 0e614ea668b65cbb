import { afterAll, afterEach, beforeEach } from 'vitest';

/**
 * The console stays silent: a test fails when something was written to `console.error` or `console.warn` that it did not ask for.
 * A test that expects output replaces the method itself, `vi.spyOn(console, 'error').mockImplementation(() => {})`, and asserts on it.
 */
const watched = ['error', 'warn'] as const;
const originals = { error: console.error, warn: console.warn };
let written: string[] = [];

const text = (value: unknown) => (value instanceof Error ? (value.stack ?? value.message) : String(value));

const failOnOutput = () => {
  const lines = written;
  written = [];
  if (lines.length > 0) throw new Error(`Unexpected output on the console:\n${lines.join('\n')}`);
};

beforeEach(() => {
  for (const method of watched) {
    console[method] = (...values: unknown[]) => {
      written.push(`console.${method}: ${values.map(text).join(' ')}`);
    };
  }
});

// Hooks run last come, first served: this one, registered first, sees what the clean-up of all others writes.
afterEach(failOnOutput);

afterAll(() => {
  Object.assign(console, originals);
  failOnOutput();
});
