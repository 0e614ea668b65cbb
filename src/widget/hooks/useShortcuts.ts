import { type RefObject, useEffect } from 'react';
import type { ShortcutAction } from '../../components/call/ShortcutHelp';
import { isTextField } from '../focus';
import { actionOf, type ShortcutKeys } from '../shortcuts';

/** A shortcut presses the button that can be seen: what is hidden, disabled or left out cannot be done by a key either. */
const targets: Record<ShortcutAction, string> = {
  // Of several ways to answer the last one is the kindest: hold, then answer.
  answer: '[data-calling=answer-button]:last-of-type',
  decline: '[data-calling=decline-button]',
  end: '[data-calling=end-call-button]',
  mute: '[data-calling=mute-button]',
  hold: '[data-calling=hold-button]',
  keypad: '[data-calling=keypad-button]',
  notes: '[data-calling=notes] textarea',
  save: '[data-calling=save-call-button]',
  help: '[data-part=shortcuts]',
};

/** Listens for shortcuts in the page, except while somebody types in a field. */
export const useShortcuts = (
  root: RefObject<HTMLElement | null>,
  shortcuts: Partial<ShortcutKeys> | false | undefined,
): void => {
  useEffect(() => {
    if (shortcuts === false) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.isComposing || isTextField(event.target)) return;
      const action = actionOf(event, shortcuts);
      const target = action && root.current?.querySelector<HTMLElement>(targets[action]);
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
