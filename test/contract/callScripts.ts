import {
  answer,
  answered,
  behave,
  company,
  companyMatch,
  completed,
  contactMatch,
  created,
  customer,
  dialOut,
  ended,
  failure,
  record,
  ringIn,
  say,
  start,
  updated,
  type Step,
} from './steps';

export const theUser: Step[] = [
  ({ actions }) => actions.userUnavailable(),
  ({ actions }) => actions.userAvailable(),
  ({ actions }) => actions.userLoggedOut(),
  // Said once.
  ({ actions }) => actions.userLoggedOut(),
  ({ actions }) => actions.userLoggedIn(),
];

export const anOutboundCall: Step[] = [
  say('DIAL_NUMBER', {
    phoneNumber: customer,
    objectId: 0,
    objectType: 'CONTACT',
    countryCode: 'US',
    calleeInfo: { calleeId: 51, calleeObjectTypeId: '0-1' },
    startTimestamp: start,
  }),
  dialOut('out'),
  created('out', 1001),
  answered('out'),
  ({ actions }) => actions.updateDraft({ notes: 'Wants <b>more</b> & soon', outcome: 'outcome-1' }),
  say('DIAL_NUMBER', { phone_number: '020 7946 0018' }),
  ended('out'),
  ended('out'),
  ({ actions }) =>
    actions.callCompleted({
      externalCallId: 'out',
      hideWidget: false,
      engagementProperties: { our_score: 7 },
    }),
  updated(1001),
  completed('out'),
];

export const unansweredCalls: Step[] = [
  dialOut('busy'),
  created('busy', 1002),
  ({ actions }) =>
    actions.callEnded({ externalCallId: 'busy', callEndStatus: 'INTERNAL_BUSY', at: start + 1_000 }),
  // It would complete itself after a while.
  completed('busy'),
  updated(1002),
  ringIn('missed'),
  created('missed', 1003),
  answer('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [] }),
  ended('missed'),
  completed('missed'),
  updated(1003),
];

export const anInboundCall: Step[] = [
  behave({ matches: [contactMatch, companyMatch] }),
  ringIn('in'),
  created('in', 1004),
  answer('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [contactMatch, companyMatch] }),
  ({ actions }) => actions.chooseMatch(companyMatch),
  answered('in'),
  ({ actions }) => actions.navigateToRecord({ objectCoordinates: company, openIn: 'NEW_TAB' }),
  behave({ navigationFails: true }),
  ({ actions }) => actions.navigateToRecord({ objectCoordinates: record }),
  answer('NAVIGATE_TO_RECORD_FAILED', { objectCoordinates: record, engagementId: 1004 }),
  say('END_CALL', { externalCallId: 'in' }),
  ({ actions }) => actions.callTransferred({ externalCallId: 'in', at: start + 65_000 }),
  ({ actions }) => actions.finalizeEngagement({ externalCallId: 'in' }),
  answer('FINALIZE_ENGAGEMENT_SUCCEEDED', { externalCallId: 'in', engagementId: 1004 }),
  behave({ finalizeFails: true }),
  ({ actions }) => actions.finalizeEngagement({ externalCallId: 'in' }),
  answer('FINALIZE_ENGAGEMENT_FAILED', { externalCallId: 'in', engagementId: 1004 }),
  ({ actions }) => actions.publishToChannel({ externalCallId: 'in' }),
  answer('PUBLISH_TO_CHANNEL_FAILED', { externalCallId: 'in', engagementId: 1004 }),
  behave({ finalizeFails: false }),
  ({ actions }) => actions.publishToChannel({ externalCallId: 'in' }),
  answer('PUBLISH_TO_CHANNEL_SUCCEEDED', { externalCallId: 'in', engagementId: 1004 }),
  completed('in'),
  updated(1004),
  ringIn('passed-on'),
  created('passed-on', 1005),
  answer('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [contactMatch, companyMatch] }),
  ({ actions }) => actions.callTransferred({ externalCallId: 'passed-on', at: start + 5_000 }),
];

export const failures: Step[] = [
  behave({ matchFails: 'No such luck', engagementFails: 'No right to log calls' }),
  ringIn('unlogged'),
  answer('CREATE_ENGAGEMENT_FAILED', { ...failure('No right to log calls'), externalCallId: 'unlogged' }),
  answer('CALLER_ID_MATCH_FAILED', failure('No such luck')),
  answered('unlogged'),
  ended('unlogged'),
  behave({ engagementFails: undefined, updateFails: 'No such property' }),
  completed('unlogged'),
  answer('UPDATE_ENGAGEMENT_FAILED', failure('The engagement of this call was never created.')),
  dialOut('refused'),
  created('refused', 1006),
  answered('refused'),
  ended('refused'),
  completed('refused'),
  answer('UPDATE_ENGAGEMENT_FAILED', failure('No such property')),
  behave({ matchFails: undefined, updateFails: undefined }),
  completed('refused'),
  updated(1006),
];

export const sparseAnswers: Step[] = [
  behave({ omitExternalCallId: true, bothEngagementEvents: true }),
  dialOut('nameless'),
  answer('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1007 }),
  answer('ENGAGEMENT_CREATED', { engagementId: 1007 }),
  ended('nameless'),
  completed('nameless'),
  answer('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1007 }),
  ({ actions }) =>
    actions.outgoingCall({
      externalCallId: 'own-record',
      toNumber: customer,
      callStartTime: start,
      createEngagement: false,
    }),
  answered('own-record'),
  ended('own-record'),
  completed('own-record'),
  behave({ omitExternalCallId: false, bothEngagementEvents: false }),
];
