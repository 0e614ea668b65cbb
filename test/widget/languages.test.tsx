import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { CallingWidget, defaultOutcomes, type Messages } from 'react-hubspot-calling';
import { de } from 'react-hubspot-calling/messages/de';
import { en } from 'react-hubspot-calling/messages/en';
import { es } from 'react-hubspot-calling/messages/es';
import { fr } from 'react-hubspot-calling/messages/fr';
import { ja } from 'react-hubspot-calling/messages/ja';
import { ptBR } from 'react-hubspot-calling/messages/pt-BR';
import { callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, contactNumber, happen, notesField, setUp, settle, waitingNumber, withFocus } from './setUp';

const languages = [de, es, fr, ja, ptBR];
const names = Object.keys(callingStates) as CallingStateName[];

/** What the app, HubSpot and the browser give: names, addresses, numbers, devices. */
const given =
  /Ada Lovelace|Annabella Byron|Charles Babbage|Analytical Engines|Difference Ltd|HubSpot|https:\/\/\S+|Headset|Webcam|Built-in \w+|\b(?:AL|CB|Ctrl|Alt|Shift)\b/g;

const attributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];

/** Everything that is written or read out, but what a translation leaves alone: names, numbers, what HubSpot said. */
const wordsIn = (root: Element): string[] => {
  const said = [...root.querySelectorAll('*')]
    .filter((element) => !element.closest('[translate=no]') && !element.matches('textarea,kbd'))
    .flatMap((element) => [
      ...[...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data),
      ...attributes.map((name) => element.getAttribute(name) ?? ''),
    ]);
  return [...new Set(said.map((text) => text.trim()))].filter((text) =>
    /\p{L}/u.test(text.replace(given, '')),
  );
};

const textsOf = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) => {
    if (typeof word === 'string') return [word];
    return typeof word === 'object' && word !== null ? textsOf(word) : [];
  });

/** Words that are the same in both languages: "Notes", "Volume". */
const shared = (messages: Messages): ReadonlySet<string> => {
  const english = new Set(textsOf(en));
  return new Set(textsOf(messages).filter((text) => english.has(text)));
};
const sharedWith = new Map(languages.map((messages) => [messages, shared(messages)]));

const settings = {
  defaultCountry: 'US',
  outcomes: defaultOutcomes,
  wrapUpSeconds: 60,
  onRecord: () => Promise.resolve(),
  onLogIn: () => undefined,
} as const;

beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  withFocus();
});

/** What is said in a language exactly as in English, although the language has a word for it. */
const leaks = (english: readonly string[], root: Element, messages: Messages): string[] =>
  wordsIn(root)
    .filter((text) => english.includes(text) && !sharedWith.get(messages)?.has(text))
    .map((text) => `${messages.locale}: ${text}`);

describe('no English is left in another language', () => {
  it.each(names)('in the state %s', (state) => {
    const { container, rerender } = renderWithCalling(<CallingWidget {...settings} />, { state });
    const english = wordsIn(container);
    expect(english.length).toBeGreaterThan(0);
    const found = languages.flatMap((messages) => {
      rerender(<CallingWidget {...settings} messages={messages} />);
      return leaks(english, container, messages);
    });
    expect(found).toEqual([]);
  });

  const panels: [name: string, state: CallingStateName, open: (words: Messages) => string][] = [
    ['the sound settings', 'goodConnection', ({ widget }) => widget.devices],
    ['the shortcuts', 'connected', ({ widget }) => widget.shortcuts],
    ['the keypad', 'digitsSent', ({ toggleButton }) => toggleButton.keypad],
    ['the transfer', 'connected', ({ widget }) => widget.transfer],
    ['the end status', 'ended', ({ endStatusPicker }) => endStatusPicker.changeStatus],
    ['the number of a request', 'dialRequest', ({ widget }) => widget.editNumber],
  ];
  it.each(panels)('in %s', async (_, state, nameOf) => {
    const user = userEvent.setup();
    const { container, rerender } = renderWithCalling(<CallingWidget {...settings} />, { state });
    await user.click(await screen.findByRole('button', { name: nameOf(en) }));
    await settle();
    const english = wordsIn(container);
    const found = languages.flatMap((messages) => {
      rerender(<CallingWidget {...settings} messages={messages} />);
      return leaks(english, container, messages);
    });
    expect(found).toEqual([]);
  });
});

describe.each(languages)('in $locale', (messages) => {
  const widget = { messages };

  it('the title on the timeline, and what is announced, are in the language', async () => {
    const { hubspot, user, container } = await setUp({ widget });
    await happen(() => hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada Lovelace' }));
    await user.click(button(messages.callButton.call));
    await settle();
    const region = container.querySelector<HTMLElement>('[data-calling=live-region]')!;
    expect(within(region).getByText(/Ada/)).toHaveTextContent(
      messages.announcement.connected('Ada Lovelace'),
    );
    await user.click(button(messages.callButton.endCall));
    await user.click(button(messages.saveCall.save));
    await settle();
    expect(hubspot.timeline[0]?.properties).toMatchObject({
      hs_call_title: messages.timeline.outbound('Ada Lovelace'),
    });
  });

  it('so is HubSpot’s alert for a call that it refused after it has closed the widget', async () => {
    const { hubspot, user } = await setUp({
      widget,
      provider: { hideWidget: true },
      hubspot: { updateFails: 'Locked.' },
    });
    await happen(() => hubspot.dial(contactNumber));
    await user.click(button(messages.callButton.call));
    await settle();
    await user.click(button(messages.callButton.endCall));
    await user.click(button(messages.saveCall.save));
    await settle();
    expect(hubspot.sent('ERROR')).toMatchObject([
      { message: expect.stringContaining(messages.timeline.notSaved) as string },
    ]);
  });
});

it('the notes of a call stay when the language changes', async () => {
  const { rerender, user, hubspot } = await setUp();
  await happen(() => hubspot.dial(waitingNumber));
  await user.click(button('Call'));
  await user.type(notesField(), 'Hi');
  rerender({ messages: de });
  expect(screen.getByRole('textbox', { name: de.notes.label })).toHaveValue('Hi');
});
