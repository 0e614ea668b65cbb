import { useEffect } from 'react';
import { isTextField } from '../focus';

/** For how long a key or a press counts as the last thing somebody did, in milliseconds. */
const recentMs = 2_000;

// One for the page: it has one keyboard.
let typedAt = -Infinity;
let pressedAt = -Infinity;
/** The field that has the focus, or had it when it was removed: the focus has gone nowhere else since. */
let field: EventTarget | null = null;

const isRecent = (at: number): boolean => performance.now() - at < recentMs;

/** Whether somebody has typed a moment ago, and pressed nothing since. */
export const hasJustTyped = (): boolean => isRecent(typedAt);

/** Whether somebody types, or is about to confirm what they have typed: their next key is not meant for what has just appeared. */
export const isTyping = (): boolean =>
  hasJustTyped() || (field instanceof HTMLInputElement && field.value !== '');

/** Whether somebody has just pressed a button, by pointer, key or shortcut, and typed nothing since. What was pressed before is forgotten. */
export const takePress = (): boolean => {
  const isPressed = isRecent(pressedAt);
  pressedAt = -Infinity;
  return isPressed;
};

/** Follows what is typed and pressed in the page. */
export const useLastAct = (): void => {
  useEffect(() => {
    const onInput = ({ target }: Event): void => {
      if (!isTextField(target)) return;
      typedAt = performance.now();
      pressedAt = -Infinity;
    };
    const onFocus = ({ target }: Event): void => {
      field = isTextField(target) ? target : null;
    };
    const onClick = ({ target }: Event): void => {
      const isPress = !isTextField(target);
      pressedAt = isPress ? performance.now() : -Infinity;
      if (isPress) typedAt = -Infinity;
    };
    const handlers = { input: onInput, focusin: onFocus, click: onClick };
    for (const [type, handler] of Object.entries(handlers)) document.addEventListener(type, handler, true);
    return () => {
      for (const [type, handler] of Object.entries(handlers))
        document.removeEventListener(type, handler, true);
      typedAt = pressedAt = -Infinity;
      field = null;
    };
  }, []);
};
