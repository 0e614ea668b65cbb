import { plainCharacters } from './plainCharacters';

/** What separates digits in a number as people write it. */
const separator = '\\s().\\-/\\u2010-\\u2015';

/** An extension behind a number: "ext. 12", "x12", "#12", ";ext=12", or after the pauses of a dial string, ",,12#". */
const extensionPattern =
  '\\s*(?:[,;]?\\s*(?:ext(?:ension|n)?|x|durchwahl|dw|poste|ramal|anexo|interno|int|доб|内線)\\s*[.:=]?|#|[,;]+)\\s*(\\d{1,10})#?';
const extensionAtEnd = new RegExp(`${extensionPattern}\\s*$`, 'iu');

/** A run of digits as people write numbers, with an extension if there is one. */
const writtenNumber = new RegExp(
  `\\+?[\\d(][\\d${separator}]{4,}\\d(?:${extensionPattern}(?![\\p{L}\\d]))?`,
  'giu',
);

/** North America's free numbers as words: 1-800-FLOWERS. */
const wordNumber =
  /(?<![\p{L}\d+])((?:\+?1[\s.-]*)?\(?(?:8(?:00|22|33|44|55|66|77|88)|900)\)?[\s.-]*)([A-Z\d](?:[\s.-]?[A-Z\d]){6})(?![\p{L}\d])/u;

const keys = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
const keyOf = (letter: string): string => String(keys.findIndex((letters) => letters.includes(letter)) + 2);

const digitsIn = (text: string): string => text.replace(/\D/g, '');

export interface WrittenNumber {
  /** Without the extension. */
  number: string;
  extension?: string;
}

/** Splits a number from the extension written behind it. */
export const splitExtension = (text: string): WrittenNumber => {
  const found = extensionAtEnd.exec(text);
  const number = found ? text.slice(0, found.index).trim() : '';
  // Something to call must come before it.
  if (!found?.[1] || digitsIn(number).length < 4) return { number: text.trim() };
  return { number, extension: found[1] };
};

/** The number in a link, `tel:` or `callto:`, with the extension behind it as people write it (RFC 3966). */
const numberInLink = (link: string): string => {
  const [address = '', ...params] = link.split(/[;?]/);
  const extension = params.map((param) => /^ext=(\d+)$/i.exec(param)?.[1]).find(Boolean);
  const number = address.replace(/%2b/gi, '+').replace(/%20/g, ' ').replace(/%28/g, '(').replace(/%29/g, ')');
  return extension ? `${number} ext. ${extension}` : number;
};

/** Digits are left over beside the number: it may be another number, or a part of this one. */
const leavesDigits = (rest: string): boolean => /\d{3}/.test(rest);

/**
 * The number in a text that was pasted, dropped or clicked: links, sentences and invisible characters around it go. A text that
 * holds more than one, or digits that may belong to it, stays whole: nobody may be called by a number that was cut off in silence.
 */
export const numberInText = (text: string): string => {
  const plain = plainCharacters(text).trim();
  const link = /^(?:tel|callto):(?:\/\/)?(.+)$/i.exec(plain);
  if (link?.[1]) return numberInLink(link[1]);
  if (/^sips?:|^\S+@\S+$/i.test(plain) || !new RegExp(`[^\\d+*#,;${separator}]`).test(plain)) return plain;
  const word = wordNumber.exec(plain);
  if (word?.[2] && /[A-Z]/.test(word[2]))
    return leavesDigits(plain.replace(word[0], ' '))
      ? plain
      : `${word[1] ?? ''}${word[2].replace(/[A-Z]/g, keyOf)}`;

  const found = [...plain.matchAll(writtenNumber)];
  const [first] = found;
  if (!first) return plain;
  const [number] = first;
  const digits = digitsIn(splitExtension(number).number);
  // Written twice, it is still one.
  const others = found.slice(1).filter(([other]) => !digits.endsWith(digitsIn(other).slice(-7)));
  const before = plain.slice(0, first.index);
  const after = plain.slice(first.index + number.length);
  const rest = found.reduce((left, [each]) => left.replace(each, ' '), plain);
  const touchesLetters = /^\p{L}/u.test(after) || (/\p{L}$/u.test(before) && !number.startsWith('+'));
  const goesOnInLetters = digits.length < 10 && /^[\s.-]*[A-Z]{3,}/.test(after);
  return others.length > 0 || leavesDigits(rest) || touchesLetters || goesOnInLetters ? plain : number;
};
