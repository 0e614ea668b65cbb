import { type RefCallback, useCallback, useRef } from 'react';
import { useKeptFocus } from '../focus';
import { useEscape } from './useEscape';

/** What was asked for is seen, beside what sticks to the edges. */
const bringIntoView = (panel: HTMLElement): void => {
  // Not in jsdom.
  if (!('scrollIntoView' in panel)) return;
  panel.style.scrollMarginBlock = '6rem 5rem';
  const fits = panel.offsetHeight < window.innerHeight / 2;
  panel.scrollIntoView({ block: fits ? 'nearest' : 'start' });
};

/**
 * A ref for the panel of a button: it comes into view; Escape presses the button again, and the focus goes there. When the panel goes
 * with the focus in it, the focus goes back to the notes that it came from, or else to the screen.
 */
export const usePanelOf = <T extends HTMLElement>(button: string): RefCallback<T> => {
  const keptFocus = useKeptFocus<T>();
  const panel = useRef<T | null>(null);
  const before = useRef<Element | null>(null);
  useEscape(() => {
    const opener = panel.current?.closest('[data-calling=surface]')?.querySelector<HTMLElement>(button);
    const notes = before.current instanceof HTMLTextAreaElement ? before.current : null;
    if (!notes) opener?.focus();
    opener?.click();
  });
  return useCallback(
    (element: T | null) => {
      const gone = element ? null : panel.current;
      panel.current = element;
      if (gone?.contains(document.activeElement) && before.current instanceof HTMLTextAreaElement)
        before.current.focus();
      // Once: React may attach it again when the focus has moved.
      before.current ??= document.activeElement;
      keptFocus(element);
      if (element) bringIntoView(element);
    },
    [keptFocus],
  );
};
