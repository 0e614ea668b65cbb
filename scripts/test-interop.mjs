// @ts-check
// The same real calls by way of Kamailio, started on loopback with test/interop/kamailio.cfg.
import { runCallTests } from './callTests.mjs';
import { findKamailio } from './kamailio.mjs';

try {
  findKamailio();
  process.exitCode = runCallTests('test/interop/playwright.config.ts', process.argv.slice(2));
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
