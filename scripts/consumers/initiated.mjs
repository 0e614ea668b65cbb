// @ts-check
// Projects that the package's own `init` makes, from the packed package, in an empty folder.
import manifest from '../../package.json' with { type: 'json' };
import { freePort } from '../freePort.mjs';
import { moveToFreePorts } from './ports.mjs';
import { answerInHubSpot, callInHubSpot, callWithOwnPhone } from './browse.mjs';

/** @typedef {import('./list.mjs').Consumer} Consumer */

/** @param {string} phone @returns {Consumer} */
const project = (phone) => ({
  name: `init-${phone}`,
  init: ['--phone', phone, '--url', 'https://phone.example.com/widget/'],
  checks: {
    'opens the simulated HubSpot with `npm run dev`, makes a call there, and takes one': async (
      { folder, start },
      browser,
    ) => {
      await moveToFreePorts(folder);
      const [url] = await start(['npm', 'run', 'dev'], /http:\/\/localhost:\d+\//);
      await (phone === 'own' ? callWithOwnPhone : callInHubSpot)(browser, url);
      await answerInHubSpot(browser, url);
    },
    'passes its own test': ({ run }) => run('npm', ['test']),
    'builds, with its types checked': ({ run }) => run('npm', ['run', 'build']),
    'starts inside the HubSpot that doctor plays, which misses nothing but https': async ({ run, start }) => {
      const port = await freePort();
      await start(['vite', 'preview', '--host', '127.0.0.1', '--port', String(port)], /127\.0\.0\.1/);
      const doctor = `npx --no-install ${manifest.name} doctor http://127.0.0.1:${port}/ --json 2>/dev/null || test $? = 6`;
      const { findings } = JSON.parse(await run('sh', ['-c', doctor]));
      const errors = findings.filter((/** @type {{ level: string }} */ { level }) => level === 'error');
      if (errors.length !== 1 || errors[0].check !== 'https') throw new Error(JSON.stringify(errors));
    },
  },
});

export const initiated = [project('fake'), project('own'), project('jssip'), project('twilio')];
