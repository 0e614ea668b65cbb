import { readFields } from '../../base/read';

const keyOf = (objectTypeId: unknown, objectId: unknown): string =>
  `${String(objectTypeId)}/${String(objectId)}`;

/** The records that HubSpot has named to the app. It opens only these and those in `records`. */
export const createKnownRecords = () => {
  const known = new Set<string>();
  return {
    /** Notes what a message from HubSpot names. */
    note: (data: unknown): void => {
      const { callerIdMatches, calleeInfo } = readFields(data);
      const { calleeId, calleeObjectTypeId } = readFields(calleeInfo);
      if (calleeId !== undefined) known.add(keyOf(calleeObjectTypeId, calleeId));
      if (!Array.isArray(callerIdMatches)) return;
      for (const match of callerIdMatches as unknown[]) {
        const { objectTypeId, objectId } = readFields(readFields(match)['objectCoordinates']);
        known.add(keyOf(objectTypeId, objectId));
      }
    },
    has: ({
      objectTypeId,
      objectId,
    }: {
      readonly objectTypeId?: unknown;
      readonly objectId?: unknown;
    }): boolean => known.has(keyOf(objectTypeId, objectId)),
  };
};

export type KnownRecords = ReturnType<typeof createKnownRecords>;
