import { root } from '../../scripts/entries.mjs';
import calls from '../calls/playwright.config';

/** Calls between our phones and other SIP stacks, through Kamailio and rtpengine. */
const withOtherStacks = ['sipp.calls.ts', 'baresip.calls.ts'];

/** The same calls through Kamailio, calls whose sound a TURN server relays, and calls with other SIP stacks. */
export default {
  ...calls,
  testDir: '..',
  testMatch: ['calls/*.calls.ts', 'interop/*.calls.ts', 'interop/pbx/*.calls.ts'],
  outputDir: `${root}test-results/interop`,
  projects: calls.projects?.map((project) => ({
    ...project,
    name: `${project.name ?? ''} with Kamailio`,
    ...(project.testMatch && { testMatch: [project.testMatch, withOtherStacks].flat() }),
    // The scripted peer takes the place of a service.
    testIgnore: [project.testIgnore ?? [], '**/peer/**'].flat(),
    use: { ...project.use, service: 'kamailio' },
  })),
};
