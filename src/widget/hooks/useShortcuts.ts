import { type RefObject, useEffect, useMemo } from 'react';
import { isTextField } from '../focus';
import { latePart } from '../late';
import type { ChosenShortcuts, ShortcutKeys } from '../shortcuts/shortcuts';
import { isNewIn } from './usePressGuard';
import { useShortcutSettings } from './useShortcutSettings';

/** The app's shortcuts with the person's own keys over them; `false` if either turned them off. */
export const useChosenShortcuts = (shortcuts: Partial<ShortcutKeys> | false | undefined): ChosenShortcuts => {
  const [{ enabled, keys }] = useShortcutSettings();
  return useMemo(
    () => shortcuts !== false && enabled && { ...shortcuts, ...(keys as Partial<ShortcutKeys>) },
    [shortcuts, enabled, keys],
  );
};

/** Listens for shortcuts in the page, once what a call needs is loaded. Single keys are ignored while somebody types. */
export const useShortcuts = (root: RefObject<HTMLElement | null>, shortcuts: ChosenShortcuts): void => {
  useEffect(() => {
    if (shortcuts === false) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const selector = latePart.get()?.shortcutTarget(event, shortcuts);
      const target = selector !== undefined && root.current?.querySelector<HTMLElement>(selector);
      if (!target) return;
      event.preventDefault();
      if (isTextField(target)) target.focus();
      // Meant for what was there before.
      else if (!isNewIn(target)) target.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [root, shortcuts]);
};
