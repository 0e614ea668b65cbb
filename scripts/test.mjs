// @ts-check
// `npm test`: everything, on a fresh clone too. Stages run three at a time, a failing one does not stop the others, and the last
// line is "N passed, N failed", counted in tests where a stage has tests. `npm test -- lint unit` runs those stages only.
import { ensureChromium } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { runStages } from './runStages.mjs';
import { stages } from './stages.mjs';

try {
  ensureInstalled();
  const chromium = ensureChromium();
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such stage: ${unknown.join(', ')}. There are ${stages.map(({ name }) => name).join(', ')}.`,
    );
  const chosen = stages.filter(({ name }) => names.length === 0 || names.includes(name));
  const { passed, failed } = await runStages(chosen, { ...process.env, CHROMIUM_PATH: chromium });
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
