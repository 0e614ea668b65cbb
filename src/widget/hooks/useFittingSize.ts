import { type RefObject, useEffect } from 'react';
import type { Size } from '../../protocol/appMessages';
import { useCtiContext } from '../../react/useCti';

/**
 * Asks HubSpot for a higher panel when the content needs more than there is. It only ever asks for more, and not twice
 * for the same: a host that does as it likes is left alone, and a panel that grew stays.
 */
export const useFittingSize = (root: RefObject<HTMLElement | null>, maxSize: Size | false): void => {
  const cti = useCtiContext('CallingWidget');
  const { width: maxWidth, height: maxHeight } = maxSize || { width: 0, height: 0 };
  useEffect(() => {
    const element = root.current;
    if (!element || maxHeight === 0 || typeof ResizeObserver === 'undefined') return;
    let asked = 0;
    const ask = (): void => {
      const { connection, visibility } = cti.getSnapshot();
      if (connection.status !== 'ready' || visibility.isMinimized || visibility.isHidden) return;
      const needed = Math.ceil(element.getBoundingClientRect().bottom + window.scrollY);
      const height = Math.min(needed, maxHeight);
      if (height <= window.innerHeight || height <= asked) return;
      asked = height;
      cti.actions.resizeWidget({ width: Math.min(window.innerWidth, maxWidth), height });
    };
    const observer = new ResizeObserver(ask);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [cti, root, maxWidth, maxHeight]);
};
