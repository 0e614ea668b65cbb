import type { Call } from '../../call/call';
import { reduce } from '../../call/reduce';
import type { JournalEntry } from '../continuity/entries';
import type { Place } from '../continuity/place';

/** So many are remembered: more than anyone leaves in a day. */
const mostCalls = 200;

/** Calls that were left with their user, because HubSpot handed the page over to another one. What happens to them is kept for that user. */
export interface LeftCalls {
  /** @param place where their user's calls are kept */
  add: (calls: readonly Call[], place: Place) => void;
  /** Writes how these calls are now, as far as they were left. */
  write: (calls: readonly Call[]) => void;
  /** Adds the address of a recording. @returns whether the call is still kept for its user */
  addRecording: (externalCallId: string, url: string) => boolean;
}

/** @param seenAt when a call was last known to be as it is, in milliseconds since the epoch */
export const createLeftCalls = (seenAt: (call: Call) => number): LeftCalls => {
  /** Where each is kept, by `externalCallId`. */
  const places = new Map<string, Place>();

  return {
    add: (calls, place) => {
      for (const { externalCallId } of calls) places.set(externalCallId, place);
      for (const id of [...places.keys()].slice(0, -mostCalls)) places.delete(id);
    },
    write: (calls) => {
      for (const call of calls)
        places.get(call.externalCallId)?.change(call.externalCallId, (entry) =>
          // Another window of its user may have taken it over, and ended it.
          entry.sent.includes('callEnded') ? entry : { ...entry, call, seenAt: seenAt(call) },
        );
    },
    addRecording: (externalCallId, url) => {
      let isKept = false;
      const record = ({ call, ...entry }: JournalEntry): JournalEntry => {
        isKept = true;
        return {
          ...entry,
          call: reduce(call, { type: 'drafted', draft: { recording: { kind: 'url', url } } }),
        };
      };
      places.get(externalCallId)?.change(externalCallId, record);
      return isKept;
    },
  };
};
