import { type RefObject, useEffect } from 'react';

/**
 * The second click of two counts only for the button that got the first: another button may have appeared in its place in between.
 */
export const useSamePress = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = root.current;
    let pressed: Element | null = null;
    const onClick = (event: MouseEvent): void => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (event.detail > 1 && button !== pressed) {
        event.preventDefault();
        event.stopPropagation();
      } else pressed = button;
    };
    element?.addEventListener('click', onClick, true);
    return () => {
      element?.removeEventListener('click', onClick, true);
    };
  }, [root]);
};
