import type { EndStatus } from '../protocol/appMessages';

/** The seven ways a call can end, in the order a person would look for them. */
export const endStatuses = [
  'COMPLETED',
  'NO_ANSWER',
  'BUSY',
  'REJECTED',
  'CANCELED',
  'MISSED',
  'FAILED',
] as const satisfies readonly EndStatus[];

/** HubSpot's guide lists these names as values; on the wire they are not. */
export type InternalEndStatus = `INTERNAL_${EndStatus}`;

/** The wire's spelling of an end status in either of HubSpot's spellings; `undefined` for anything else. */
export const readEndStatus = (status: unknown): EndStatus | undefined => {
  if (typeof status !== 'string') return undefined;
  const plain = status.replace(/^INTERNAL_/, '');
  return endStatuses.find((known) => known === plain);
};
