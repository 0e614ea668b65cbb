import { type Call, engagementIdOf } from '../../call/call';
import type { HostEvents } from '../../protocol/hostEvents';
import type { CtiState } from '../state';

/** The call that HubSpot means; the foreground call if HubSpot names none. */
export const namedCall = (
  { calls, call }: CtiState,
  { externalCallId, engagementId }: HostEvents['END_CALL'],
): Call | null | undefined => {
  if (externalCallId === undefined && engagementId === undefined) return call;
  return Object.values(calls).find(
    (known) =>
      known.externalCallId === externalCallId ||
      (engagementId !== undefined && String(engagementIdOf(known)) === String(engagementId)),
  );
};
