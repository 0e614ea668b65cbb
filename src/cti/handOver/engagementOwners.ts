import { isText } from '../../base/read';
import type { HubSpotId } from '../../protocol/appMessages';
import type { CtiContext } from '../context';
import { keyOf } from '../keys';
import { openStorage } from '../storage/storage';
import { tabStorageOf } from '../storage/whereKept';
import type { PageUser } from './callOwners';

/** So many are remembered. */
const mostEngagements = 200;

/** An engagement, the key of its user, and its call. Its id is empty as long as HubSpot has not named it. */
type Owned = readonly [engagementId: string, userKey: string, externalCallId: string];

const isOwned = (value: unknown): value is Owned => Array.isArray(value) && value.every(isText);

/**
 * For which HubSpot user each engagement was created in this tab, across reloads. HubSpot names the call under way when it shakes hands
 * with the next page, and that may still be one of another user. The app may name one too, with a recording that comes late.
 */
export interface EngagementOwners {
  /** @param id `''` if HubSpot may still name it */
  note: (id: HubSpotId, user: PageUser, externalCallId: string) => void;
  /** Its call. */
  callOf: (id: HubSpotId) => string | undefined;
  /** Whether HubSpot may still name that of a call which was left with another user than this one. */
  isAwaitedByOther: (user: PageUser) => boolean;
  /** Whether it belongs to another user than this one. */
  isForeign: (id: HubSpotId, user: PageUser) => boolean;
}

export const createEngagementOwners = (context: CtiContext): EngagementOwners => {
  const storage = () => openStorage(tabStorageOf(context), context.logger);
  const key = (): string => keyOf('engagements', context.options());

  const read = (): Owned[] => {
    try {
      const stored: unknown = JSON.parse(storage().getItem(key()) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isOwned) : [];
    } catch {
      return [];
    }
  };

  return {
    note: (id, user, externalCallId) => {
      const others = read().filter(([known, , call]) =>
        known === '' ? call !== externalCallId : known !== String(id),
      );
      const all = [...others, [String(id), user.key, externalCallId]];
      // Without room, those of before stay.
      storage().trySetItem(key(), JSON.stringify(all.slice(-mostEngagements)));
    },
    callOf: (id) => read().find(([known]) => known === String(id))?.[2],
    isAwaitedByOther: (user) => read().some(([known, owner]) => known === '' && owner !== user.key),
    isForeign: (id, user) => read().some(([known, owner]) => known === String(id) && owner !== user.key),
  };
};
