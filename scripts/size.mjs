// @ts-check
// `npm run size`: what the package costs its users, after `npm run build`. `--json` prints the figures for programs, `--update` makes
// today's modules the baseline against which growth is named.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
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
  console.error('Nothing is built yet. Run `npm run build` first.');
  process.exit(1);
}

/** @param {import('./size/budgets.mjs').Budget} budget */
const measure = async (budget) => {
  const limit = budget.limit * 1000;
  try {
    const { above } = budget;
    const [all, modules, without] = await Promise.all([
      compressedSize(budget),
      bytesOfModules(budget),
      above === undefined ? 0 : compressedSize({ ...budget, page: above }),
    ]);
    const bytes = all - without;
    return { name: budget.name, bytes, limit, over: bytes > limit, modules };
  } catch (error) {
    const [, reason = ''] = stripVTControlCharacters(String(error)).split(/\n+/);
    throw new Error(`${budget.name} cannot be measured: ${reason}`, { cause: error });
  }
};

const settled = await Promise.allSettled(budgets.map(measure));
const rows = settled.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
const failures = settled.flatMap((result) => (result.status === 'rejected' ? String(result.reason) : []));

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

for (const failure of failures) console.error(`✗ ${failure}`);

process.exitCode = failures.length > 0 || rows.some(({ over }) => over) ? 1 : 0;
