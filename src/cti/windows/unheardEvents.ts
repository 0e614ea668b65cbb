import { pushBounded } from '../../base/pushBounded';
import type { HostEvent } from '../../protocol/hostEvents';

interface Unheard {
  /** Nothing if it is for this window only. */
  readonly id?: number;
  readonly event: HostEvent;
}

/**
 * What HubSpot has said to this window, until the window with the phone has heard it: for a moment no window may have the phone.
 * @param post sends it to the window with the phone
 */
export const createUnheardEvents = (post: (id: number, event: HostEvent) => void) => {
  let unheard: Unheard[] = [];
  let last = 0;
  return {
    add: (event: HostEvent): void => {
      last += 1;
      pushBounded(unheard, { id: last, event });
      post(last, event);
    },
    /** Keeps it in case that this window has the phone next. */
    keep: (event: HostEvent): void => {
      pushBounded(unheard, { event });
    },
    onHeard: (id: number): void => {
      unheard = unheard.filter((known) => known.id !== id);
    },
    /** Another window has the phone now. */
    onNewOwner: (): void => {
      unheard = unheard.filter(({ id }) => id !== undefined);
      for (const { id, event } of unheard) if (id !== undefined) post(id, event);
    },
    /** This window has the phone now, or leaves its user's windows. */
    take: (): HostEvent[] => {
      const left = unheard.map(({ event }) => event);
      unheard = [];
      return left;
    },
  };
};
