export { callingState } from './testing/callingState';
export type { CallingStateChange, CallOf, DeepPartial } from './testing/callingState';
export { callingStateMakers, callingStates, callingStatesAt } from './testing/callingStates';
export type { CallingStateMakers, CallingStateName, CallingStates } from './testing/callingStates';
export { createFakeAudio, fakeDevices } from './testing/phone/fakeAudio';
export type { FakeAudio, FakeAudioOptions } from './testing/phone/fakeAudio';
export { createFakeCti } from './testing/cti/fakeCti';
export type { AskedAction, FakeCti, FakeCtiOptions } from './testing/cti/fakeCti';
export { createFakeHubSpot } from './testing/fakeHubSpot/createFakeHubSpot';
export type { FakeHubSpot, RecordedMessage, SentMessages, SentType } from './testing/fakeHubSpot/fakeHubSpot';
export type { FakeHubSpotOptions, FakeSession } from './testing/fakeHubSpot/options';
export type { FakeRecord } from './testing/fakeHubSpot/records';
export type { SimulatedCall, TimelineEntry } from './testing/hubspot/calls';
export type { FailingCall, HubSpotFailure } from './testing/hubspot/options';
export { callingMatchers } from './testing/matchers';
export type { CallingMatchers, MatcherContext, MatcherResult } from './testing/matchers';
export { describeSoftphone } from './testing/conformance/describeSoftphone';
export type {
  OtherSide,
  SoftphoneConformanceOptions,
  SoftphoneUnderTest,
} from './testing/conformance/conformance';
export { connectToSimulator } from './testing/phone/connectToSimulator';
export type { SimulatedParty } from './testing/phone/connectToSimulator';
export type { FakeBehaviour } from './testing/phone/fakeBehaviour';
export type {
  FakeCommand,
  FakeFailure,
  FakeFailureLimits,
  FakeFailureOption,
} from './testing/phone/fakeFailures';
export type { FakePhoneAudio } from './testing/phone/fakePhoneAudio';
export type { FakeRemote } from './testing/phone/fakeSession';
export { createFakeSoftphone } from './testing/phone/fakeSoftphone';
export type { FakeIncomingOptions, FakeSoftphone, FakeSoftphoneOptions } from './testing/phone/fakeSoftphone';
export type { StateAt, StateWith } from './testing/callingStates/parts';
