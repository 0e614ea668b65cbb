// @ts-check
// Projects that the package's own `init` makes, from the packed package, in an empty folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../freePort.mjs';
import { callInHubSpot, callWithOwnPhone } from './browse.mjs';

/** @typedef {import('./list.mjs').Consumer} Consumer */

/**
 * Moves the project's servers to free ports; users start them on those that `init` wrote.
 * @param {string} folder
 */
const moveToFreePorts = async (folder) => {
  const [widget, host] = [await freePort(), await freePort()];
  for (const name of ['package.json', 'vite.config.ts']) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8').replaceAll('5173', String(widget));
    writeFileSync(file, text.replaceAll('--open', `--open --port ${host}`));
  }
};

/** @param {string} phone @returns {Consumer} */
const project = (phone) => ({
  name: `init-${phone}`,
  init: ['--phone', phone, '--url', 'https://phone.example.com/widget/'],
  checks: {
    'opens the simulated HubSpot with `npm run dev`, and makes a call there': async (
      { folder, start },
      browser,
    ) => {
      await moveToFreePorts(folder);
      const [url] = await start(['npm', 'run', 'dev'], /http:\/\/localhost:\d+\//);
      await (phone === 'own' ? callWithOwnPhone : callInHubSpot)(browser, url);
    },
    'passes its own test': ({ run }) => run('npm', ['test']),
    'builds, with its types checked': ({ run }) => run('npm', ['run', 'build']),
  },
});

export const initiated = [project('fake'), project('own'), project('jssip'), project('twilio')];
