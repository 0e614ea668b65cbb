// @ts-check
// Finds a Chromium for tests, and installs one if there is not one yet. Finding one needs no dependency.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Chromium without what only people see: a page takes it a quarter less. */
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Arguments for every Chromium that tests start: no sandbox (containers), no traffic that the browser starts itself. */
export const chromiumArgs = [
  '--no-sandbox',
  // As in the browsers of people; a headless shell would put a page and the frames of other sites in it into one process.
  '--site-per-process',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // Playwright's own list of features turns storage partitioning off, without which an iframe of another site has no storage at
    // all. The last list counts: these are Playwright's without that.
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'MediaRouter',
    'PaintHolding',
    'OptimizationHints',
    // Processes that no test needs, a third of a short test's time: one in stock, and one for the suggestions of the address bar.
    'SpareRendererForSitePerProcess',
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
  ].join(',')}`,
];

/** @param {string} file */
const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @param {string[]} names */
const onPath = (names) => {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((command) => folders.map((folder) => join(folder, command + extension)))
    .find(isExecutable);
};

const playwrightsOwn = () => {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = createRequire(import.meta.url)('playwright');
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
};

const findShell = () => onPath(shells);

const findFull = () => onPath(commands) ?? usualPlaces.find(isExecutable) ?? playwrightsOwn();

/**
 * The path of a Chromium: CHROMIUM_PATH, a headless shell or another on the PATH, the usual places, then Playwright's own download.
 * @returns {string | undefined}
 */
export const findChromium = () => {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!isExecutable(chosen))
      throw new Error(`CHROMIUM_PATH names ${chosen}, which is not an executable program.`);
    return chosen;
  }
  return findShell() ?? findFull();
};

/** The path of a Chromium with all that people see, for the few things that no headless shell has; else of whatever there is. */
export const findFullChromium = () => {
  const found = findChromium();
  const isShell = found !== undefined && shells.some((shell) => basename(found).startsWith(shell));
  return isShell ? (findFull() ?? found) : found;
};

/** Launch options for Playwright, fresh at each call. */
export const chromiumLaunchOptions = () => {
  const executablePath = findChromium();
  return { args: [...chromiumArgs], ...(executablePath === undefined ? {} : { executablePath }) };
};

/**
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, args) => {
  console.log(`> ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 10 * 60_000 }).status === 0
  );
};

const installPlaywrights = () => {
  const cli = join(createRequire(import.meta.url).resolve('playwright/package.json'), '..', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']);
};

/** @param {string} name */
const installDebian = (name) =>
  existsSync('/usr/bin/apt-get') &&
  process.getuid?.() === 0 &&
  run('apt-get', ['update', '-qq']) &&
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);

/**
 * Makes sure that there is a Chromium, by installing one if need be, and returns its path. In CI, where nobody minds, the quicker
 * shell comes beside it.
 * @returns {string}
 */
export const ensureChromium = () => {
  if (!process.env.CHROMIUM_PATH) {
    if (!findFull()) {
      console.log('No Chromium found: trying to install one.');
      installPlaywrights();
      if (!findFull()) installDebian('chromium');
    }
    if (process.env.CI && !findShell()) installDebian('chromium-headless-shell');
  }
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'The tests need a Chromium, and none was found or could be installed. Install Chromium or Chrome ' +
      '(Debian: apt-get install chromium; macOS: brew install --cask chromium; anywhere: npx playwright install chromium), ' +
      'or set CHROMIUM_PATH to one.',
  );
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
