// @ts-check
// `npm run size`: what the package costs its users, after `npm run build`. `--json` prints the figures for programs, `--update` makes
// today's modules the baseline against which growth is named.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './entries.mjs';
import { budgets } from './size/budgets.mjs';
import { bytesOfModules, compressedSize } from './size/measure.mjs';

const baselineFile = fileURLToPath(new URL('size/baseline.json', import.meta.url));

/** @type {Record<string, Record<string, number>>} */
const baseline = existsSync(baselineFile) ? JSON.parse(readFileSync(baselineFile, 'utf8')) : {};

/**
 * The modules that grew most since the baseline.
 * @param {Record<string, number>} modules
 * @param {Record<string, number>} before
 */
const grown = (modules, before) =>
  Object.entries(modules)
    .map(([name, bytes]) => ({ name, bytes, growth: bytes - (before[name] ?? 0) }))
    .filter(({ growth }) => growth > 0)
    .sort((a, b) => b.growth - a.growth)
    .slice(0, 8);

if (!existsSync(`${root}dist/index.js`)) {
  console.error('There is no dist to measure: run `npm run build` first.');
  process.exit(1);
}

// The table is longer than the library while the latter grows.
const source = readFileSync(`${root}src/index.ts`, 'utf8');
const present = budgets.filter(({ uses }) => uses.every((name) => new RegExp(`\\b${name}\\b`).test(source)));

const rows = await Promise.all(
  present.map(async ({ name, code, limit }) => {
    const [bytes, modules] = await Promise.all([compressedSize(code), bytesOfModules(code)]);
    return { name, bytes, limit: limit * 1000, over: bytes > limit * 1000, modules };
  }),
);

if (process.argv.includes('--update')) {
  const modules = Object.fromEntries(rows.map((row) => [row.name, row.modules]));
  writeFileSync(baselineFile, `${JSON.stringify(modules, null, 2)}\n`);
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(rows, null, 2));
} else {
  for (const { name, bytes, limit, over, modules } of rows) {
    const figures = `${(bytes / 1000).toFixed(1).padStart(6)} of ${String(limit / 1000).padStart(3)} kB`;
    console.log(`${over ? '✗' : '✓'} ${name.padEnd(42)}${figures}`);
    if (!over) continue;
    console.log('    grown since the baseline, in bytes before compression:');
    for (const { name: source, bytes: now, growth } of grown(modules, baseline[name] ?? {}))
      console.log(`    +${String(growth).padEnd(7)} ${source} (${String(now)})`);
  }
}

process.exitCode = rows.some(({ over }) => over) ? 1 : 0;
