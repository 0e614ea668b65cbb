import { expect } from '@playwright/test';
import { test as base } from '../../calls/fixtures';
import { freePort } from '../../../scripts/freePort.mjs';
import { startKamailio } from '../startKamailio';
import { openTap } from '../tap';
import { runSipp, type Sipp } from './sipp';
import { startBaresip, type BaresipSound } from './startBaresip';
import { startRtpengine } from './startRtpengine';

interface Pbx {
  port: number;
  trunkPort: number;
}

interface PbxOptions {
  baresipSound: BaresipSound;
  /** Where the packets of calls are kept; nowhere by default. */
  recordings: string | undefined;
}

/** Calls through Kamailio and rtpengine, between our phones in a browser and SIP stacks on plain UDP and RTP. */
export const test = base.extend<
  PbxOptions & {
    pbx: Pbx;
    /** Runs a scenario of SIPp at the trunk: for calls to +16175550177, or to call this user. */
    sipp: (scenario: string, user?: string) => Promise<Sipp>;
    /** A phone of the user "third", registered over UDP. */
    baresip: Awaited<ReturnType<typeof startBaresip>>;
  }
>({
  baresipSound: ['echo', { option: true }],
  recordings: [undefined, { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the braces
  pbx: async ({}, provide) => {
    await provide({ port: 0, trunkPort: await freePort() });
  },
  relay: async ({ pbx, recordings }, provide) => {
    const rtpengine = await startRtpengine(recordings);
    const { trunkPort } = pbx;
    const kamailio = await startKamailio({
      ringTimeoutMs: 5000,
      pbx: { rtpenginePort: rtpengine.port, trunkPort, records: recordings !== undefined },
    });
    pbx.port = kamailio.port;
    const tap = await openTap(kamailio.url);
    await provide({ ...tap, isRegistered: kamailio.isRegistered });
    await tap.close();
    await kamailio.close();
    await rtpengine.close();
  },
  baresip: async ({ relay, pbx, baresipSound: sound }, provide) => {
    const baresip = await startBaresip({ pbxPort: pbx.port, sound });
    await expect.poll(() => relay.isRegistered('third')).toBe(true);
    await provide(baresip);
    await baresip.close();
  },
  sipp: async ({ relay, pbx }, provide) => {
    if (!relay.url) throw new Error('The PBX has no address.');
    const running: Sipp[] = [];
    await provide(async (scenario, user) => {
      const sipp = await runSipp(scenario, {
        port: pbx.trunkPort,
        pbxPort: pbx.port,
        user,
      });
      running.push(sipp);
      return sipp;
    });
    for (const { stop } of running) stop();
  },
});

export { expect } from '@playwright/test';
