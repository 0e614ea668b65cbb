import { root } from '../../../scripts/entries.mjs';
import calls from '../../calls/playwright.config';

/** Reloads in mid-call, through Kamailio and rtpengine. */
export default {
  ...calls,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: `${root}test-results/reloads`,
  retries: 0,
  reporter: 'line',
  projects: ['baresip', 'linphone'].flatMap((remote) =>
    ['jssip', 'sipjs'].map((adapter) => ({
      name: `${adapter} and ${remote}`,
      use: { adapter, remote },
    })),
  ),
};
