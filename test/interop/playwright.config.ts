import { root } from '../../scripts/entries.mjs';
import calls from '../calls/playwright.config';

/** The very same calls, by way of Kamailio. */
export default {
  ...calls,
  testDir: '../calls',
  outputDir: `${root}test-results/interop`,
  projects: calls.projects?.map((project) => ({
    ...project,
    name: `${project.name ?? ''} with Kamailio`,
    use: { ...project.use, service: 'kamailio' },
  })),
};
