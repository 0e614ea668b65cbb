// @ts-check
// `npm run test:browsers`: the main flows in real Firefox and real WebKit. `npm run test:browsers -- WebKit` tries that one only.
import { createAttempts } from './attempts.mjs';
import { ensurePrograms } from './browsers/ensure.mjs';
import { firefox } from './browsers/firefox.mjs';
import { webkit } from './browsers/webkit.mjs';
import { ensureInstalled } from './install.mjs';

const { attempt, finish } = createAttempts();

const engines = [firefox, webkit];

const testBrowsers = async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !engines.some((engine) => engine.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such browser: ${unknown.join(', ')}. There are ${engines.map(({ name }) => name).join(', ')}.`,
    );
  ensureInstalled();
  const { flows, flowsWithoutWebRtc } = await import('../test/browsers/flows.mjs');
  const { startSimulator } = await import('../simulator/serve.mjs');
  const { urls, close } = await startSimulator({ bundled: true, log: () => {} });
  const withFakePhone = `${urls.host}?widget=${encodeURIComponent(`${urls.widget}?phone=fake`)}`;

  /** @param {import('./browsers/browser.mjs').Engine} engine @param {import('../test/browsers/flows.mjs').Flows} some @param {string} url */
  const tryFlows = async (engine, some, url) => {
    for (const [name, flow] of Object.entries(some))
      await attempt(`${engine.name}: ${name}`, async () => {
        const browser = await engine.launch();
        await flow(() => browser.openTab(url)).finally(() => browser.close());
      });
  };

  for (const engine of engines.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (!(await attempt(`${engine.name}: is installed`, async () => ensurePrograms(engine)))) continue;
    await tryFlows(engine, flows, withFakePhone);
    if (!engine.hasWebRtc) await tryFlows(engine, flowsWithoutWebRtc, urls.host);
  }
  await close();
};

// What keeps it from trying anything counts as failed.
await testBrowsers().catch((error) => attempt('npm run test:browsers', () => Promise.reject(error)));
finish();
