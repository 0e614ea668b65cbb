import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../src/softphone/audio/level';
import { keyTone, tonesByRegion, tonesOf } from '../../../src/softphone/audio/patterns';
import { renderRing, renderTone, sampleRate } from '../../../src/softphone/audio/renderTones';

const ms = (samples: Float32Array) => (samples.length * 1000) / sampleRate;
/** How loud it is between two moments, in milliseconds. */
const between = (samples: Float32Array, from: number, to: number) =>
  levelOf(samples.slice((from * sampleRate) / 1000, (to * sampleRate) / 1000));

/** How strongly a frequency sounds in samples (one bin of a Fourier transform). */
const strengthOf = (samples: Float32Array, hertz: number) => {
  let [real, imaginary] = [0, 0];
  samples.forEach((sample, i) => {
    real += sample * Math.cos((2 * Math.PI * hertz * i) / sampleRate);
    imaginary += sample * Math.sin((2 * Math.PI * hertz * i) / sampleRate);
  });
  return Math.hypot(real, imaginary) / samples.length;
};

describe('the tones of a country', () => {
  it.each([
    ['US', [440, 480], 6000],
    ['us', [440, 480], 6000],
    ['GB', [400, 450], 3000],
    ['DE', [425], 5000],
    ['FR', [440], 5000],
    ['JP', [400], 3000],
    ['XX', [425], 5000],
    [undefined, [425], 5000],
  ])('ring back in %s', (region, hertz, length) => {
    const { ringback } = tonesOf(region);
    expect(ringback.hertz).toEqual(hertz);
    expect(ms(renderTone(ringback))).toBe(length);
  });

  it.each(Object.entries(tonesByRegion))('are whole in %s', (region, { ringback, waiting }) => {
    expect(new Intl.DisplayNames('en', { type: 'region' }).of(region)).not.toBe(region);
    for (const { hertz, cadence } of [ringback, waiting]) {
      expect(hertz.length).toBeGreaterThan(0);
      expect(hertz.every((each) => each >= 300 && each <= 1500)).toBe(true);
      // It sounds and is silent by turns, and ends in silence: else two rounds would run into each other.
      expect(cadence.length % 2).toBe(0);
      expect(cadence.every((each) => each > 0)).toBe(true);
    }
  });
});

describe('a rendered tone', () => {
  it('sounds and is silent by turns, without a click at either end', () => {
    const samples = renderTone({ hertz: [425], cadence: [200, 300] });
    expect(between(samples, 20, 180)).toBeGreaterThan(0.5);
    expect(between(samples, 205, 500)).toBe(0);
    expect(samples[0]).toBe(0);
    expect(Math.abs(samples[(200 * sampleRate) / 1000 - 1] ?? 1)).toBeLessThan(0.01);
    expect(Math.max(...samples)).toBeLessThanOrEqual(1);
  });

  it('has the frequencies that it should have', () => {
    const samples = renderTone({ hertz: [697, 1209], cadence: [200] });
    expect(strengthOf(samples, 697)).toBeGreaterThan(10 * strengthOf(samples, 852));
    expect(strengthOf(samples, 1209)).toBeGreaterThan(10 * strengthOf(samples, 1336));
  });

  it('rings as long as the country’s bells', () => {
    const samples = renderRing([400, 200, 400, 2000]);
    expect(ms(samples)).toBe(3000);
    expect(between(samples, 50, 350)).toBeGreaterThan(0.5);
    expect(between(samples, 410, 590)).toBe(0);
    expect(between(samples, 1100, 3000)).toBe(0);
  });
});

describe('the tone of a key', () => {
  it.each([
    ['1', [697, 1209]],
    ['5', [770, 1336]],
    ['0', [941, 1336]],
    ['*', [941, 1209]],
    ['#', [941, 1477]],
    ['a', [697, 1633]],
    ['D', [941, 1633]],
  ])('%s', (key, hertz) => {
    expect(keyTone(key)?.hertz).toEqual(hertz);
  });

  it.each(['+', ',', '', '12', 'x'])('does not exist for %j', (key) => {
    expect(keyTone(key)).toBeUndefined();
  });
});
