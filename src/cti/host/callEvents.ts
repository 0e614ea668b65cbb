import type { HostEvent } from '../../protocol/hostEvents';

/** Whether an event concerns calls, and not this window's page. */
export const concernsCalls = ({ type }: HostEvent): boolean =>
  /ENGAGEMENT|CALLER_ID_MATCH|PUBLISH_TO_CHANNEL|END_CALL/.test(type);

/** HubSpot's answers about calls and records. */
const answers =
  /^(CREATE_ENGAGEMENT|ENGAGEMENT_CREATED|UPDATE_ENGAGEMENT|CALLER_ID_MATCH)|(RECORD|ENGAGEMENT|CHANNEL)_FAILED$/;

export const concernsRecords = ({ type }: HostEvent): boolean => answers.test(type);
