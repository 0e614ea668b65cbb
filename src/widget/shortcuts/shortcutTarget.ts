import type { ShortcutAction } from '../../components/call/ShortcutHelp';
import { isChord, partsOf } from '../../components/call/shortcutKeys';
import { isTypingIn } from '../focus';
import { type ChosenShortcuts, keysOf, shortcutActions } from './shortcuts';

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

const isPressed = (event: KeyboardEvent, keys: string): boolean => {
  const { key: wanted, modifiers } = partsOf(keys);
  const pressed = event.key.toLowerCase();
  // On a keyboard of another script the key in a letter's place counts as that letter.
  const isInPlace =
    isLetter(pressed) && !/[a-z]/.test(pressed) && event.code.toLowerCase() === `key${wanted}`;
  if (pressed !== wanted && !isInPlace) return false;
  // AltGr types characters; Windows reports it as Ctrl and Alt.
  if (event.getModifierState('AltGraph')) return false;
  // A sign such as ? may take Shift, depending on the keyboard.
  const shiftFits =
    (pressed.length === 1 && !isLetter(pressed)) || event.shiftKey === modifiers.includes('shift');
  return (
    shiftFits &&
    event.altKey === modifiers.includes('alt') &&
    event.ctrlKey === modifiers.includes('ctrl') &&
    event.metaKey === modifiers.includes('meta')
  );
};

/**
 * The action of a key press.
 * @param isTyping The focus is in a text field: chords count, single keys do not.
 */
const actionOf = (
  event: KeyboardEvent,
  shortcuts: ChosenShortcuts,
  isTyping = false,
): ShortcutAction | undefined =>
  shortcutActions.find((action) =>
    keysOf(action, shortcuts).some((keys) => (!isTyping || isChord(keys)) && isPressed(event, keys)),
  );

/** Which of the outcomes a key press picks: Ctrl+Shift with a digit, counted from 1. */
const outcomePlaceOf = ({ ctrlKey, shiftKey, altKey, metaKey, code }: KeyboardEvent): number | undefined => {
  const digit = /^Digit([1-8])$/.exec(code)?.[1];
  return ctrlKey && shiftKey && !altKey && !metaKey && digit !== undefined ? Number(digit) : undefined;
};

/** A shortcut presses the button that can be seen: what is hidden, disabled or left out has no shortcut either. */
const targets: Record<ShortcutAction, string> = {
  // Of several ways to answer the first one is the safest: hold, then answer.
  answer: '[data-calling=answer-button]',
  decline: '[data-calling=decline-button]',
  end: '[data-calling=end-call-button]',
  mute: '[data-calling=mute-button]',
  hold: '[data-calling=hold-button]',
  keypad: '[data-calling=keypad-button]',
  notes: '[data-calling=notes] textarea',
  save: '[data-calling=save-call-button]',
  help: '[data-part=shortcuts]',
};

/** The element that a key press is a shortcut for, as a selector. */
export const shortcutTarget = (event: KeyboardEvent, shortcuts: ChosenShortcuts): string | undefined => {
  const place = outcomePlaceOf(event);
  if (place !== undefined) return `[data-calling=outcome-picker] label:nth-of-type(${String(place)}) input`;
  const action = actionOf(event, shortcuts, isTypingIn(event));
  return action && targets[action];
};
