import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, wholeSeconds } from '../../src/text/times/duration';
import { speakDuration } from '../../src/text/times/speakDuration';

describe('formatDuration', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [1000, '0:01'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [754_000, '12:34'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [3_723_000, '1:02:03'],
    [360_000_000, '100:00:00'],
    [-1, '0:00'],
    [-86_400_000, '0:00'],
    [Number.NaN, '0:00'],
    [Number.POSITIVE_INFINITY, '0:00'],
  ])('shows %d ms as %s', (ms, shown) => {
    expect(formatDuration(ms)).toBe(shown);
  });

  it('can be read back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (ms) => {
        const parts = formatDuration(ms).split(':').map(Number).reverse();
        const [seconds = 0, minutes = 0, hours = 0] = parts;
        expect(seconds + 60 * minutes + 3600 * hours).toBe(wholeSeconds(ms));
        expect(seconds).toBeLessThan(60);
        expect(minutes).toBeLessThan(60);
      }),
    );
  });
});

describe('speakDuration', () => {
  it.each([
    [0, 'en', '0 seconds'],
    [1000, 'en', '1 second'],
    [125_000, 'en', '2 minutes, 5 seconds'],
    [120_000, 'en', '2 minutes'],
    [3_600_000, 'en', '1 hour'],
    [-5000, 'en', '0 seconds'],
    [125_000, 'de', '2 Minuten, 5 Sekunden'],
    [125_000, 'pt-BR', '2 minutos e 5 segundos'],
  ])('says %d ms in %s as "%s"', (ms, locale, said) => {
    expect(speakDuration(ms, locale)).toBe(said);
  });
});
