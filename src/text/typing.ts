// Editing text that is shown formatted: the field's value is what was typed, it is shown with spaces and brackets, and the caret
// stays between the same two typed characters.

/** What a formatter adds and nobody need type. */
const filler = /[\s().\-/\u2010-\u2015]/g;

const withoutFiller = (text: string) => text.replace(filler, '');

/** Text without what a formatter adds. Addresses (`name@host`, `sip:…`) and whatever has letters keep every character. */
export const withoutFormat = (text: string): string =>
  /[^\d+*#,;\s().\-/\u2010-\u2015]/.test(text) ? text : withoutFiller(text);

/** The index in `shown` that has `typed` characters before it which somebody typed. */
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
 * What comes of a field whose text was just changed.
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

/** Code points of the digit 0 in the scripts that keyboards and web pages offer: Arabic, Persian, Devanagari, Bengali, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Any script's digits as 0-9, full-width signs as plain ones, and no invisible characters. */
export const plainCharacters = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ');

/** A run of digits as people write numbers, with an extension where there is one. */
const writtenNumber = /\+?[\d(][\d\s().\-/\u2010-\u2015]{4,}\d(?:\s*(?:ext\.?|x|#)\s*\d{1,6})?/i;

/** The number in a pasted or dropped text: `tel:` links, sentences and invisible characters around it go. */
export const numberInText = (text: string): string => {
  const plain = plainCharacters(text).trim();
  const link = /^(?:tel|callto):(?:\/\/)?([^;?]+)/i.exec(plain);
  if (link?.[1]) return link[1].replace(/%2b/i, '+').replace(/%20/g, ' ');
  if (/^sips?:|^\S+@\S+$/i.test(plain) || !/[^\d+*#,;\s().\-/\u2010-\u2015]/.test(plain)) return plain;
  return writtenNumber.exec(plain)?.[0] ?? plain;
};
