import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, withoutFormat } from '../../src/text/typing';

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
