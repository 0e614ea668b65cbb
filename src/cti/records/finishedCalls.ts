import { isText } from '../../base/read';
import { isSettled } from '../../call/call';
import type { CtiContext } from '../context';
import { pickStorage, readStored } from '../storage/pickStorage';
import { tabStorageOf } from '../storage/whereKept';
import { keyOf } from '../keys';
import type { CtiState } from '../state';

/** How many ids are stored; a call has up to two. */
const mostIds = 200;

const readIds = (text: string): string[] => {
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? stored.filter(isText) : [];
  } catch {
    return [];
  }
};

/** Stores the ids of finished calls, so that this tab knows them after a reload. No user's data is stored with them. */
export const storeFinished = (context: CtiContext): void => {
  const { store, logger } = context;
  const look = ({ calls }: Pick<CtiState, 'calls'>, { calls: before }: Pick<CtiState, 'calls'>): void => {
    const finished = Object.values(calls).filter((call) => {
      const known = before[call.id];
      return isSettled(call) && !(known && isSettled(known));
    });
    if (finished.length === 0) return;
    const ids = finished.flatMap(({ id, externalCallId }) => [id, externalCallId]);
    const [storage, key] = [tabStorageOf(context), keyOf('done', context.options())];
    try {
      const all = new Set([...ids, ...readIds(readStored(storage, key) ?? '')]);
      pickStorage(storage)?.setItem(key, JSON.stringify([...all].slice(0, mostIds)));
    } catch (error) {
      logger.debug('After a reload, late reports of finished calls are errors.', error);
    }
  };
  store.subscribe(look);
  look(store.getSnapshot(), { calls: {} });
};
