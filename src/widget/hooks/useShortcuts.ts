import { type RefObject, useEffect, useMemo } from 'react';
import { isTextField } from '../focus';
import { latePart } from '../late';
import type { ChosenShortcuts, ShortcutKeys } from '../shortcuts/shortcuts';
import { newForMs } from './usePressGuard';
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
    let last: { key: string; at: number; target: HTMLElement } | undefined;
    /** The second of two presses counts only for the button that got the first: another one may have come in its place. */
    const isSecond = ({ key, timeStamp }: KeyboardEvent, target: HTMLElement): boolean => {
      const before = last;
      last = { key, at: timeStamp, target };
      return before?.key === key && timeStamp - before.at < newForMs && before.target !== target;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const selector = latePart.get()?.shortcutTarget(event, shortcuts);
      const target = selector !== undefined && root.current?.querySelector<HTMLElement>(selector);
      if (!target) return;
      event.preventDefault();
      if (isTextField(target)) target.focus();
      else if (!isSecond(event, target)) target.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [root, shortcuts]);
};
