// @ts-check
// The apps in examples/, as their readers start them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';
import { freePort } from '../freePort.mjs';
import { answerInHubSpot, callAlone, callInHubSpot } from './browse.mjs';
import { moveToFreePorts } from './ports.mjs';

/** @typedef {import('./list.mjs').Consumer} Consumer */
/** @typedef {Consumer['checks']} Checks */

/** What an example is tried with, in addition to being started, making a call and being built. @type {Record<string, Checks>} */
const further = {
  next: {
    'makes a call in production, under its security policy': async ({ start }, browser) => {
      const port = await freePort();
      await start(['next', 'start', '--hostname', '127.0.0.1', '--port', String(port)], /Ready/);
      const url = `http://127.0.0.1:${port}/`;
      const answer = await fetch(url);
      const policy = answer.headers.get('content-security-policy') ?? '';
      if (/unsafe-/.test(policy) || !/style-src 'self' 'nonce-/.test(policy))
        throw new Error(`The policy is: ${policy}`);
      if (!(await answer.text()).includes('data-calling'))
        throw new Error("The page came without the widget's HTML.");
      await callAlone(browser, url);
    },
  },
};

/** @param {string} example @returns {Consumer} */
const tried = (example) => ({
  name: `example-${example}`,
  example,
  checks: {
    'opens the simulated HubSpot with `npm start`, and makes and takes a call there': async (
      { folder, start },
      browser,
    ) => {
      await moveToFreePorts(folder);
      const [url] = await start(['npm', 'start'], /http:\/\/localhost:\d+\//);
      await callInHubSpot(browser, url);
      // The simulator's other phone calls phones that only pretend.
      if (example !== 'own-ui') await answerInHubSpot(browser, url);
    },
    'builds, with its types checked': ({ run }) => run('npm', ['run', 'build']),
    ...further[example],
  },
});

export const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => tried(name));
