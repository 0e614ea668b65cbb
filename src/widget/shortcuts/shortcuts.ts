import type { ShortcutAction } from '../../components/call/ShortcutHelp';

/**
 * The keys of each shortcut: `'Alt+Shift+M'`, `['F9', 'Mod+K']`; `null` for none. `Mod` is Ctrl, and Cmd on a Mac. `Alt+Shift` is
 * Ctrl+Cmd on a Mac, where Option types characters.
 */
export type ShortcutKeys = Record<ShortcutAction, string | readonly string[] | null>;

/**
 * The widget's own keys. All are chords that no current browser uses and that type no character with AltGr or Option, so that
 * a hand on the keyboard ends, mutes and declines nothing by accident.
 */
export const defaultShortcuts: ShortcutKeys = {
  answer: 'Alt+Shift+P',
  decline: 'Alt+Shift+X',
  end: 'Alt+Shift+E',
  mute: 'Alt+Shift+M',
  hold: 'Alt+Shift+H',
  keypad: 'Alt+Shift+K',
  notes: 'Alt+Shift+J',
  save: 'Mod+Enter',
  help: 'Alt+Shift+S',
};

/** All actions that can have a shortcut. */
export const shortcutActions = Object.keys(defaultShortcuts) as ShortcutAction[];

/** Which keys apply: the app's and the user's over the widget's; `false` for none at all. */
export type ChosenShortcuts = Partial<ShortcutKeys> | false | undefined;

/** Node 20 has no navigator: a server renders the keys of other computers. */
const isMac = (): boolean => typeof navigator !== 'undefined' && /^(Mac|iP)/.test(navigator.platform);

/** A combination as this computer has it: `Ctrl+Meta+M` for `Alt+Shift+M` on a Mac. */
export const onThisComputer = (keys: string): string => {
  const mac = isMac();
  const resolved = keys.replace(/^Mod(?=\+.)/i, mac ? 'Meta' : 'Ctrl');
  return mac ? resolved.replace(/^Alt\+Shift(?=\+.)/i, 'Ctrl+Meta') : resolved;
};

/** The keys of one action on this computer. */
export const keysOf = (action: ShortcutAction, shortcuts: ChosenShortcuts = {}): readonly string[] => {
  if (shortcuts === false) return [];
  const keys = shortcuts[action] === undefined ? defaultShortcuts[action] : shortcuts[action];
  return (typeof keys === 'string' ? [keys] : (keys ?? [])).map(onThisComputer);
};

/** For `aria-keyshortcuts`. */
export const ariaKeysOf = (action: ShortcutAction, shortcuts: ChosenShortcuts): string | undefined =>
  keysOf(action, shortcuts)
    .map((keys) => keys.replace(/^Ctrl(?=\+)/i, 'Control'))
    .join(' ') || undefined;
