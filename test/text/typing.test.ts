import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, numberInText, plainCharacters, withoutFormat } from '../../src/text/typing';

/** As North American numbers are written. */
const format = (value: string) => {
  if (!/^\d+$/.test(value) || value.length < 4) return value;
  return value.length < 7
    ? `(${value.slice(0, 3)}) ${value.slice(3)}`
    : `(${value.slice(0, 3)}) ${value.slice(3, 6)}-${value.slice(6)}`;
};

/** Does to a field what is written with the caret as `|`, and writes the outcome the same way. */
const after = (before: string, withCaret: string, deleted?: 'back' | 'forward') => {
  const caret = withCaret.indexOf('|');
  const { value, shown, caret: to } = edit(before, withCaret.replace('|', ''), caret, format, deleted);
  return [value, `${shown.slice(0, to)}|${shown.slice(to)}`];
};

describe('edit', () => {
  it('formats what is typed at the end', () => {
    expect(after('617', '6175|')).toEqual(['6175', '(617) 5|']);
    expect(after('617555', '(617) 5550|')).toEqual(['6175550', '(617) 555-0|']);
  });

  it('keeps the caret between the same digits', () => {
    expect(after('617555', '(6|9) 17) 555'.replace('9) ', ''))).toEqual(['617555', '(6|17) 555']);
    expect(after('617555', '(61|17) 555')).toEqual(['6117555', '(61|1) 755-5']);
    expect(after('6175550', '(617) 55|-0', 'back')).toEqual(['617550', '(617) 55|0']);
  });

  it('takes the digit beside a bracket or space that alone was deleted', () => {
    expect(after('6175', '(617)| 5'.replace(') ', ')'), 'back')).toEqual(['615', '61|5']);
    expect(after('6175', '(617)|5', 'forward')).toEqual(['617', '617|']);
    expect(after('6175', '|617) 5', 'back')).toEqual(['6175', '|(617) 5']);
  });

  it('leaves addresses alone', () => {
    expect(after('sip:ada@example.co', 'sip:ada@example.com|')).toEqual([
      'sip:ada@example.com',
      'sip:ada@example.com|',
    ]);
  });

  it('never loses or invents a digit, and keeps the caret behind as many as before', () => {
    const digits = fc.stringMatching(/^\d{0,10}$/);
    fc.assert(
      fc.property(digits, digits, (head, tail) => {
        const { value, shown, caret } = edit('', head + tail, head.length, format);
        expect(value).toBe(head + tail);
        expect(withoutFormat(shown)).toBe(head + tail);
        expect(withoutFormat(shown.slice(0, caret))).toBe(head);
      }),
    );
  });

  it('deletes exactly one digit by each deletion, wherever the caret is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,10}$/), fc.nat(14), (value, position) => {
        const shown = format(value);
        const caret = Math.min(position, shown.length);
        if (caret === 0) return;
        const before = withoutFormat(shown.slice(0, caret));
        const result = edit(value, shown.slice(0, caret - 1) + shown.slice(caret), caret - 1, format, 'back');
        const expected = before.slice(0, -1) + value.slice(before.length);
        expect(result.value).toBe(expected);
        expect(withoutFormat(result.shown.slice(0, result.caret))).toBe(before.slice(0, -1));
      }),
    );
  });
});

describe('plainCharacters', () => {
  it.each([
    ['\u202a+1\u00a0617\u202c', '+1 617'],
    ['+８１（３）５５５', '+81(3)555'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳', '0123'],
    ['०१२', '012'],
    ['6\t1\n7', '6 1 7'],
    ['Ada', 'Ada'],
  ])('reads %j as %j', (text, plain) => {
    expect(plainCharacters(text)).toBe(plain);
  });
});

describe('numberInText', () => {
  it.each([
    ['+1 617-555-0100', '+1 617-555-0100'],
    [' (617) 555 0100 ', '(617) 555 0100'],
    ['tel:+1-617-555-0100', '+1-617-555-0100'],
    ['tel:%2B16175550100;phone-context=example.com', '+16175550100'],
    ['callto://+16175550100', '+16175550100'],
    ['Call me at +44 20 7946 0000, please', '+44 20 7946 0000'],
    ['Office: 617-555-0100 / Mobile: 617-555-0101', '617-555-0100'],
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

  it('is never at a loss', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof numberInText(text) === 'string'));
  });
});
