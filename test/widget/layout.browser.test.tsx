import { CallingWidget, type CtiState, type Messages } from 'react-hubspot-calling';
import { de } from 'react-hubspot-calling/messages/de';
import { en } from 'react-hubspot-calling/messages/en';
import { es } from 'react-hubspot-calling/messages/es';
import { fr } from 'react-hubspot-calling/messages/fr';
import { ja } from 'react-hubspot-calling/messages/ja';
import { pseudo } from 'react-hubspot-calling/messages/pseudo';
import { ptBR } from 'react-hubspot-calling/messages/pt-BR';
import { callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { brokenWordsIn, cutOffIn, faultsIn } from './faultsIn';

const names = Object.keys(callingStates) as CallingStateName[];
const widths = [250, 320, 400, 500];
const directions = ['ltr', 'rtl'] as const;
/** The last is made to be written both ways, and stands for those that are written from right to left. */
const languages = [
  { messages: en, ways: directions },
  { messages: de, ways: ['ltr'] },
  { messages: ja, ways: ['ltr'] },
  { messages: pseudo, ways: directions },
] as const;

const longNumber = '+4930901820901820';
const longName = 'Anne-Sophie Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';

/** The state with the longest names and numbers that a record may have. */
const stretched = (name: CallingStateName) => {
  const state = callingStates[name];
  const party = { name: longName, company: `${longName} & Partners`, objectId: 1, objectTypeId: '0-1' };
  const stretch = <T extends { party: object }>(call: T): T => ({
    ...call,
    party,
    fromNumber: longNumber,
    toNumber: longNumber,
  });
  const calls = Object.fromEntries(Object.values(state.calls).map((call) => [call.id, stretch(call)]));
  return {
    ...state,
    calls,
    call: state.call && (calls[state.call.id] ?? null),
    dialRequest: state.dialRequest && { ...state.dialRequest, party, phoneNumber: longNumber },
  };
};

const settings = {
  defaultCountry: 'US',
  fromNumberLabels: { '+16175550100': 'The office in Boston, second floor' },
  outcomes: [{ id: '1', label: 'Left a live message with whoever answered the phone' }],
  wrapUpSeconds: 60,
  onRecord: () => Promise.resolve(),
  onLogOut: () => undefined,
};

/** Renders the widget in a box, and looks at it at each width and in each direction. */
const faultsOf = (
  state: CallingStateName | CtiState,
  {
    messages = en,
    among = widths,
    ways = directions,
    look = faultsIn,
  }: {
    messages?: Messages;
    among?: readonly number[];
    ways?: readonly string[];
    look?: (panel: Element) => string[];
  } = {},
): string[] => {
  const { container, unmount } = renderWithCalling(<CallingWidget {...settings} messages={messages} />, {
    state,
  });
  const faults = among.flatMap((width) =>
    ways.flatMap((direction) => {
      container.style.width = `${String(width)}px`;
      container.dir = direction;
      return look(container).map(
        (fault) => `${messages.locale}, ${String(width)} px, ${direction}: ${fault}`,
      );
    }),
  );
  unmount();
  return faults;
};

beforeEach(async () => {
  // So high that nothing sticks.
  await page.viewport(600, 5000);
});
afterEach(() => {
  document.documentElement.style.fontSize = '';
});

it('notes grow with what is written, up to a point', () => {
  renderWithCalling(<CallingWidget />, { state: 'connected' });
  const notes = document.querySelector('textarea')!;
  const [empty, some, much] = [0, 6, 100].map((lines) => {
    notes.value = 'line\n'.repeat(lines);
    return notes.clientHeight;
  });
  expect(some).toBeGreaterThan(empty!);
  expect(much).toBeGreaterThan(some!);
  expect(much).toBeLessThan(300);
});

it.each([en, de, es, fr, ptBR])('no word on a button is broken: $locale', (messages) => {
  const busiest = [
    'connected',
    'incoming',
    'callWaiting',
    'dialRequestInCall',
    'ended',
    'unanswered',
  ] as const;
  const look = { messages, among: [320, 400], ways: ['ltr'], look: brokenWordsIn };
  expect(busiest.flatMap((state) => faultsOf(state, look))).toEqual([]);
});

describe.each(names)('%s', (name) => {
  it('fits every width, in each language as it is written, with long names and numbers', () => {
    expect([
      ...languages.flatMap((language) => faultsOf(name, language)),
      ...faultsOf(stretched(name)),
    ]).toEqual([]);
  });

  it('fits with text twice as large', () => {
    document.documentElement.style.fontSize = '200%';
    expect(
      faultsOf(name, { among: [320, 400, 500], look: (panel) => [...faultsIn(panel), ...cutOffIn(panel)] }),
    ).toEqual([]);
  });
});
