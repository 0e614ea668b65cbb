import { describe, expect, it } from 'vitest';
import { formatRelativeTime } from '../../src/text/times/relativeTime';

const now = new Date(2026, 2, 10, 15, 30).getTime();
const minutes = 60_000;

describe('formatRelativeTime', () => {
  it.each([
    [-5_000, 'now'],
    [20_000, 'now'],
    [5 * minutes, '5 min. ago'],
    [59.9 * minutes, '59 min. ago'],
    [3 * 60 * minutes, '3 hr. ago'],
    [16 * 60 * minutes, 'yesterday, 11:30 PM'],
    [3 * 24 * 60 * minutes, 'Mar 7, 3:30 PM'],
  ])('%d ms ago is "%s"', (ago, said) => {
    expect(formatRelativeTime(now - ago, now, 'en').replaceAll('\u202f', ' ')).toBe(said);
  });

  it.each([
    ['de', 'vor 5 Min.'],
    ['ja', '5 分前'],
  ])('speaks the language %s', (locale, said) => {
    expect(formatRelativeTime(now - 5 * minutes, now, locale)).toBe(said);
  });
});
