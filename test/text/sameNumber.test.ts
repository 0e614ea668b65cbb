import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { describe, expect, it } from 'vitest';
import { isSameNumber } from '../../src/text/sameNumber';

const countries = getCountries().map((country) => {
  const number = getExampleNumber(country, examples);
  if (!number) throw new Error(`No example for ${country}.`);
  return { e164: number.number, national: number.formatNational(), code: number.countryCallingCode };
});

describe('a number in the format of its country', () => {
  it('is the same with its country code', () => {
    expect(countries.filter(({ national, e164 }) => !isSameNumber(national, e164))).toEqual([]);
  });

  it('differs from one with another digit', () => {
    const wrong: string[] = [];
    for (const { national, e164, code } of countries)
      for (let index = code.length + 1; index < e164.length; index += 1)
        for (const digit of '0123456789') {
          const other = e164.slice(0, index) + digit + e164.slice(index + 1);
          if (other !== e164 && isSameNumber(national, other)) wrong.push(`${national} and ${other}`);
        }
    expect(wrong).toEqual([]);
  });

  it('differs from all others in the world if it has its country code', () => {
    const wrong = countries.flatMap((asked) =>
      countries
        .filter(({ e164 }) => e164 !== asked.e164 && isSameNumber(asked.e164, e164))
        .map(({ e164 }) => `${asked.e164} and ${e164}`),
    );
    expect(wrong).toEqual([]);
  });
});

it.each([
  ['8 (495) 123-45-67', '+74951234567'],
  ['8 (495) 123-45-67 доб. 12', '+74951234567'],
  ['моб. 8 912 345 67 89', '+79123456789'],
  ['8 017 234-56-78', '+375172345678'],
  ['06 1 234 5678', '+3612345678'],
  ['01 55 1234 5678', '+525512345678'],
  ['044 55 1234 5678', '+525512345678'],
  ['0 15 11 96123-4567', '+5511961234567'],
  ['011 15-2345-6789', '+5491123456789'],
  ['0341 15-234-5678', '+5493412345678'],
  ['٠١٠٠١٢٣٤٥٦٧', '+201001234567'],
  ['+٢٠ ١٠٠ ١٢٣ ٤٥٦٧', '+201001234567'],
  ['۰۹۱۲ ۳۴۵ ۶۷۸۹', '+989123456789'],
  ['०११ २३४५ ६७८९', '+911123456789'],
  ['０３－１２３４－５６７８', '+81312345678'],
  ['(617) 555-0142 / after 5', '+16175550142'],
  ['(617) 555-0142 ext. 12\nmornings, 9', '+16175550142'],
  ['Desk 2: (617) 555-0142', '+16175550142'],
  ['00 49 30 1234567', '+49301234567'],
  ['030 1234567', '(030) 123 4567'],
  ['+49 30 1234567', '030 1234567'],
  ['1-1-0', '110'],
])('"%s" is %s', (words, number) => {
  expect(isSameNumber(words, number)).toBe(true);
});

it.each([
  ['8 (495) 123-45-67', '+74961234567'],
  ['+84 95 123 45 67', '+74951234567'],
  ['(817) 555-0142', '+17175550142'],
  ['(81) 91234-5678', '+5511912345678'],
  ['040 1234567', '+49301234567'],
  ['06 12 34 56 78', '+33712345678'],
  ['٠١٠٠١٢٣٤٥٦٧', '+201001234568'],
  ['Ada', '+1'],
  ['Ada', 'Bob'],
  ['12', '+16175550112'],
])('"%s" is not %s', (words, number) => {
  expect(isSameNumber(words, number)).toBe(false);
});
