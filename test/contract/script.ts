import type { Stage } from './stage';

/** One thing that the user, the app or HubSpot does; afterwards everything under way arrives. */
export type Step = (stage: Stage) => unknown;

/** A fixed moment, so that both plays tell the same times. */
const start = Date.UTC(2026, 2, 1, 12);

const customer = '+16175550142';
const record = { portalId: 1, objectId: 51, objectTypeId: '0-1' };
const company = { portalId: 1, objectId: 61, objectTypeId: '0-2' };
const contactMatch = {
  callerIdType: 'CONTACT' as const,
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  objectCoordinates: record,
};
const companyMatch = {
  callerIdType: 'COMPANY' as const,
  name: 'Analytical Engines',
  objectCoordinates: company,
};

const dialOut = (externalCallId: string): Step => {
  return ({ actions }) => actions.outgoingCall({ externalCallId, toNumber: customer, callStartTime: start });
};

const ringIn = (externalCallId: string): Step => {
  return ({ actions }) =>
    actions.incomingCall({ externalCallId, fromNumber: customer, callStartTime: start });
};

const answered =
  (id: string): Step =>
  ({ actions }) =>
    actions.callAnswered({ id, at: start + 5_000 });

const ended =
  (id: string): Step =>
  ({ actions }) =>
    actions.callEnded({ id, at: start + 65_000 });

const completed =
  (id: string): Step =>
  ({ actions }) =>
    actions.callCompleted({ id });

const answer =
  (type: string, data?: unknown): Step =>
  (stage) => {
    stage.answer(type, data);
  };

const say =
  (type: string, data?: unknown): Step =>
  (stage) => {
    stage.say(type, data);
  };

const behave =
  (options: Parameters<Stage['behave']>[0]): Step =>
  (stage) => {
    stage.behave(options);
  };

/** HubSpot has made the engagement; a fake counts from 1001. */
const created = (externalCallId: string, engagementId: number): Step =>
  answer('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId, externalCallId });

/** HubSpot's confirmation names the engagement alone. */
const updated = (engagementId: number): Step => answer('UPDATE_ENGAGEMENT_SUCCEEDED', { engagementId });

const failure = (message: string) => ({ error: { message } });

const theUser: Step[] = [
  ({ actions }) => actions.userUnavailable(),
  ({ actions }) => actions.userAvailable(),
  ({ actions }) => actions.userLoggedOut(),
  // Said once.
  ({ actions }) => actions.userLoggedOut(),
  ({ actions }) => actions.userLoggedIn(),
];

const anOutboundCall: Step[] = [
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
    actions.callCompleted({ id: 'out', hideWidget: false, engagementProperties: { our_score: 7 } }),
  updated(1001),
  completed('out'),
];

const unansweredCalls: Step[] = [
  dialOut('busy'),
  created('busy', 1002),
  ({ actions }) => actions.callEnded({ id: 'busy', callEndStatus: 'INTERNAL_BUSY', at: start + 1_000 }),
  updated(1002),
  ringIn('missed'),
  created('missed', 1003),
  answer('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [] }),
  ended('missed'),
  updated(1003),
];

const anInboundCall: Step[] = [
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
  ({ actions }) => actions.callTransferred({ id: 'in', at: start + 65_000 }),
  ({ actions }) => actions.finalizeEngagement({ id: 'in' }),
  answer('FINALIZE_ENGAGEMENT_SUCCEEDED', { externalCallId: 'in', engagementId: 1004 }),
  behave({ finalizeFails: true }),
  ({ actions }) => actions.finalizeEngagement({ id: 'in' }),
  answer('FINALIZE_ENGAGEMENT_FAILED', { externalCallId: 'in', engagementId: 1004 }),
  ({ actions }) => actions.publishToChannel({ id: 'in' }),
  answer('PUBLISH_TO_CHANNEL_FAILED', { externalCallId: 'in', engagementId: 1004 }),
  behave({ finalizeFails: false }),
  ({ actions }) => actions.publishToChannel({ id: 'in' }),
  answer('PUBLISH_TO_CHANNEL_SUCCEEDED', { externalCallId: 'in', engagementId: 1004 }),
  completed('in'),
  updated(1004),
  ringIn('passed-on'),
  created('passed-on', 1005),
  answer('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [contactMatch, companyMatch] }),
  ({ actions }) => actions.callTransferred({ id: 'passed-on' }),
];

const failures: Step[] = [
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
  behave({ updateFails: undefined }),
  completed('refused'),
  updated(1006),
];

const sparseAnswers: Step[] = [
  behave({ omitExternalCallId: true, bothEngagementEvents: true }),
  dialOut('nameless'),
  answer('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: 1007 }),
  answer('ENGAGEMENT_CREATED', { engagementId: 1007 }),
  ended('nameless'),
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

const otherMessages: Step[] = [
  ({ actions }) => actions.sendError({ message: 'The microphone is gone.' }),
  ({ actions }) => actions.resizeWidget({ width: 400, height: 600 }),
  ({ actions }) => actions.setWidgetUrl({ iFrameUrl: 'https://phone.example/other' }),
  ({ actions }) => actions.callData({ any: ['thing', 1, null] }),
  ({ actions }) => actions.sendMessage({ type: 'OUR_OWN', data: { of: 'ours' } }),
  ({ actions }) => actions.sendMessage({ type: 'OUR_OWN_BARE' }),
  say('VISIBILITY_CHANGED', { isMinimized: true, isHidden: false }),
  say('VISIBILITY_CHANGED', { isMinimized: false, isHidden: false }),
  say('SET_CALL_STATE', { state: 'RINGING' }),
  say('INITIATE_CALL_ID_SUCCEEDED', { callId: 7 }),
  say('INITIATE_CALL_ID_FAILED'),
  say('SET_WIDGET_URL_FAILED', { iFrameUrl: 'https://phone.example/other' }),
  say('FAILED', { why: 'unknown' }),
  say('SOMETHING_NEW', { of: 'HubSpot' }),
  say('SOMETHING_NEW_FAILED'),
  say('ENGAGEMENT_CREATED', { engagementId: 4711 }),
];

const badMessages: Step[] = [
  say('DIAL_NUMBER'),
  say('DIAL_NUMBER', { phoneNumber: 42 }),
  say('DIAL_NUMBER', 'not an object'),
  say('CREATE_ENGAGEMENT_SUCCEEDED', { engagementId: {} }),
  say('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: 'none' }),
  say('VISIBILITY_CHANGED', null),
  say('DIAL_NUMBER', { phoneNumber: customer, calleeName: 'x'.repeat(200_000) }),
  // These would make the bare SDK start over.
  say('READY', { portalId: 666 }),
  say('SET_WIDGET_URL', { iFrameUrl: 'https://elsewhere.example' }),
];

const anotherUser: Step[] = [
  async (stage) => {
    await stage.handshake({ userId: 9, ownerId: 10 });
  },
  dialOut('as-somebody-else'),
  created('as-somebody-else', 1008),
];

/** What users, apps and HubSpots do to each other, in the order of a day. */
export const script: readonly Step[] = [
  ...theUser,
  ...anOutboundCall,
  ...unansweredCalls,
  ...anInboundCall,
  ...failures,
  ...sparseAnswers,
  ...otherMessages,
  ...badMessages,
  ...anotherUser,
];
