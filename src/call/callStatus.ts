import type { CallStatusProperty, EndStatus } from '../protocol/appMessages';

/** How a missed call appears in `hs_call_status`: HubSpot's lists disagree about MISSED. */
export type MissedStatus = 'NO_ANSWER' | 'MISSED';

/** As `hs_call_status`, which has no REJECTED. */
export const toCallStatusProperty = (
  status: EndStatus,
  missed: MissedStatus = 'NO_ANSWER',
): CallStatusProperty => {
  if (status === 'REJECTED') return 'CANCELED';
  return status === 'MISSED' ? missed : status;
};
