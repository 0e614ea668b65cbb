// @ts-check
// Real calls with software of others, all on loopback: the same calls as in test:calls through Kamailio, calls that coturn relays, and
// calls through Kamailio and rtpengine with SIPp and baresip.
import { runCallTests } from './callTests.mjs';
import { findBaresip, findKamailio, findRtpengine, findSipp, findTurnServer } from './interopServers.mjs';

try {
  for (const find of [findKamailio, findTurnServer, findRtpengine, findSipp, findBaresip]) find();
  process.exitCode = runCallTests('test/interop/playwright.config.ts', process.argv.slice(2));
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
