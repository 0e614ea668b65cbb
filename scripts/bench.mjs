// @ts-check
// `npm run bench`: what the demo widget costs, built for production and driven in a real browser inside the simulated HubSpot.
import { parseArgs } from 'node:util';
import { excess, lines } from './bench/budgets.mjs';
import { emptyMeasurement, measureBare, measureRest, measureWork } from './bench/measure.mjs';
import { selfTest } from './bench/selfTest.mjs';
import { loadInTurn } from './bench/start.mjs';
import { table } from './bench/table.mjs';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { ensureInstalled } from './install.mjs';

const help = `npm run bench -- [options]

  --json         prints figures as JSON, for other programs
  --widget URL   measures another widget too, in the same run: one with the same button and field names
  --loads N      how often each widget is loaded, in turn; 20 if left out
  --only IDS     measures only these rows, with commas between them: start,wholeCall,flood
  --names        keeps component names in the build and says which rendered in the whole call
  --self-test    only shows that the counter counts
`;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    widget: { type: 'string' },
    loads: { type: 'string', default: '20' },
    only: { type: 'string' },
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

/** Says on the other stream how far it is. @param {string} what */
const progress = (what) => process.stderr.write(`${what} …\n`);

/**
 * @param {Parameters<typeof measureRest>[1]} browsers
 * @param {import('./bench/serve.mjs').Urls} urls
 * @returns {Promise<Record<string, import('./bench/measure.mjs').Measurement>>} the demo first
 */
const measureAll = async (browsers, { host, widget, mount, bare, reactBare }) => {
  const { browser } = browsers;
  const only = options.only === undefined ? undefined : new Set(options.only.split(','));
  const measurements = Object.fromEntries(
    ['demo', '4× CPU', 'react-bare', 'bare', ...(options.widget ? [options.widget] : [])].map((name) => [
      name,
      emptyMeasurement(),
    ]),
  );
  const of = (/** @type {string} */ name) => measurements[name] ?? emptyMeasurement();
  if (!only || only.has('start')) {
    progress('Loads');
    const widgets = {
      demo: widget,
      'react-bare': reactBare,
      bare,
      ...(options.widget && { [options.widget]: options.widget }),
    };
    const starts = await loadInTurn(browser, host, widgets, Number(options.loads));
    for (const [name, start] of Object.entries(starts)) of(name).figures['start'] = start;
  }
  progress('Demo');
  await measureWork(of('demo'), browser, { host, widget, only });
  await measureRest(of('demo'), browsers, { host, widget, mount, only });
  progress('Demo, 4 times slower');
  await measureWork(of('4× CPU'), browser, { host, widget, rate: 4, only });
  progress('The limits');
  await measureBare(of('react-bare'), browser, { host, widget: reactBare, only });
  await measureBare(of('bare'), browser, { host, widget: bare, only });
  if (!options.widget) return measurements;
  progress(options.widget);
  await measureWork(of(options.widget), browser, { host, widget: options.widget, only });
  await measureRest(of(options.widget), browsers, { host, widget: options.widget, only });
  return measurements;
};

/**
 * @param {Parameters<typeof measureRest>[1]} browsers
 * @param {import('./bench/serve.mjs').Urls} urls
 * @returns {Promise<string[]>} what is over budget
 */
const run = async (browsers, urls) => {
  const { cases, wrong } = await selfTest(browsers.browser, urls.count);
  if (wrong.length > 0) throw new Error(`The counter does not count as people do:\n${wrong.join('\n')}`);
  if (!options.json) console.log(`The counter counts as by hand in ${cases} of ${cases} cases.\n`);
  if (options['self-test']) return [];

  const measurements = await measureAll(browsers, urls);
  const { demo = emptyMeasurement() } = measurements;
  const over = [
    ...excess(demo.figures),
    ...Object.entries(demo.missing).map(([row, reason]) => `${row} could not be measured: ${reason}`),
  ];
  if (options.json) {
    const widgets = Object.fromEntries(
      Object.entries(measurements).map(([name, { figures, missing, names }]) => [
        name,
        { figures, missing, ...(options.names && { names }) },
      ]),
    );
    const budgets = lines.flatMap(({ row, figure, limit }) =>
      limit === undefined ? [] : [{ row, figure, limit }],
    );
    console.log(JSON.stringify({ widgets, budgets, over }, null, 2));
    return over;
  }
  console.log(table(measurements));
  if (options.names) console.log(`\nRendered in the whole call:\n${mostFirst(demo.names)}`);
  console.log(
    `\nCounts are those of a row's costliest action, times the average's, on this machine; loads are medians of ${options.loads}, taken in turn.\nIn brackets: the demo's figure divided by this one. Heaps are without the engine's machine code.`,
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
  const uncompiled = await launch('--js-flags=--no-opt --no-maglev --no-sparkplug --regexp-interpret-all');
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
