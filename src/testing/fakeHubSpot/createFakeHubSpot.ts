import { now as currentTime } from '../../base/clock';
import { present } from '../../base/present';
import { createContinuity } from '../../cti/continuity/continuity';
import { continuityPart } from '../../cti/continuity/load';
import { recordParts } from '../../cti/records/createRecords';
import { recordsPart } from '../../cti/records/load';
import { phonePart } from '../../cti/phone/load';
import { createPhoneBridge } from '../../cti/phone/bridge';
import type { TimelineEntry } from '../hubspot/calls';
import { createServer } from '../hubspot/server';
import { timelineOf } from '../hubspot/view';
import { freshAccount } from '../hubspot/world';
import { checkOptions } from './checkOptions';
import { engineOptionsOf, fakeDefaults } from './engineOptions';
import type { FakeHubSpot } from './fakeHubSpot';
import { createFakeStorage } from './fakeStorage';
import { createFakeWindowLinks } from './fakeWindowLinks';
import { createKnownRecords } from './knownRecords';
import type { FakeHubSpotOptions } from './options';
import { toCrmRecord } from './records';
import { createTab, defaultSession } from './tab';
import { soon } from './soon';

/** Of the first call. */
const firstEngagementId = 1001;

/** A HubSpot in memory that answers as the real one is documented to, or fails as its options say. */
export const createFakeHubSpot = (options: FakeHubSpotOptions = {}): FakeHubSpot => {
  checkOptions(options);
  // Nothing is fetched in a test: what a page waits a moment for is there at once.
  continuityPart.provide(createContinuity);
  recordsPart.provide(recordParts);
  phonePart.provide(createPhoneBridge);

  const { now = currentTime, records = [], session = {} } = options;
  const clock = typeof now === 'function' ? now : () => now;
  const known = createKnownRecords();
  const { portalId, userId, ownerId, usesCallingWindow } = { ...defaultSession, ...present(session) };
  const timeline: TimelineEntry[] = [];
  const server = createServer({
    portal: { portalId, userId, ownerId },
    account: {
      ...freshAccount,
      options: {
        ...fakeDefaults(),
        ...engineOptionsOf(options, fakeDefaults()),
        isKnownRecord: known.has,
        usesCallingWindow,
      },
      nextEngagementId: firstEngagementId,
    },
    now: clock,
    after: soon,
    // One list for good, so that a test may keep it.
    onChange: () => {
      timeline.splice(0, Infinity, ...[...timelineOf(server.account())].reverse());
    },
  });
  server.setRecords(records.map(toCrmRecord));
  return createTab(options, {
    server,
    known,
    now: clock,
    links: createFakeWindowLinks(),
    storage: createFakeStorage(),
    timeline,
    tabs: [],
  });
};
