// @ts-check
// Runs Playwright's tests of a config; `--repeat N` runs each N times.
import { spawnSync } from 'node:child_process';
import { root } from './entries.mjs';

/**
 * @param {string} config
 * @param {string[]} args What the user gave.
 * @returns {number} The exit code.
 */
export const runCallTests = (config, args) => {
  const given = args.flatMap((arg, index) => {
    if (arg === '--repeat') return [`--repeat-each=${args[index + 1] ?? ''}`];
    return args[index - 1] === '--repeat' ? [] : [arg.replace(/^--repeat=/, '--repeat-each=')];
  });
  const { status } = spawnSync('npx', ['playwright', 'test', '--config', config, ...given], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
};
