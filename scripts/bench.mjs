// @ts-check
// `npm run bench`: what the demo widget costs, built for production and driven in a real browser inside the simulated HubSpot.
import { parseArgs } from 'node:util';
import { excess, rows } from './bench/budgets.mjs';
import { measure } from './bench/measure.mjs';
import { selfTest } from './bench/selfTest.mjs';
import { table } from './bench/table.mjs';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { ensureInstalled } from './install.mjs';

const help = `npm run bench -- [options]

  --json         prints figures as JSON, for other programs
  --widget URL   measures another widget too, in the same run: one with the same button and field names
  --names        keeps component names in the build and says which rendered in the whole call
  --self-test    only shows that the counter counts
`;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    widget: { type: 'string' },
    names: { type: 'boolean', default: false },
    'self-test': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** @param {Record<string, number>} names */
const mostFirst = (names) =>
  Object.entries(names)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${String(count).padStart(5)}  ${name}`)
    .join('\n');

/**
 * @param {Parameters<typeof measure>[0]} browsers
 * @param {import('./bench/serve.mjs').Urls} urls
 * @returns {Promise<string[]>} what is over budget
 */
const run = async (browsers, { host, widget, mount, count }) => {
  const { cases, wrong } = await selfTest(browsers.browser, count);
  if (wrong.length > 0) throw new Error(`The counter does not count as people do:\n${wrong.join('\n')}`);
  if (!options.json) console.log(`The counter counts as by hand in ${cases} of ${cases} cases.\n`);
  if (options['self-test']) return [];

  const demo = await measure(browsers, { host, widget, mount });
  const other = options.widget && (await measure(browsers, { host, widget: options.widget }));
  const over = rows.flatMap((row) => {
    const missing = demo.missing[row.id];
    return [...excess(row, demo.figures[row.id]), ...(missing ? [missing] : [])].map(
      (text) => `${row.name}: ${text}`,
    );
  });
  if (options.json) {
    const budgets = Object.fromEntries(rows.map(({ id, limits = {} }) => [id, limits]));
    /** @param {import('./bench/measure.mjs').Measurement} measurement */
    const report = ({ figures, missing, names }) => ({ figures, missing, ...(options.names && { names }) });
    const widgets = {
      demo: report(demo),
      ...(other && options.widget && { [options.widget]: report(other) }),
    };
    console.log(JSON.stringify({ widgets, budgets, over }, null, 2));
    return over;
  }
  console.log(table('demo widget', demo));
  if (other) console.log(`\n${table(options.widget ?? '', other)}`);
  if (options.names) console.log(`\nRendered in the whole call:\n${mostFirst(demo.names)}`);
  console.log(
    `\nCounts are those of a row's costliest action; script time is the average's, on this machine. Heaps are without the\nengine's machine code, and after 200 rounds that warm up.`,
  );
  if (over.length > 0) console.log(`\nOver budget:\n${over.join('\n')}`);
  return over;
};

const bench = async () => {
  ensureInstalled();
  const executablePath = ensureChromium();
  // Not before: on a fresh clone these packages have only just been installed.
  const { chromium } = await import('playwright');
  const { servePages } = await import('./bench/serve.mjs');
  const { urls, close } = await servePages({ names: options.names });
  /** @param {string[]} args */
  const launch = (...args) => {
    const options = chromiumLaunchOptions();
    return chromium.launch({ ...options, executablePath, args: [...options.args, ...args] });
  };
  const browser = await launch();
  const uncompiled = await launch('--js-flags=--no-opt --no-maglev --no-sparkplug');
  try {
    const over = await run({ browser, uncompiled }, urls);
    process.exitCode = over.length > 0 ? 1 : 0;
  } finally {
    await Promise.all([browser.close(), uncompiled.close()]);
    await close();
  }
};

if (options.help) console.log(help);
else
  await bench().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
