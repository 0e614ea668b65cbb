import type {
  CallCompleted,
  CallEnded,
  EngagementProperties,
  EndStatus,
  HubSpotId,
  IncomingCall,
  OutgoingCall,
} from '../protocol/appMessages';

/** One call as it stands in HubSpot. */
export interface TimelineEntry {
  readonly engagementId: HubSpotId;
  readonly externalCallId: string;
  readonly direction: 'INBOUND' | 'OUTBOUND';
  readonly fromNumber?: string;
  readonly toNumber?: string;
  /** As in `CALL_ENDED`. */
  endStatus?: EndStatus;
  /** Whether `CALL_COMPLETED` arrived; without it the record keeps a ghost. */
  completed: boolean;
  properties: EngagementProperties;
}

/**
 * HubSpot's record of calls, one for all tabs: every start makes an entry, so that a call started twice shows twice. An
 * incoming call that several tabs report under one `externalCallId` is one.
 */
export const createFakeTimeline = () => {
  const entries: TimelineEntry[] = [];
  const reporters = new WeakMap<TimelineEntry, Set<object>>();
  const find = ({
    externalCallId,
    engagementId,
  }: {
    externalCallId: string;
    engagementId?: HubSpotId;
  }): TimelineEntry | undefined =>
    entries.find(
      (entry) =>
        entry.externalCallId === externalCallId &&
        (engagementId === undefined || entry.engagementId === engagementId),
    );

  return {
    entries,
    /** @param tab which tab's app says so */
    start: (
      direction: TimelineEntry['direction'],
      call: OutgoingCall | IncomingCall,
      tab: object,
    ): HubSpotId => {
      const engagementId = 1001 + entries.length;
      const { externalCallId, fromNumber, toNumber } = call;
      const reported = entries.find(
        (known) =>
          direction === 'INBOUND' &&
          known.externalCallId === externalCallId &&
          reporters.get(known)?.has(tab) === false,
      );
      if (reported) {
        reporters.get(reported)?.add(tab);
        return reported.engagementId;
      }
      const entry: TimelineEntry = {
        engagementId,
        externalCallId,
        direction,
        ...(fromNumber === undefined ? {} : { fromNumber }),
        toNumber,
        completed: false,
        properties: {},
      };
      entries.push(entry);
      reporters.set(entry, new Set([tab]));
      return engagementId;
    },
    end: (call: CallEnded): void => {
      const entry = find(call);
      if (entry && call.callEndStatus) entry.endStatus = call.callEndStatus;
    },
    /** The engagement that was updated. */
    complete: (call: CallCompleted): HubSpotId | undefined => {
      const entry = find(call);
      if (!entry) return call.engagementId;
      entry.completed = true;
      entry.properties = { ...entry.properties, ...call.engagementProperties };
      return entry.engagementId;
    },
  };
};

export type FakeTimeline = ReturnType<typeof createFakeTimeline>;
