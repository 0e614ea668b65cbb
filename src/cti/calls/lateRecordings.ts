import { present } from '../../base/present';
import { type Call, engagementIdOf, isSettled } from '../../call/call';
import type { HubSpotId } from '../../protocol/appMessages';
import type { CtiContext } from '../context';
import type { RecordingOptions } from '../actions';
import type { CtiState } from '../state';
import { createWatch, type Watch } from '../watch';

/** How many completed calls a late recording can still be added to. */
const rememberedCalls = 50;

/** What HubSpot needs to find a completed call again. */
interface CompletedCall {
  readonly externalCallId: string;
  readonly engagementId: HubSpotId;
  /** Milliseconds since the epoch. */
  readonly startedAt?: number | undefined;
}

/** Adds recordings to calls that were completed before they were there. */
export interface LateRecordings extends Watch {
  add: (recording: RecordingOptions) => void;
}

export const createLateRecordings = (context: CtiContext): LateRecordings => {
  const { store, send, logger } = context;
  const completed = new Map<string, CompletedCall>();

  const completionOf = (call: Call): CompletedCall | undefined => {
    const engagementId = engagementIdOf(call);
    if (engagementId === undefined) return undefined;
    return { externalCallId: call.externalCallId, engagementId, startedAt: call.startedAt };
  };

  const remember = ({ calls }: CtiState): void => {
    for (const call of Object.values(calls)) {
      const completion = isSettled(call) && !completed.has(call.id) ? completionOf(call) : undefined;
      if (!completion) continue;
      completed.set(call.id, completion);
      const [oldest] = completed.keys();
      if (completed.size > rememberedCalls && oldest !== undefined) completed.delete(oldest);
    }
  };

  const find = ({ id, externalCallId, engagementId }: RecordingOptions): CompletedCall | undefined => {
    const { calls, call } = store.getSnapshot();
    const isNamed = id !== undefined || externalCallId !== undefined;
    const named = (known: CompletedCall & { id: string }): boolean =>
      known.id === id || known.externalCallId === externalCallId;
    const open = isNamed
      ? Object.values(calls).find((known) => known.id === id || known.externalCallId === externalCallId)
      : call;
    return (
      (open ? completionOf(open) : undefined) ??
      [...completed].map(([key, known]) => ({ ...known, id: key })).find(named) ??
      (externalCallId !== undefined && engagementId !== undefined
        ? { externalCallId, engagementId }
        : undefined)
    );
  };

  return {
    ...createWatch(store, remember),
    add: (recording) => {
      const call = find(recording);
      if (!call) {
        logger.warn('A recording came for a call that HubSpot has no engagement of.', recording);
        return;
      }
      // HubSpot has no other message that changes a call; what is not named stays as it is.
      send('callCompleted', {
        externalCallId: call.externalCallId,
        engagementId: call.engagementId,
        hideWidget: false,
        engagementProperties: present({ hs_timestamp: call.startedAt, hs_call_recording_url: recording.url }),
      });
    },
  };
};
