import type { Observable } from '../../base/observable';
import { isSettled } from '../../call/call';
import type { CtiState } from '../state';

/**
 * The calls that the window with the phone has finished while this one followed. A duplicated tab, or one that was reloaded, still
 * has them in its own `sessionStorage`.
 */
export const createFinishedElsewhere = ({ getSnapshot }: Pick<Observable<CtiState>, 'getSnapshot'>) => {
  let kept: readonly string[] = [];
  let known: readonly string[] = [];
  return {
    /** This window begins to follow, and these calls are kept here. */
    follow: (keptIds: readonly string[]): void => {
      kept = keptIds;
      known = [];
    },
    /** The window with the phone has shown its calls. */
    seeOwner: (): void => {
      known = kept;
    },
    has: (id: string): boolean => {
      const shown = getSnapshot().calls[id];
      return known.includes(id) && (!shown || isSettled(shown));
    },
  };
};
