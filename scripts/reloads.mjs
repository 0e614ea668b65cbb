// @ts-check
// `npm run bench:reload`: pages are reloaded in mid-call, through Kamailio and rtpengine. How many calls live, and how long is the silence?
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCallTests } from './callTests.mjs';
import { findBaresip, findKamailio, findLinphone, findRtpengine } from './interopServers.mjs';

/** @typedef {import('../test/interop/reload/result').Result} Result */

const goal = { alive: 0.995, longestGapMs: 2_000 };

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

/** @param {number[]} values @param {number} share */
const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN);
};

/** @param {(number | undefined)[]} values */
const gapsOf = (values) => {
  const gaps = values.filter((gap) => gap !== undefined);
  return { median: quantile(gaps, 0.5), p95: quantile(gaps, 0.95), longest: quantile(gaps, 1) };
};

/** @param {Result[]} results */
const summarize = (results) => ({
  reloads: results.length,
  alive: results.filter(({ fault }) => fault === undefined).length,
  doubled: results.filter(({ records = 1 }) => records > 1).length,
  agent: gapsOf(results.map(({ agentGapMs }) => agentGapMs)),
  remote: gapsOf(results.map(({ remoteGapMs }) => remoteGapMs)),
});

/** @param {ReturnType<typeof summarize>} summary */
const row = ({ reloads, alive, doubled, agent, remote }) => ({
  reloads,
  alive,
  'doubled records': doubled,
  'gap here (ms): median': agent.median,
  p95: agent.p95,
  longest: agent.longest,
  'gap there (ms): median': remote.median,
  'p95 ': remote.p95,
  'longest ': remote.longest,
});

const bench = () => {
  for (const find of [findKamailio, findRtpengine, findBaresip, findLinphone]) find();
  const folder = mkdtempSync(join(tmpdir(), 'reloads-'));
  const file = join(folder, 'results');
  writeFileSync(file, '');
  const runs = Number(options.runs);
  // Two SIP packages, two remote stacks.
  process.env.RELOADS = String(Math.ceil(runs / 4));
  process.env.RELOAD_SEED = options.seed;
  process.env.RELOAD_RESULTS = file;
  const status = runCallTests('test/interop/reload/playwright.config.ts', []);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  rmSync(folder, { recursive: true });
  const results = lines.map((line) => /** @type {Result} */ (JSON.parse(line)));
  const all = summarize(results);
  /** @param {'adapter' | 'moment' | 'remote'} key */
  const by = (key) =>
    Object.fromEntries(
      [...new Set(results.map((result) => result[key]))].map((name) => [
        name,
        row(summarize(results.filter((result) => result[key] === name))),
      ]),
    );
  console.table({ ...by('moment'), ...by('adapter'), ...by('remote'), all: row(all) });
  for (const { adapter, remote, moment, fault } of results)
    if (fault) console.log(`${adapter} and ${remote}, ${moment}: ${fault}`);
  const share = all.alive / all.reloads;
  const isMet =
    status === 0 &&
    all.reloads >= runs &&
    share >= goal.alive &&
    all.doubled === 0 &&
    all.agent.p95 <= goal.longestGapMs &&
    all.remote.p95 <= goal.longestGapMs;
  console.log(
    `${all.alive} of ${all.reloads} calls lived (goal: ${goal.alive * 100} %), ${all.doubled} doubled records, ` +
      `p95 of the gap ${all.agent.p95} ms here and ${all.remote.p95} ms there (goal: ${goal.longestGapMs} ms). Seed ${options.seed}.`,
  );
  return isMet ? 0 : 1;
};

try {
  process.exitCode = bench();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
