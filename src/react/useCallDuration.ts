import { now } from '../base/clock';
import { useEffect, useReducer } from 'react';
import type { Call } from '../call/call';
import { useCti } from './useCti';

const secondMs = 1000;

/** Talk time so far, in milliseconds; a clock that was set back makes none negative. */
const durationOf = (call: Call | null): number => {
  if (!call) return 0;
  if (call.status === 'connected') return Math.max(0, now() - call.answeredAt);
  return call.durationMs ?? 0;
};

/**
 * Talk time of a call in milliseconds, updated each second of the call while it is connected; 0 before an answer.
 * Renders its component each second: to show the time, `<CallTimer>` is cheaper.
 * @param id the call. @default the one in the foreground
 */
export const useCallDuration = (id?: string): number => {
  const call = useCti((state) => (id === undefined ? state.call : (state.calls[id] ?? null)));
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  const answeredAt = call?.status === 'connected' ? call.answeredAt : undefined;

  useEffect(() => {
    if (answeredAt === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    const schedule = (): void => {
      // On the call's own seconds, however late the last tick was.
      const elapsed = Math.max(0, now() - answeredAt);
      timer = setTimeout(
        () => {
          tick();
          schedule();
        },
        secondMs - (elapsed % secondMs),
      );
    };
    schedule();
    return () => {
      clearTimeout(timer);
    };
  }, [answeredAt]);

  return durationOf(call);
};
