import { type RefCallback, useCallback, useEffect, useRef } from 'react';
import { useKeptFocus } from '../focus';
import { useLatest } from '../useLatest';

/** What closes what is open, the last one on top. */
const open: (() => void)[] = [];

/** Escape closes what was opened last. Whoever writes notes is left alone. */
export const useEscape = (close: () => void): void => {
  const closeLatest = useLatest(close);
  useEffect(() => {
    open.push(closeLatest);
    const onKeyDown = (event: KeyboardEvent): void => {
      const isMeant = event.key === 'Escape' && !event.defaultPrevented && !event.isComposing;
      if (!isMeant || event.target instanceof HTMLTextAreaElement || open.at(-1) !== closeLatest) return;
      event.preventDefault();
      closeLatest();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      open.splice(open.indexOf(closeLatest), 1);
    };
  }, [closeLatest]);
};

/** What was asked for is seen, beside what sticks to the edges. */
const scrollTo = (panel: HTMLElement): void => {
  // Not in jsdom.
  if (!('scrollIntoView' in panel)) return;
  panel.style.scrollMarginBlock = '6rem 5rem';
  const fits = panel.offsetHeight < window.innerHeight / 2;
  panel.scrollIntoView({ block: fits ? 'nearest' : 'start' });
};

/** A ref for the panel of a button: it comes into view; Escape presses the button again, and the focus goes there, or else to the screen. */
export const usePanelOf = <T extends HTMLElement>(button: string): RefCallback<T> => {
  const keptFocus = useKeptFocus<T>();
  const panel = useRef<T | null>(null);
  useEscape(() => {
    const opener = panel.current?.closest('[data-calling=surface]')?.querySelector<HTMLElement>(button);
    opener?.focus();
    opener?.click();
  });
  return useCallback(
    (element: T | null) => {
      panel.current = element;
      keptFocus(element);
      if (element) scrollTo(element);
    },
    [keptFocus],
  );
};
