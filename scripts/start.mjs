// @ts-check
// `npm start`: the simulated HubSpot with the demo widget, on a fresh clone too.
import { ensureInstalled } from './install.mjs';

try {
  ensureInstalled();
  const { startSimulator } = await import('../simulator/serve.mjs');
  await startSimulator({
    open: process.argv.includes('--open'),
    bundled: process.argv.includes('--bundled'),
    exitOnSignal: true,
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
