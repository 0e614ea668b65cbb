import { type MouseEvent, useMemo, useRef } from 'react';

/** What the toggles open: whoever comes from there came to it from somewhere else. */
const panels = '[data-calling=dtmf-keypad],[data-calling=transfer-form]';

/**
 * Handlers for what holds the toggles of a call. Whoever writes notes and presses a toggle with a pointer writes on: space and Enter
 * are meant for the notes, and would press the toggle again.
 */
export const useFocusBack = () => {
  const last = useRef<Element | null>(null);
  return useMemo(
    () => ({
      onMouseDownCapture: (): void => {
        const { activeElement } = document;
        if (!activeElement?.closest(panels)) last.current = activeElement;
      },
      onClick: ({ detail }: MouseEvent): void => {
        if (detail > 0 && last.current instanceof HTMLTextAreaElement) last.current.focus();
      },
    }),
    [],
  );
};
