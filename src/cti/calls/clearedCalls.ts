import type { Call } from '../../call/call';
import type { Observable } from '../../base/observable';
import type { CtiState } from '../state';

/** How many calls are remembered after they were cleared away. */
const rememberedCalls = 200;

/** Remembers the ids of calls that this page has cleared away, so that late reports about them are told from mistakes. */
export const createClearedCalls = (store: Observable<CtiState>): { has: (id: string) => boolean } => {
  const cleared = new Map<string, Call['externalCallId']>();

  store.subscribe(({ calls }, { calls: before }) => {
    if (calls === before) return;
    for (const { id, externalCallId } of Object.values(before)) {
      if (calls[id]) continue;
      cleared.set(id, externalCallId);
      const [oldest] = cleared.keys();
      if (cleared.size > rememberedCalls && oldest !== undefined) cleared.delete(oldest);
    }
  });

  return { has: (id) => cleared.has(id) || [...cleared.values()].includes(id) };
};
