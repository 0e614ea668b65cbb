import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useBrowserLayoutEffect } from '../../components/primitives/useBrowserLayoutEffect';
import { newAnimation } from '../layout';

/** For how long a new button ignores a hand, in milliseconds: the press was meant for what was there before. */
export const newForMs = 500;

/** Whether a new button still appears, by the animation that keeps the pointer away; `undefined` if the browser can't say. */
const isNewIn = (root: Element): boolean | undefined =>
  typeof root.getAnimations === 'function'
    ? root
        .getAnimations({ subtree: true })
        .some(
          (each) =>
            each.playState === 'running' &&
            'animationName' in each &&
            String(each.animationName).endsWith(newAnimation),
        )
    : undefined;

const stop = (event: MouseEvent | KeyboardEvent): void => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * Handlers for what holds a screen's main buttons, of which one follows the other in the same place. They ignore the second click
 * of two, Enter that is held down, and whatever comes within half a second after a new button has appeared.
 * The same handlers each time.
 * @param subject which button it is; `undefined` if a new one may be pressed at once
 */
export const usePressGuard = (subject: unknown) => {
  const since = useRef<number>(undefined);
  useBrowserLayoutEffect(() => {
    since.current = subject === undefined ? undefined : performance.now();
  }, [subject]);

  return useMemo(
    () => ({
      onClickCapture: (event: MouseEvent): void => {
        // A program that clicks is not too quick.
        const isTooSoon =
          since.current !== undefined &&
          event.isTrusted &&
          (isNewIn(event.currentTarget) ?? event.timeStamp - since.current < newForMs);
        if (event.detail > 1 || isTooSoon) stop(event);
      },
      onKeyDownCapture: (event: KeyboardEvent): void => {
        if (event.repeat && event.key === 'Enter') stop(event);
      },
    }),
    [],
  );
};
