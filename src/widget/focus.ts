import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react';

const notText = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit']);

/** Whether letters typed there are letters. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !notText.has(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);

/** A key pressed there types: in a text field, in a web component's own field too. */
export const isTypingIn = (event: KeyboardEvent): boolean => {
  const target = event.composedPath()[0] ?? null;
  // A custom element whose shadow root is closed shows nothing of what is inside.
  const isClosed = target instanceof HTMLElement && target.localName.includes('-');
  return isClosed || isTextField(target);
};

/** The part of the widget that holds its screen: where the focus goes when it has no better place. */
export const screenSelector = '[data-part=screen]';

/** Without moving what is in sight already. */
export const focusInSight = (element: HTMLElement | null | undefined): void => {
  element?.focus({ preventScroll: true });
  // Not in jsdom.
  if (!element || !('scrollIntoView' in element)) return;
  if (!element.matches(screenSelector)) element.scrollIntoView({ block: 'nearest' });
};

const has = (element: Element | null): boolean => element !== null && element !== document.body;

/**
 * Moves the focus when something new appears, so that the next key press is the one that the user expects. A user who types
 * keeps the focus. A user who works in HubSpot's page keeps it too, unless they asked for it there.
 * @param subject What it is about; nothing moves while it is the same or `undefined`.
 * @param options.within A selector of what gets the focus inside of the element. @default the element itself
 * @param options.only Moves only if nothing has the focus, or something inside of the screen.
 * @param options.unless When it says so the focus goes to the screen, where keys do nothing.
 */
export const useFocusOnChange = (
  ref: RefObject<HTMLElement | null>,
  subject: unknown,
  {
    within,
    evenFromHubSpot = false,
    only = false,
    unless,
  }: { within?: string; evenFromHubSpot?: boolean; only?: boolean; unless?: () => boolean } = {},
): void => {
  const last = useRef<unknown>(undefined);
  useEffect(() => {
    if (subject === undefined || subject === last.current) return;
    last.current = subject;
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement) return;
    if (!evenFromHubSpot && !document.hasFocus()) return;
    if (only && has(activeElement) && (isTextField(activeElement) || !activeElement?.closest(screenSelector)))
      return;
    const target = within === undefined ? ref.current : ref.current?.querySelector<HTMLElement>(within);
    const element = (unless?.() ? undefined : target) ?? ref.current?.closest<HTMLElement>(screenSelector);
    focusInSight(element);
    // HubSpot may be about to show the panel: nothing in it takes the focus before it is drawn.
    if (evenFromHubSpot && document.activeElement !== element)
      requestAnimationFrame(() => {
        if (!has(document.activeElement)) focusInSight(element);
      });
  }, [ref, subject, within, evenFromHubSpot, only, unless]);
};

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
