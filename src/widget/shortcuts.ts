import type { ShortcutAction } from '../components/call/ShortcutHelp';

/** The keys of each shortcut, as they are pressed: `'m'`, `'Shift+E'`, `['k', 'Ctrl+k']`; `null` for none. */
export type ShortcutKeys = Record<ShortcutAction, string | readonly string[] | null>;

/** What cannot be taken back needs Shift, so that a hand that rests on the keys ends no call. */
export const defaultShortcuts: ShortcutKeys = {
  answer: 'a',
  decline: 'Shift+D',
  end: 'Shift+E',
  mute: 'm',
  hold: 'h',
  keypad: 'k',
  notes: 'n',
  save: 's',
  help: '?',
};

export const shortcutActions = Object.keys(defaultShortcuts) as ShortcutAction[];

/** The keys of one shortcut, the app's or else the widget's. */
export const keysOf = (
  action: ShortcutAction,
  shortcuts: Partial<ShortcutKeys> | false = {},
): readonly string[] => {
  if (shortcuts === false) return [];
  const keys = shortcuts[action] === undefined ? defaultShortcuts[action] : shortcuts[action];
  return typeof keys === 'string' ? [keys] : (keys ?? []);
};

/** For `aria-keyshortcuts`. */
export const ariaKeysOf = (action: ShortcutAction, shortcuts: Partial<ShortcutKeys> | false | undefined) =>
  keysOf(action, shortcuts).join(' ') || undefined;

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

const isPressed = (event: KeyboardEvent, keys: string): boolean => {
  const parts = keys.toLowerCase().split(/(?<=.)\+(?=.)/);
  const wanted = parts.pop() ?? '';
  const pressed = event.key.toLowerCase();
  // On a keyboard of another script the key in a letter's place counts as that letter.
  const isInPlace =
    isLetter(pressed) && !/[a-z]/.test(pressed) && event.code.toLowerCase() === `key${wanted}`;
  if (pressed !== wanted && !isInPlace) return false;
  // A sign such as ? may take Shift, depending on the keyboard.
  const shiftFits = !isLetter(pressed) || event.shiftKey === parts.includes('shift');
  return (
    shiftFits &&
    event.altKey === parts.includes('alt') &&
    event.ctrlKey === parts.includes('ctrl') &&
    event.metaKey === parts.includes('meta')
  );
};

/** The action that a key press stands for. */
export const actionOf = (
  event: KeyboardEvent,
  shortcuts: Partial<ShortcutKeys> | false | undefined,
): ShortcutAction | undefined =>
  shortcutActions.find((action) => keysOf(action, shortcuts).some((keys) => isPressed(event, keys)));
