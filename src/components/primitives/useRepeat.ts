import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import { useLatestRef } from './useLatestRef';

const repeatAfterMs = 400;
const repeatEveryMs = 70;

/**
 * A button that acts once when clicked, and again and again while it is held.
 * @param act returns whether there is more to do
 */
export const useRepeat = (act: () => boolean) => {
  const latest = useLatestRef(act);
  const timer = useRef<number>(undefined);
  const held = useRef(false);
  const stop = () => {
    window.clearTimeout(timer.current);
  };
  useEffect(() => stop, []);

  return {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      stop();
      held.current = false;
      if (event.button !== 0) return;
      const again = () => {
        held.current = true;
        if (latest.current()) timer.current = window.setTimeout(again, repeatEveryMs);
      };
      timer.current = window.setTimeout(again, repeatAfterMs);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onClick: (event: MouseEvent<HTMLButtonElement>) => {
      stop();
      // A click without a pointer is another press: the held one may have been released elsewhere.
      if (!held.current || !event.detail) act();
      held.current = false;
    },
  };
};
