import {
  answer,
  answered,
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
  updated,
  type Step,
} from './steps';

const shown = answer('VISIBILITY_CHANGED', { isMinimized: false, isHidden: false });
const hidden = answer('VISIBILITY_CHANGED', { isMinimized: false, isHidden: true });

/** Sends what this library would not: a simulated HubSpot must know better. */
const raw =
  (type: string, data: unknown): Step =>
  ({ actions }) =>
    actions.sendMessage({ type, data });

export const thePanel: Step[] = [
  ({ actions }) => actions.dismissDialRequest(),
  dialOut('hides'),
  created('hides', 1009),
  answered('hides'),
  ended('hides'),
  ({ actions }) => actions.callCompleted({ externalCallId: 'hides', hideWidget: true }),
  hidden,
  updated(1009),
  ringIn('shows'),
  shown,
  created('shows', 1010),
  answer('CALLER_ID_MATCH_SUCCEEDED', { callerIdMatches: [contactMatch, companyMatch] }),
  ended('shows'),
  completed('shows'),
  updated(1010),
];

export const unavailable: Step[] = [
  ({ actions }) => actions.userUnavailable(),
  raw('INCOMING_CALL', { externalCallId: 'ignored', fromNumber: customer, toNumber: '+16175550100' }),
  ({ actions }) => actions.userAvailable(),
];

export const whatHubSpotDoesNotKnow: Step[] = [
  raw('CALL_COMPLETED', { externalCallId: 'nobody', engagementId: 9999, engagementProperties: { a: '1' } }),
  hidden,
  answer('UPDATE_ENGAGEMENT_FAILED', failure('This engagement does not exist.')),
  raw('FINALIZE_ENGAGEMENT', { externalCallId: 'nobody', engagementId: 9999 }),
  answer('FINALIZE_ENGAGEMENT_FAILED', { engagementId: 9999, externalCallId: 'nobody' }),
  ({ actions }) => actions.navigateToRecord({ objectCoordinates: { ...record, objectId: 9999 } }),
  // The call in the foreground is the one of the script before.
  answer('NAVIGATE_TO_RECORD_FAILED', {
    engagementId: 1008,
    objectCoordinates: { ...record, objectId: 9999 },
  }),
  ({ actions }) => actions.setWidgetUrl({ iFrameUrl: 'javascript:alert(1)' }),
  answer('SET_WIDGET_URL_FAILED', { iFrameUrl: 'javascript:alert(1)' }),
];

export const aCallEndsOnce: Step[] = [
  raw('OUTGOING_CALL_STARTED', { externalCallId: 'ends-once', toNumber: customer }),
  created('ends-once', 1011),
  raw('CALL_ENDED', { externalCallId: 'ends-once', engagementId: 1011, callEndStatus: 'BUSY' }),
  raw('CALL_ENDED', { externalCallId: 'ends-once', engagementId: 1011, callEndStatus: 'FAILED' }),
];
