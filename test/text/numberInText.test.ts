import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberInText, splitExtension } from '../../src/text/numberInText';
import { plainCharacters } from '../../src/text/plainCharacters';

describe('plainCharacters', () => {
  it.each([
    ['\u202a+1\u00a0617\u202c', '+1 617'],
    ['+８１（３）５５５', '+81(3)555'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳', '0123'],
    ['०१२', '012'],
    ['𝟙𝟐𝟛', '123'],
    ['6\t1\n7', '6 1 7'],
    ['☎\ufe0f617', '☎617'],
    ['6\u0000\u061c1\u034f7', '617'],
    ['+1−617', '+1-617'],
    ['Ada', 'Ada'],
  ])('reads %j as %j', (text, plain) => {
    expect(plainCharacters(text)).toBe(plain);
  });

  it('reads the digits of every script', () => {
    const digits: string[] = [];
    for (let code = 0; code < 0x20000; code += 1) {
      const character = String.fromCodePoint(code);
      if (/\p{Nd}/u.test(character)) digits.push(character);
    }
    expect(digits.length % 10).toBe(0);
    const plain = plainCharacters(digits.join(''));
    expect(plain).toBe('0123456789'.repeat(digits.length / 10));
  });
});

describe('numberInText', () => {
  it.each([
    ['+1 617-555-0100', '+1 617-555-0100'],
    [' (617) 555 0100 ', '(617) 555 0100'],
    ['tel:+1-617-555-0100', '+1-617-555-0100'],
    ['tel:%2B16175550100;phone-context=example.com', '+16175550100'],
    ['tel:+16175550100;ext=12', '+16175550100 ext. 12'],
    ['callto://+16175550100', '+16175550100'],
    ['Call me at +44 20 7946 0000, please', '+44 20 7946 0000'],
    ['Mobile: +1 617 555 0142', '+1 617 555 0142'],
    ['+1 617 555 0142 (Ada, mornings)', '+1 617 555 0142'],
    ['+1 617 555 0142 after 5 pm', '+1 617 555 0142'],
    ['617-555-0142 HOME', '617-555-0142'],
    ['+1 617 555 0142, that is 617-555-0142', '+1 617 555 0142'],
    ['617.555.0100 ext. 12', '617.555.0100 ext. 12'],
    ['\u202d+1 617 555 0100\u202c', '+1 617 555 0100'],
    ['Tel\u00a0＋49 30 5550100', '+49 30 5550100'],
    ['sip:ada@example.com', 'sip:ada@example.com'],
    ['ada@example.com', 'ada@example.com'],
    ['*100#', '*100#'],
    ['Ada Lovelace', 'Ada Lovelace'],
    ['', ''],
  ])('finds in %j the number %j', (text, number) => {
    expect(numberInText(text)).toBe(number);
  });

  it.each([
    ['+1 800 555 TELL', '+1 800 5558355'],
    ['1-800-FLOWERS', '1-800-3569377'],
    ['Call 1 (888) GO 4 HELP', '1 (888) GO 4 HELP'.replace('GO 4 HELP', '46 4 4357')],
  ])('reads the letters of %j', (text, number) => {
    expect(numberInText(text).replace(/[\s-]/g, '')).toBe(number.replace(/[\s-]/g, ''));
  });

  it.each([
    'Office: 617-555-0100 / Mobile: 617-555-0101',
    '+1 617 555 0142 or +44 20 7946 0000',
    '+44 20 7946 TAXI',
    '+1 617 555 O142',
    '+1 617 5S5 0142',
    'B617 555 0142',
    '+49 30 123456a',
    '1-800-FLOWERS or 617 555 0142',
  ])('leaves %j whole: it cannot be told which digits are meant', (text) => {
    expect(numberInText(text)).toBe(text);
  });

  it('is never at a loss', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof numberInText(text) === 'string'));
  });

  it('keeps every digit, or all but a few that stand apart', () => {
    const run = fc.stringMatching(/^\d{3,6}$/);
    const between = fc.constantFrom(
      ' ',
      '-',
      ' / ',
      ', ',
      ' or ',
      ' O',
      'x',
      '; ',
      ' CALL ',
      '.',
      ' (',
      ') ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(run, between), { minLength: 1, maxLength: 5 }), (parts) => {
        const text = `Call ${parts.map(([digits, after]) => digits + after).join('')}now`;
        const read = numberInText(text);
        const words = read.replace(/[A-Z]/g, '');
        expect(words.replace(/\D/g, '')).toContain(text.replace(/\D/g, ''));
      }),
    );
  });
});

describe('splitExtension', () => {
  it.each([
    ['+1 617 555 0142 ext. 123', '+1 617 555 0142', '123'],
    ['617-555-0100 x12', '617-555-0100', '12'],
    ['617-555-0100 #12', '617-555-0100', '12'],
    ['+16175550142,,123#', '+16175550142', '123'],
    ['+16175550142;ext=7', '+16175550142', '7'],
    ['030 5550100 Durchwahl 12', '030 5550100', '12'],
    ['+1 617 555 0142', '+1 617 555 0142', undefined],
    ['#12', '#12', undefined],
    ['*100#', '*100#', undefined],
  ])('parts %j', (text, number, extension) => {
    expect(splitExtension(text)).toEqual({ number, ...(extension && { extension }) });
  });
});
