import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react';

const notText = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit']);

/** Whether letters typed there are letters. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !notText.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);

/**
 * Moves the focus to an element when something new came up, so that the next key press is the one the hand expects.
 * Whoever writes keeps the focus; and whoever works in HubSpot's page around keeps it too, unless it was there that they
 * asked for what came up.
 * @param subject What it is about; nothing moves while it is the same or `undefined`.
 * @param options.within A selector of what gets the focus inside of the element. @default the element itself
 */
export const useFocusOnChange = (
  ref: RefObject<HTMLElement | null>,
  subject: unknown,
  { within, evenFromHubSpot = false }: { within?: string; evenFromHubSpot?: boolean } = {},
): void => {
  const last = useRef<unknown>(undefined);
  useEffect(() => {
    if (subject === undefined || subject === last.current) return;
    last.current = subject;
    if (document.activeElement instanceof HTMLTextAreaElement) return;
    if (!evenFromHubSpot && !document.hasFocus()) return;
    const target = within === undefined ? ref.current : ref.current?.querySelector<HTMLElement>(within);
    target?.focus({ preventScroll: true });
  }, [ref, subject, within, evenFromHubSpot]);
};

/** The part of the widget that holds its screen: where the focus goes when it has no better place. */
export const screenSelector = '[data-part=screen]';

/** A ref for what comes and goes: when it goes with the focus in it, the focus goes back to the screen. */
export const useKeptFocus = <T extends HTMLElement>(): RefCallback<T> => {
  const last = useRef<T | null>(null);
  return useCallback((element: T | null) => {
    const gone = element ? null : last.current;
    last.current = element;
    if (gone?.contains(document.activeElement))
      gone.closest<HTMLElement>(screenSelector)?.focus({ preventScroll: true });
  }, []);
};
