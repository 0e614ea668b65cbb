import { useEffect } from 'react';
import { useLatest } from '../hooks/useLatest';

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
