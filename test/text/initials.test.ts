import { expect, it } from 'vitest';
import { initialsOf } from '../../src/text/initials';

it.each([
  ['Ada Lovelace', 'AL'],
  ['Ada', 'A'],
  ['ada king lovelace', 'AL'],
  ['  Jean-Luc   Picard ', 'JP'],
  ["Sinéad O'Connor", 'SO'],
  ['Åsa Öberg', 'ÅÖ'],
  ['עדה לאבלייס', 'על'],
  ['+44 20 7946 0000', ''],
  ['', ''],
])('makes %j into %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
