import { completesItself, type UnsavedCall } from '../../call/call';
import type { CtiContext } from '../context';
import type { CompleteOptions } from './records';

/** How long a call that nobody answered can be corrected before it is completed, in milliseconds. */
const correctionMs = 5_000;

/** The calls that nobody answered, from their end to their completion. */
export interface Unanswered {
  add: (id: string) => void;
  /** Completes them now. */
  completeAll: () => void;
}

export const createUnanswered = (
  { store }: CtiContext,
  complete: (call: UnsavedCall, options: CompleteOptions) => void,
): Unanswered => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let unsubscribe: (() => void) | undefined;

  const stopWaiting = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (timers.size > 0) return;
    unsubscribe?.();
    unsubscribe = undefined;
  };

  const completeNow = (id: string): void => {
    stopWaiting(id);
    const { calls, windowRole } = store.getSnapshot();
    const call = calls[id];
    // The window that has the phone now completes it. And nobody asked to close the widget.
    if (call && completesItself(call) && windowRole !== 'follower') complete(call, { hideWidget: false });
  };

  const completeAll = (): void => {
    for (const id of [...timers.keys()]) completeNow(id);
  };

  return {
    add: (id) => {
      timers.set(id, setTimeout(completeNow, correctionMs, id));
      unsubscribe ??= store.subscribe(({ calls }, { calls: before }) => {
        if (calls === before) return;
        // HubSpot has handed over to another user: it is completed when its own user is back.
        for (const waiting of timers.keys()) if (!calls[waiting]) stopWaiting(waiting);
        if (Object.keys(calls).some((known) => !before[known])) completeAll();
      });
    },
    completeAll,
  };
};
