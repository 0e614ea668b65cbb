import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to an element when something new came up, so that the next key press is the one the hand expects.
 * Whoever types in a field keeps the focus.
 */
export const useFocusOnChange = (ref: RefObject<HTMLElement | null>, subject: unknown): void => {
  const last = useRef<unknown>(undefined);
  useEffect(() => {
    if (subject === undefined || subject === last.current) return;
    last.current = subject;
    const { activeElement } = document;
    const isTyping = activeElement instanceof HTMLTextAreaElement;
    if (!isTyping) ref.current?.focus({ preventScroll: true });
  }, [ref, subject]);
};
