import { root } from '../../scripts/entries.mjs';
import calls from '../calls/playwright.config';

/** The same calls through Kamailio, and calls whose audio a TURN server relays. */
export default {
  ...calls,
  testDir: '..',
  testMatch: ['calls/*.calls.ts', 'interop/*.calls.ts'],
  outputDir: `${root}test-results/interop`,
  projects: calls.projects?.map((project) => ({
    ...project,
    name: `${project.name ?? ''} with Kamailio`,
    use: { ...project.use, service: 'kamailio' },
  })),
};
