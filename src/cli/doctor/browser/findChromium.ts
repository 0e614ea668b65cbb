import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const canRun = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium that Playwright has installed for the project in this folder, if there is one. */
const playwrightChromium = (folder: string): string | undefined => {
  const load = createRequire(join(folder, 'package.json'));
  for (const name of ['playwright-core', 'playwright', '@playwright/test']) {
    try {
      const { chromium } = load(name) as { chromium: { executablePath: () => string } };
      const file = chromium.executablePath();
      if (canRun(file)) return file;
    } catch {
      // Not installed, or without a browser.
    }
  }
  return undefined;
};

/** A Chromium on this machine: the one that CHROMIUM_PATH names, Playwright's, one on the PATH, or one in its usual place. */
export const findChromium = (env: Env, folder: string): string | undefined => {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return canRun(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter((path) => path !== '');
  const onPath = names.flatMap((name) => folders.map((path) => join(path, name)));
  return playwrightChromium(folder) ?? [...onPath, ...(places[process.platform] ?? [])].find(canRun);
};
