// @ts-check
// The heading of each public name in the API reference: from the folder of its source, which the entry file names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entries.mjs';

/** What a source's path starts with, and the heading of what it exports. The first that fits counts. */
const headings = [
  ['widget/', 'The widget'],
  ['react/CallingProvider', 'Provider'],
  ['react/', 'Hooks'],
  ['components/dialing/', 'Components: before a call'],
  ['components/call/', 'Components: during a call'],
  ['components/incoming/', 'Components: incoming calls'],
  ['components/wrapUp/', 'Components: after a call'],
  ['components/sound/', 'Components: sound'],
  ['components/primitives/', 'Components: basic parts'],
  ['cti/errors', 'Errors'],
  ['cti/action', 'Actions'],
  ['cti/unclaimedActions', 'Actions'],
  ['cti/options', 'Provider'],
  ['cti/continuity/', 'Provider'],
  ['cti/', 'State'],
  ['call/', 'Calls'],
  ['protocol/', "HubSpot's messages"],
  ['softphone/phoneError', 'Errors'],
  ['softphone/audio/', 'Sound'],
  ['features/', 'Sound'],
  ['softphone/', 'Phones'],
  ['text/', 'Texts and numbers'],
  ['base/', 'Basics'],
  ['testing/callingState', 'States'],
  ['testing/cti/', 'Fakes'],
  ['testing/fakeHubSpot/', 'Fakes'],
  ['testing/hubspot/', 'Fakes'],
  ['testing/phone/', 'Fakes'],
  ['testing/conformance/', 'Tests of a phone'],
  ['testing/matchers', 'Matchers'],
  ['server/api/', 'Requests and errors'],
  ['server/account/', "HubSpot's calling API"],
  ['server/recordings/', 'Recordings'],
  ['server/settings/', 'Calling settings'],
  ['server/endpoints/', 'Endpoints'],
];

/** The order of the headings; the others follow in alphabetical order. */
export const categoryOrder = [
  'Provider',
  'Hooks',
  'Actions',
  'State',
  'Calls',
  'Errors',
  'The widget',
  'Components: before a call',
  'Components: incoming calls',
  'Components: during a call',
  'Components: after a call',
  'Components: sound',
  'Components: basic parts',
  'Phones',
  'Sound',
  "HubSpot's messages",
  'Texts and numbers',
  '*',
];

/**
 * The heading of each name that an entry exports.
 * @param {string} source The entry's file.
 * @returns {Map<string, string>}
 */
export const categoriesOf = (source) => {
  const text = readFileSync(join(root, source), 'utf8');
  const exported = [...text.matchAll(/export (?:type )?\{([^}]*)\} from '\.\/([^']+)'/g)];
  return new Map(
    exported.flatMap(([, names = '', path = '']) => {
      const heading = headings.find(([start = '']) => path.startsWith(start))?.[1];
      if (!heading) return [];
      return names
        .split(',')
        .map((name) =>
          name
            .trim()
            .replace(/^type /, '')
            .replace(/^.* as /, ''),
        )
        .filter((name) => name !== '')
        .map((name) => /** @type {[string, string]} */ ([name, heading]));
    }),
  );
};
