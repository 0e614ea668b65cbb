// Editing text that is shown formatted: the field's value is what was typed, it is shown with spaces and brackets, and the caret
// stays between the same two typed characters.

/** The characters that a formatter adds. */
const filler = /[\s().\-/\u2010-\u2015]/g;

const withoutFiller = (text: string) => text.replace(filler, '');

/** Text without what a formatter adds. Addresses (`name@host`, `sip:…`) and whatever has letters keep every character. */
export const withoutFormat = (text: string): string =>
  /[^\d+*#,;\s().\-/\u2010-\u2015]/.test(text) ? text : withoutFiller(text);

/** The index in `shown` that has `typed` typed characters before it. */
const caretAfter = (shown: string, typed: number): number => {
  let index = 0;
  for (let left = typed; left > 0 && index < shown.length; index += 1)
    if (withoutFiller(shown.charAt(index)) !== '') left -= 1;
  return index;
};

export interface Edit {
  /** What was typed, without format. */
  value: string;
  /** What to show. */
  shown: string;
  /** Where the caret goes in `shown`. */
  caret: number;
}

/**
 * Reads a field whose text was just changed.
 * @param before The value before, without format.
 * @param text The field's text now.
 * @param caret The caret's index in it.
 * @param deleted Which way a deletion went. One that only met a bracket or space takes the digit beside it.
 */
export const edit = (
  before: string,
  text: string,
  caret: number,
  format: (value: string) => string,
  deleted?: 'back' | 'forward',
): Edit => {
  let typed = withoutFiller(text.slice(0, caret)).length;
  let value = withoutFormat(text);
  if (deleted && value === before) {
    if (deleted === 'back' && typed > 0) typed -= 1;
    else if (deleted === 'back') return { value, shown: format(value), caret: 0 };
    value = value.slice(0, typed) + value.slice(typed + 1);
  }
  const shown = format(value);
  return { value, shown, caret: shown === text ? caret : caretAfter(shown, typed) };
};
