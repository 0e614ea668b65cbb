// @ts-check
// Real calls on loopback, through the simulator's own SIP relay. `npm run test:calls -- --repeat 5`
import { runCallTests } from './callTests.mjs';

process.exitCode = runCallTests('test/calls/playwright.config.ts', process.argv.slice(2));
