// @ts-check
// Real calls in a row in one page, in both directions, with each SIP package: npm run test:soak-calls -- [--calls N] [--project jssip]
import { parseArgs } from 'node:util';
import { runCallTests } from './callTests.mjs';

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '500' }, project: { type: 'string' } },
});
process.env.SOAK_CALLS = values.calls;
const projects = values.project === undefined ? [] : [`--project=${values.project}`];
process.exitCode = runCallTests('test/calls/soak/playwright.config.ts', projects);
