import type { Observable } from '../../base/observable';
import type { Call } from '../../call/call';
import type { CallAddress } from '../actionOptions';
import type { CtiState } from '../state';
import { readStored } from '../storage/pickStorage';
import { type KeptWhere, tabStorageOf } from '../storage/whereKept';
import { keyOf } from '../keys';

/** How many calls are remembered after they were cleared away. */
const rememberedCalls = 200;

/** What is remembered of them: notes take much room. */
type Remembered = Omit<Call, 'draft'> & { readonly draft: undefined };

/** The calls that this tab has cleared away: late reports about them are no mistakes. */
export interface ClearedCalls {
  /** A call that this page has cleared away. */
  find: (address: CallAddress) => Remembered | undefined;
  /** Whether a call with this id was finished in this tab, perhaps before a reload. */
  wasFinished: (id: string) => boolean | undefined;
}

export const createClearedCalls = (store: Observable<CtiState>, context: KeptWhere): ClearedCalls => {
  /** Newest first. */
  const cleared: Remembered[] = [];

  store.subscribe(({ calls }, { calls: before }) => {
    for (const call of Object.values(before))
      if (!calls[call.id]) cleared.unshift({ ...call, draft: undefined });
    cleared.splice(rememberedCalls);
  });

  return {
    find: ({ id, externalCallId }) =>
      cleared.find((call) => call.id === id || call.externalCallId === externalCallId),
    wasFinished: (id) =>
      readStored(tabStorageOf(context), keyOf('done', context.options()))?.includes(JSON.stringify(id)),
  };
};
