// @ts-check
// `npm run test:browsers`: the main flows in real Firefox and real WebKit. `npm run test:browsers -- WebKit` tries that one only.
import { createAttempts } from './attempts.mjs';
import { ensurePrograms } from './browsers/ensure.mjs';
import { firefox } from './browsers/firefox.mjs';
import { webkit } from './browsers/webkit.mjs';
import { ensureInstalled } from './install.mjs';

const { attempt, finish } = createAttempts();

/** @param {import('./browsers/browser.mjs').Engine[]} engines */
const testBrowsers = async (engines) => {
  ensureInstalled();
  const { flows, ready } = await import('../test/browsers/flows.mjs');
  const { startSimulator } = await import('../simulator/serve.mjs');
  const { urls, close } = await startSimulator({ bundled: true, log: () => {} });
  const demo = `${urls.host}?widget=${encodeURIComponent(`${urls.widget}?phone=fake`)}`;
  for (const engine of engines) {
    if (!(await attempt(`${engine.name}: is installed`, async () => ensurePrograms(engine)))) continue;
    for (const [name, flow] of Object.entries(flows))
      await attempt(`${engine.name}: ${name}`, async () => {
        const browser = await engine.launch();
        const open = async () => {
          const tab = await browser.openTab(demo);
          await ready(tab);
          return tab;
        };
        await flow(open).finally(() => browser.close());
      });
  }
  await close();
};

const names = process.argv.slice(2);
const chosen = [firefox, webkit].filter(({ name }) => names.length === 0 || names.includes(name));
// What keeps it from trying anything counts as failed.
await testBrowsers(chosen).catch((error) => attempt('npm run test:browsers', () => Promise.reject(error)));
finish();
