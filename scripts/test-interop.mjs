// @ts-check
// The same real calls through Kamailio, started on loopback with test/interop/kamailio.cfg, and calls that coturn relays.
import { runCallTests } from './callTests.mjs';
import { findKamailio, findTurnServer } from './interopServers.mjs';

try {
  findKamailio();
  findTurnServer();
  process.exitCode = runCallTests('test/interop/playwright.config.ts', process.argv.slice(2));
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
