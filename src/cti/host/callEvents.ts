import type { HostEvent } from '../../protocol/hostEvents';

/** The events that concern calls and not this window's page. */
const callEvents: readonly HostEvent['type'][] = [
  'CREATE_ENGAGEMENT_SUCCEEDED',
  'CREATE_ENGAGEMENT_FAILED',
  'ENGAGEMENT_CREATED',
  'UPDATE_ENGAGEMENT_SUCCEEDED',
  'UPDATE_ENGAGEMENT_FAILED',
  'CALLER_ID_MATCH_SUCCEEDED',
  'CALLER_ID_MATCH_FAILED',
  'FINALIZE_ENGAGEMENT_SUCCEEDED',
  'FINALIZE_ENGAGEMENT_FAILED',
  'PUBLISH_TO_CHANNEL_SUCCEEDED',
  'PUBLISH_TO_CHANNEL_FAILED',
  'END_CALL',
];

export const concernsCalls = ({ type }: HostEvent): boolean => callEvents.includes(type);
