import { type RefCallback, useCallback, useEffect, useRef } from 'react';
import { useKeptFocus } from '../focus';

/** What is open, the last one on top. */
const open: object[] = [];

/** Escape closes what was opened last. Whoever writes notes is left alone. */
export const useEscape = (close: () => void): void => {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    open.push(latest);
    const onKeyDown = (event: KeyboardEvent): void => {
      const isMeant = event.key === 'Escape' && !event.defaultPrevented && !event.isComposing;
      if (!isMeant || event.target instanceof HTMLTextAreaElement || open.at(-1) !== latest) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      open.splice(open.indexOf(latest), 1);
    };
  }, []);
};

/** A ref for the panel of a button: Escape presses the button again, and the focus goes there, or else to the screen. */
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
    },
    [keptFocus],
  );
};
