import type { Observable } from '../../base/observable';
import { type Call, engagementIdOf } from '../../call/call';
import type { HubSpotId } from '../../protocol/appMessages';
import type { CallAddress } from '../actionOptions';
import type { CtiState } from '../state';

/** How many calls are remembered after they were cleared away. */
const rememberedCalls = 200;

/** What is remembered of a call that was cleared away. */
export interface ClearedCall {
  readonly externalCallId: string;
  readonly engagementId?: HubSpotId | undefined;
  /** Milliseconds since the epoch. */
  readonly startedAt?: number | undefined;
}

/** The calls that this page has cleared away: late reports about them are no mistakes. */
export interface ClearedCalls {
  find: (address: CallAddress) => ClearedCall | undefined;
}

const remembered = (call: Call): ClearedCall => ({
  externalCallId: call.externalCallId,
  engagementId: engagementIdOf(call),
  startedAt: call.startedAt,
});

export const createClearedCalls = (store: Observable<CtiState>): ClearedCalls => {
  const cleared = new Map<string, ClearedCall>();

  store.subscribe(({ calls }, { calls: before }) => {
    if (calls === before) return;
    for (const call of Object.values(before)) {
      if (calls[call.id]) continue;
      cleared.set(call.id, remembered(call));
      const [oldest] = cleared.keys();
      if (cleared.size > rememberedCalls && oldest !== undefined) cleared.delete(oldest);
    }
  });

  return {
    find: ({ id, externalCallId }) =>
      cleared.get(id ?? '') ?? [...cleared.values()].find((call) => call.externalCallId === externalCallId),
  };
};
