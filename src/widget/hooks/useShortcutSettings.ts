import { useEffect, useSyncExternalStore } from 'react';
import { type ShortcutSettings, shortcutSettingsOf } from '../../features/shortcutSettings';
import { useCtiContext } from '../../react/useCti';

/** What the person has chosen about shortcuts, and the function that changes it. */
export const useShortcutSettings = (): readonly [ShortcutSettings, (settings: ShortcutSettings) => void] => {
  const cti = useCtiContext('CallingWidget');
  const { subscribe, getSnapshot, open, set } = shortcutSettingsOf(cti);
  useEffect(() => {
    open();
    return cti.subscribe(open);
  }, [cti, open]);
  return [useSyncExternalStore(subscribe, getSnapshot, getSnapshot), set];
};
