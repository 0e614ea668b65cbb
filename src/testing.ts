export { callingStates, callingStatesAt } from './testing/callingStates';
export type { CallingStateName, CallingStates } from './testing/callingStates';
export { createFakeCti } from './testing/fakeCti';
export type { AskedAction, FakeCti, FakeCtiOptions } from './testing/fakeCti';
export { createFakeHubSpot } from './testing/fakeHubSpot';
export type { FakeHubSpot, FakeHubSpotOptions, RecordedMessage } from './testing/fakeHubSpot';
export type { TimelineEntry } from './testing/fakeTimeline';
export { createFakeSoftphone } from './testing/fakeSoftphone';
export type { FakeIncomingOptions, FakeSoftphone, FakeSoftphoneOptions } from './testing/fakeSoftphone';
