// @ts-check
<<<<<<< HEAD
// The same real calls through Kamailio, started on loopback with test/interop/kamailio.cfg, and calls that coturn relays.
=======
// Real calls with software of others, all on loopback: the same calls as in test:calls through Kamailio, calls that coturn relays, and
// calls through Kamailio and rtpengine with SIPp and baresip.
>>>>>>> 968a393 (Prove calls with SIPp and baresip through Kamailio and rtpengine)
import { runCallTests } from './callTests.mjs';
import { findBaresip, findKamailio, findRtpengine, findSipp, findTurnServer } from './interopServers.mjs';

try {
  for (const find of [findKamailio, findTurnServer, findRtpengine, findSipp, findBaresip]) find();
  process.exitCode = runCallTests('test/interop/playwright.config.ts', process.argv.slice(2));
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
