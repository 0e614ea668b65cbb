import type { Call } from '../../call/call';
import { reduce } from '../../call/reduce';
import type { JournalEntry } from '../continuity/entries';
import type { Place } from '../continuity/place';

/** So many are remembered: more than anyone leaves in a day. */
const mostCalls = 200;

interface LeftCall {
  readonly place: Place;
  /** As it is now: storage may be full. */
  entry: JournalEntry;
  /** Whether storage knows of it. If it does no more when its user is back, another window has settled it. */
  readonly isStored: boolean;
  /** Whether storage has all of it. */
  isWhole: boolean;
}

/** Calls that were left with their user, because HubSpot handed the page over to another one. What happens to them is kept for that user. */
export interface LeftCalls {
  /**
   * @param place where their user's calls are kept
   * @param wereStored whether they were left before, so that another window has settled what is not there any more
   */
  add: (entries: readonly JournalEntry[], place: Place, wereStored?: boolean) => void;
  /** Writes how these calls are now, as far as they were left. */
  write: (calls: readonly Call[]) => void;
  /** Adds the address of a recording. @returns whether the call is still kept for its user */
  addRecording: (externalCallId: string, url: string) => boolean;
  /** Their user is back. @returns what is stored there, with what storage has not taken */
  takeBack: (place: Place, stored: readonly JournalEntry[]) => JournalEntry[];
}

/** @param seenAt when a call was last known to be as it is, in milliseconds since the epoch */
export const createLeftCalls = (seenAt: (call: Call) => number): LeftCalls => {
  /** By `externalCallId`. */
  const left = new Map<string, LeftCall>();

  /** Whether what is stored counts: it is all there is, or another window of its user goes on with it. */
  const counts = (stored: JournalEntry, { entry, isWhole }: LeftCall): boolean =>
    isWhole || stored.sent.some((told) => !entry.sent.includes(told));

  const change = (externalCallId: string, next: (entry: JournalEntry) => JournalEntry): boolean => {
    const known = left.get(externalCallId);
    if (!known) return false;
    known.entry = next(known.entry);
    let isKept = !known.isStored;
    known.isWhole = known.place.change(externalCallId, (stored) => {
      isKept = true;
      return counts(stored, known) ? next(stored) : known.entry;
    });
    return isKept;
  };

  return {
    add: (entries, place, wereStored = false) => {
      const isWhole = place.isComplete();
      const stored = new Set(place.readable().map(({ call }) => call.externalCallId));
      for (const entry of entries) {
        const id = entry.call.externalCallId;
        left.set(id, { place, entry, isStored: wereStored || stored.has(id), isWhole });
      }
      for (const id of [...left.keys()].slice(0, -mostCalls)) left.delete(id);
    },
    write: (calls) => {
      for (const call of calls)
        change(call.externalCallId, (entry) =>
          // Another window of its user may have taken it over, and ended it.
          entry.sent.includes('callEnded') ? entry : { ...entry, call, seenAt: seenAt(call) },
        );
    },
    addRecording: (externalCallId, url) =>
      change(externalCallId, ({ call, ...entry }) => ({
        ...entry,
        call: reduce(call, { type: 'drafted', draft: { recording: { kind: 'url', url } } }),
      })),
    takeBack: ({ key }, stored) => {
      const back = [...left].filter(([, { place }]) => place.key === key);
      for (const [id] of back) left.delete(id);
      const partly = back.flatMap(([, known]) => (known.isWhole ? [] : [known]));
      const merged = stored.map((entry) => {
        const known = partly.find((other) => other.entry.call.externalCallId === entry.call.externalCallId);
        return known && !counts(entry, known) ? known.entry : entry;
      });
      return [...merged, ...partly.filter(({ isStored }) => !isStored).map(({ entry }) => entry)];
    },
  };
};
