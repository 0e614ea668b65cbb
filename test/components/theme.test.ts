import { describe, expect, it } from 'vitest';
import * as theme from '../../src/components/primitives/theme';

type Token = keyof typeof theme;

/** The two colours behind a variable. */
const coloursOf = (token: Token): [light: string, dark: string] => {
  const found = /light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\)/.exec(theme[token]);
  if (!found) throw new Error(`${token} has no colours`);
  return [found[1] ?? '', found[2] ?? ''];
};

/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string) => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

const grounds: Token[] = ['surface', 'sunken', 'raised', 'hover', 'accentSoft'];

const texts: [Token, Token][] = [
  ...grounds.flatMap((ground): [Token, Token][] => [
    ['text', ground],
    ['muted', ground],
    ['accent', ground],
  ]),
  ['onAccent', 'accent'],
  ['onGo', 'go'],
  ['onStop', 'stop'],
  ['error', 'surface'],
  ['info', 'infoSoft'],
  ['success', 'successSoft'],
  ['warning', 'warningSoft'],
  ['error', 'errorSoft'],
];

const controls: [Token, Token][] = [
  ['edge', 'surface'],
  ['edge', 'sunken'],
  ['go', 'surface'],
  ['stop', 'surface'],
  ['focus', 'surface'],
  ['focus', 'sunken'],
  ['focus', 'raised'],
];

describe.each(['light', 'dark'])('%s', (scheme) => {
  const index = scheme === 'light' ? 0 : 1;

  it.each(texts)('%s on %s can be read: 4.5:1', (ink, ground) => {
    expect(contrast(coloursOf(ink)[index], coloursOf(ground)[index])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(controls)('%s on %s can be made out: 3:1', (ink, ground) => {
    expect(contrast(coloursOf(ink)[index], coloursOf(ground)[index])).toBeGreaterThanOrEqual(3);
  });
});

it('offers each value as a separate variable, with a default', () => {
  const values: string[] = Object.values(theme);
  const names = values.map((value) => /^var\((--calling-[a-z-]+),.+\)$/.exec(value)?.[1]);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(values.length);
});
