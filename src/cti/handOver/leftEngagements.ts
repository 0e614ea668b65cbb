import { isText } from '../../base/read';
import type { HubSpotId } from '../../protocol/appMessages';
import type { CtiContext } from '../context';
import { keyOf } from '../keys';
import { openStorage } from '../storage/storage';
import { tabStorageOf } from '../storage/whereKept';

/** So many are remembered. */
const mostEngagements = 50;

/**
 * The engagements of calls that were left with another user in this tab. HubSpot names the call under way when it shakes hands with the
 * next page, and that may still be one of them.
 */
export interface LeftEngagements {
  add: (ids: readonly HubSpotId[]) => void;
  has: (id: HubSpotId) => boolean;
}

export const createLeftEngagements = (context: CtiContext): LeftEngagements => {
  const storage = () => openStorage(tabStorageOf(context), context.logger);
  const key = (): string => keyOf('left', context.options());

  const read = (): string[] => {
    try {
      const stored: unknown = JSON.parse(storage().getItem(key()) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isText) : [];
    } catch {
      return [];
    }
  };

  return {
    add: (ids) => {
      const all = new Set([...read(), ...ids.map(String)]);
      // Without room, those of before stay.
      if (ids.length > 0) storage().trySetItem(key(), JSON.stringify([...all].slice(-mostEngagements)));
    },
    has: (id) => read().includes(String(id)),
  };
};
