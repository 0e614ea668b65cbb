import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = ['src/components', 'src/widget'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`),
);

const valuesOf = (property: RegExp): string[] =>
  files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(property)].map((match) => match[1] ?? ''));

/** The steps of a row in docs/theming.md. */
const stepsOf = (row: string): string =>
  readFileSync('docs/theming.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${row} `)) ?? '';

describe('what is used is on the written scale', () => {
  it('type sizes', () => {
    const steps = new Set(
      stepsOf('type')
        .match(/\d(?:\.\d+)?/g)
        ?.map(Number),
    );
    const used = valuesOf(/font-size:(\d*\.?\d+)rem/g).map(Number);
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((size) => !steps.has(size))).toEqual([]);
  });

  it('motion', () => {
    const steps = new Set(
      stepsOf('motion')
        .match(/\d\.\d+(?= s)/g)
        ?.map(Number),
    );
    // Keeps a new button out of reach, and moves nothing.
    steps.add(0.5);
    const used = valuesOf(/(?:animation|transition):[^;}]*? (\d*\.\d+)s/g).map(Number);
    expect(used.length).toBeGreaterThan(2);
    expect([...new Set(used)].filter((time) => !steps.has(time))).toEqual([]);
  });
});
