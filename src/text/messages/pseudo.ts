import type { Messages } from '../messages';
import { en } from './en';

const accents: Record<string, string> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  H: 'Ĥ',
  I: 'Í',
  M: 'Ḿ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Ü',
  W: 'Ŵ',
  Y: 'Ý',
};

/** Accented, half as long again, in brackets that show where a text is cut off, and running from right to left. */
const stretch = (text: string): string => {
  const accented = text.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter);
  return `\u202e[${accented}${'~'.repeat(Math.ceil(text.length / 2))}]\u202c`;
};

type Words = Readonly<Record<string, unknown>>;

const stretchAny = (word: unknown): unknown => {
  if (typeof word === 'string') return stretch(word);
  if (typeof word === 'function')
    return (...values: unknown[]) => stretch(String((word as (...values: unknown[]) => unknown)(...values)));
  return stretchAll(word as Words);
};

const stretchAll = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [key, stretchAny(word)]));

const stretchMessages = (): Messages => ({
  ...(stretchAll({ ...en }) as unknown as Messages),
  locale: 'ar-u-nu-latn',
});

/** No language: English made long, accented and right-to-left, to find what a translation would break. */
export const pseudo: Messages = /* @__PURE__ */ stretchMessages();
