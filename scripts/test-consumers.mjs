// @ts-check
// Packs the package, installs it as a user would in projects made on the fly, and tries what people do there.
// `npm run test:consumers`: in applications. `npm run test:runners`: the testing kit in test runners.
// With names, such as `npm run test:consumers -- next jest`, those only.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAttempts } from './attempts.mjs';
import { chromiumLaunchOptions, ensureChromium } from './browser.mjs';
import { createProject } from './consumers/consumer.mjs';
import { consumers as applications } from './consumers/list.mjs';
import { runners } from './consumers/runners.mjs';
import { root } from './entries.mjs';
import { ensureInstalled } from './install.mjs';
import { pack } from './pack.mjs';

const { attempt, finish } = createAttempts();

/** For calls of real phones: a microphone that beeps, and connections on this machine. */
const callArgs = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--allow-loopback-in-peer-connection',
];

const [, , ...words] = process.argv;
const isForRunners = words[0] === '--runners';
const consumers = isForRunners ? runners : applications;

/** @param {import('./consumers/list.mjs').Consumer} consumer @param {string} tarball @param {import('playwright').Browser} browser */
const tryConsumer = async (consumer, tarball, browser) => {
  /** @type {import('./consumers/consumer.mjs').Project | undefined} */
  let project;
  await attempt(`${consumer.name}: is installed`, async () => {
    project = await createProject(consumer, tarball);
  });
  if (!project) return;
  const installed = project;
  for (const [name, check] of Object.entries(consumer.checks))
    await attempt(`${consumer.name}: ${name}`, () => check(installed, browser));
  await installed.remove();
};

const testConsumers = async () => {
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown = names.filter((name) => !consumers.some((consumer) => consumer.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such consumer: ${unknown.join(', ')}. There are ${consumers.map(({ name }) => name).join(', ')}.`,
    );
  ensureInstalled();
  const executablePath = ensureChromium();
  const { chromium } = await import('playwright');
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  try {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const tarball = pack(folder);
    const { args, ...options } = chromiumLaunchOptions();
    const browser = await chromium.launch({ ...options, args: [...args, ...callArgs], executablePath });
    for (const consumer of consumers)
      if (names.length === 0 || names.includes(consumer.name)) await tryConsumer(consumer, tarball, browser);
    await browser.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// What keeps it from trying anything counts as failed.
const command = `npm run test:${isForRunners ? 'runners' : 'consumers'}`;
await testConsumers().catch((error) => attempt(command, () => Promise.reject(error)));
finish();
