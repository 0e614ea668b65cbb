/** The parts of a combination, in lower case. */
export const partsOf = (keys: string): { key: string; modifiers: readonly string[] } => {
  const parts = keys.toLowerCase().split(/(?<=.)\+(?=.)/);
  return { key: parts.pop() ?? '', modifiers: parts };
};

/** Whether the keys can be pressed in a text field without typing: a function key, or a chord with Alt, Ctrl or Cmd. */
export const isChord = (keys: string): boolean => {
  const { key, modifiers } = partsOf(keys);
  return /^f\d+$/.test(key) || modifiers.some((modifier) => modifier !== 'shift');
};

const modifierKeys = new Set(['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'CapsLock', 'Dead', 'Process']);

/** The combination that a key press is, such as `Alt+Shift+M`; `undefined` while only modifiers are down. */
export const keysPressed = ({
  key,
  code,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>):
  string | undefined => {
  if (modifierKeys.has(key)) return undefined;
  // With Shift, a digit key gives a different character on each keyboard.
  const name = /^Digit(\d)$/.exec(code)?.[1] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Meta', shiftKey && 'Shift', name]
    .filter(Boolean)
    .join('+');
};
