import { useEffect } from 'react';
import { useCtiContext } from '../../react/useCti';

/**
 * Asks HubSpot once for a panel of this height, so that it neither grows nor shrinks under the user's hand. A panel that is
 * higher already is left alone.
 */
export const usePanelHeight = (height: number | false): void => {
  const cti = useCtiContext('CallingWidget');
  useEffect(() => {
    if (height === false) return;
    const ask = (): void => {
      const { connection, visibility } = cti.getSnapshot();
      if (connection.status !== 'ready' || visibility.isMinimized || visibility.isHidden) return;
      unsubscribe();
      if (window.innerHeight < height) cti.actions.resizeWidget({ width: window.innerWidth, height });
    };
    const unsubscribe = cti.subscribe(ask);
    ask();
    return unsubscribe;
  }, [cti, height]);
};
