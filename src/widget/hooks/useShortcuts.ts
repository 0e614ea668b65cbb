import { type RefObject, useEffect, useMemo } from 'react';
import type { ShortcutAction } from '../../components/call/ShortcutHelp';
import { isTextField, isTypingIn } from '../focus';
import { actionOf, type ChosenShortcuts, outcomePlaceOf, type ShortcutKeys } from '../shortcuts';
import { useShortcutSettings } from './useShortcutSettings';

/** A shortcut presses the button that can be seen: what is hidden, disabled or left out has no shortcut either. */
const targets: Record<ShortcutAction, string> = {
  // Of several ways to answer the last one is the safest: hold, then answer.
  answer: '[data-calling=answer-button]:not(:has(~ [data-calling=answer-button]))',
  decline: '[data-calling=decline-button]',
  end: '[data-calling=end-call-button]',
  mute: '[data-calling=mute-button]',
  hold: '[data-calling=hold-button]',
  keypad: '[data-calling=keypad-button]',
  notes: '[data-calling=notes] textarea',
  save: '[data-calling=save-call-button]',
  help: '[data-part=shortcuts]',
};

const targetOf = (event: KeyboardEvent, shortcuts: ChosenShortcuts): string | undefined => {
  const place = outcomePlaceOf(event);
  if (place !== undefined) return `[data-calling=outcome-picker] label:nth-of-type(${String(place)}) input`;
  const action = actionOf(event, shortcuts, isTypingIn(event));
  return action && targets[action];
};

/** The app's shortcuts with the person's own keys over them; `false` if either turned them off. */
export const useChosenShortcuts = (shortcuts: Partial<ShortcutKeys> | false | undefined): ChosenShortcuts => {
  const [{ enabled, keys }] = useShortcutSettings();
  return useMemo(
    () => shortcuts !== false && enabled && { ...shortcuts, ...(keys as Partial<ShortcutKeys>) },
    [shortcuts, enabled, keys],
  );
};

/** Listens for shortcuts in the page. Single keys are ignored while somebody types. */
export const useShortcuts = (root: RefObject<HTMLElement | null>, shortcuts: ChosenShortcuts): void => {
  useEffect(() => {
    if (shortcuts === false) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      const selector = targetOf(event, shortcuts);
      const target = selector !== undefined && root.current?.querySelector<HTMLElement>(selector);
      if (!target) return;
      event.preventDefault();
      if (isTextField(target)) target.focus();
      else target.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [root, shortcuts]);
};
