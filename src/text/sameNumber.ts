import { plainCharacters } from './plainCharacters';

/** The country code of an international number: these of one or two digits, any other of three. */
const countryCode = /^\+([17]|2[07]|3[^578]|4[^2]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

const digitsOf = (text: string): string => plainCharacters(text).replace(/\(0\)|[^+\d]/g, '');

/** A 0 that is dialed inside a country isn't part of the number. */
const withoutZero = (digits: string): string => digits.replace(/^0/, '');

/** Fewer digits than these could be part of many numbers. */
const comparableDigits = 7;

const isIn = (digits: string, longer: string): boolean =>
  digits !== '' && (digits === longer || (digits.length >= comparableDigits && longer.includes(digits)));

/** Inside Argentina a mobile number has 15 behind its area code: from abroad, a 9 before it. */
const isArgentine = (asked: string, toNumber: string): boolean =>
  /^0?(\d{2,4})15(\d{6,8}) \+549\1\2$/.test(`${asked} ${toNumber}`);

/**
 * Whether these words mean this number: "(617) 555-0142", "8 (495) 123-45-67", or with a label or an extension, "Mobile:
 * +1 617 555 0142 ext. 12".
 */
export const isSameNumber = (words: string, toNumber: string): boolean => {
  if (words === toNumber) return true;
  // Addresses are compared as they are: their digits are part of a name.
  if (`${words}${toNumber}`.includes('@')) return false;
  const asked = digitsOf(words);
  const called = digitsOf(toNumber);
  if (isIn(withoutZero(called), asked)) return true;
  const isInternational = /\+\d\d/.test(asked);
  if (isInternational) return false;
  const inCountry = digitsOf(toNumber.replace(countryCode, ''));
  return (
    // What is dialed before a number inside its country, such as 0, 8 or 06, comes before the digits behind the country code.
    isIn(inCountry, asked) ||
    isIn(inCountry, withoutZero(asked)) ||
    isIn(asked, called) ||
    isArgentine(asked, toNumber)
  );
};
