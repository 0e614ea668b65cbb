import { describe, expect, it } from 'vitest';
import { de } from '../../src/text/messages/de';
import { en } from '../../src/text/messages/en';
import { es } from '../../src/text/messages/es';
import { fr } from '../../src/text/messages/fr';
import { ja } from '../../src/text/messages/ja';
import { pseudo } from '../../src/text/messages/pseudo';
import { ptBR } from '../../src/text/messages/pt-BR';

type Entry = [path: string, said: string];

/** Every text of a dictionary, sentences with a value in them filled in. */
const entriesOf = (words: object, path = ''): Entry[] =>
  Object.entries(words).flatMap(([key, word]: [string, unknown]): Entry[] => {
    const here = `${path}.${key}`;
    if (typeof word === 'string') return [[here, word]];
    if (typeof word === 'function') {
      const say = word as (value: unknown) => string;
      // One sentence has several values in it.
      const given = (value: number) =>
        here.endsWith('.figures') ? { loss: value, jitter: value, delay: value } : value;
      return [
        [`${here}(7)`, say(given(7))],
        [`${here}(1)`, say(given(1))],
      ];
    }
    return entriesOf(word as object, here);
  });

describe.each([en, de, es, fr, ja, ptBR, pseudo])('$locale', (words) => {
  it('has a text for each thing, and puts the value into each sentence that has one', () => {
    expect(entriesOf(words).map(([path]) => path)).toEqual(entriesOf(en).map(([path]) => path));
    for (const [path, said] of entriesOf(words)) {
      expect(said.trim(), path).toBe(said);
      expect(said, path).not.toBe('');
      if (path.endsWith('(7)')) expect(said, path).toContain('7');
    }
  });

  it('names a language that dates and numbers can be written in', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(words.locale)).toEqual([words.locale]);
  });
});

it('is another language than English', () => {
  for (const words of [de, es, fr, ja, ptBR]) {
    const same = entriesOf(words).filter(([path, said]) => new Map(entriesOf(en)).get(path) === said);
    // Names and words that two languages share: "HubSpot", "Title", "Notes", "Stop".
    expect(same.length / entriesOf(words).length).toBeLessThan(0.05);
  }
});

it('keeps the English names that people and tests look for', () => {
  expect(en.numberField.label).toBe('Phone number');
  expect(en.callButton).toEqual({ call: 'Call', endCall: 'End call', answer: 'Answer', decline: 'Decline' });
  expect(en.toggleButton).toMatchObject({ mute: 'Mute', hold: 'Hold', keypad: 'Keypad' });
  expect(en.saveCall.save).toBe('Save call');
  expect(en.logIn).toMatchObject({ logIn: 'Log in', logOut: 'Log out' });
  expect(en.notes.label).toBe('Notes');
  expect(en.endStatusPicker.label).toBe('Call status');
  expect(en.availabilitySwitch.label).toBe('Available');
});
