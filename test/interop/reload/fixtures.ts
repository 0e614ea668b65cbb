import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '../pbx/fixtures';
import { startBaresip } from '../pbx/startBaresip';
import { startLinphone } from '../pbx/startLinphone';

/** The remote party, which answers by itself and sends a tone. */
interface Party {
  /** Where its sound comes from. */
  mediaPort: number;
  hangUp: () => void;
  close: () => Promise<void>;
}

/** Baresip knows no `Replaces` (RFC 3891): calls with it are taken back by re-INVITE. Linphone does. */
export type Remote = 'baresip' | 'linphone';

const startParty = async (remote: Remote, pbxPort: number): Promise<Party> => {
  if (remote === 'linphone') return startLinphone({ pbxPort });
  const { run, ...baresip } = await startBaresip({ pbxPort, sound: 'tone' });
  return {
    ...baresip,
    hangUp: () => {
      run('hangup');
    },
  };
};

/** Calls through the PBX, which records them. */
export const test = base.extend<{ party: Party }, { remote: Remote }>({
  remote: ['baresip', { option: true, scope: 'worker' }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the braces
  recordings: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), 'recordings-'));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
  party: async ({ relay, pbx, remote }, provide) => {
    const party = await startParty(remote, pbx.port);
    await expect.poll(() => relay.isRegistered('third'), { timeout: 20_000 }).toBe(true);
    await provide(party);
    await party.close();
  },
});

export { expect } from '../pbx/fixtures';
