import { created, customer, dialOut, say, type Step } from './steps';

export const otherMessages: Step[] = [
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

export const badMessages: Step[] = [
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

export const anotherUser: Step[] = [
  async (stage) => {
    await stage.handshake({ userId: 9, ownerId: 10 });
  },
  dialOut('as-somebody-else'),
  created('as-somebody-else', 1008),
];
