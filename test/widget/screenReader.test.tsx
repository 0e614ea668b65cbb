import { virtual } from '@guidepup/virtual-screen-reader';
import { defaultOutcomes } from 'react-hubspot-calling';
import { en } from 'react-hubspot-calling/messages/en';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ada,
  announced,
  button,
  chord,
  contactNumber,
  happen,
  otherNumber,
  settle,
  setUp,
  useFreshPage,
  waitingNumber,
} from './setUp';

useFreshPage();
afterEach(async () => {
  await virtual.stop();
});

/** What a screen reader says from the top of the screen to its end. */
const readScreen = async (container: HTMLElement): Promise<string[]> => {
  const screen = container.querySelector<HTMLElement>('[data-part=screen]') ?? container;
  await virtual.start({ container: screen });
  const all: string[] = [];
  while (all.length < 160) {
    all.push(await virtual.lastSpokenPhrase());
    await virtual.next();
  }
  // After the end it begins again.
  const again = all.findIndex(
    (_, index) => index > 0 && all.slice(index, index + 4).join() === all.slice(0, 4).join(),
  );
  const phrases = all.slice(0, again === -1 ? undefined : again);
  await virtual.stop();
  return phrases
    .map((phrase) => phrase.replaceAll('\u00a0', ' ').replaceAll(/\d+:\d\d/g, '0:00'))
    .filter((phrase) => /button|textbox|heading|timer|radio|region|group|combobox|alert|On hold/.test(phrase))
    .filter((phrase) => !phrase.startsWith('end of'));
};

describe('a screen reader says', () => {
  it('before a call: the number, the keys, and Call', async () => {
    const { container } = await setUp();
    const said = await readScreen(container);
    expect(said).toContain('textbox, Phone number, placeholder Type or paste a number');
    expect(said).toContain('group, Keypad');
    expect(said.at(-1)).toMatch(/^button, Call/);
  });

  it('for a number from HubSpot: who it is, once, and what can be done', async () => {
    const { container, hubspot } = await setUp();
    await happen(() => hubspot.dial({ phoneNumber: contactNumber, calleeName: 'Ada Byron' }));
    expect(await readScreen(container)).toEqual([
      'heading, Ada Byron, level 2',
      'button, Edit number',
      'button, Call',
    ]);
  });

  it('for an incoming call: who calls, which records fit, Answer before Decline', async () => {
    const { container, ring } = await setUp({ hubspot: { matches: [ada] } });
    await ring();
    const said = await readScreen(container);
    expect(said[0]).toBe('region, Incoming call');
    expect(said).toContain('heading, Ada Byron, level 2');
    expect(said).toContain('button, Open Ada Byron in a new tab');
    expect(said.slice(-2)).toEqual(['button, Answer', 'button, Decline']);
  });

  it('during a call: the time, what is on, and the notes before the end', async () => {
    const { container, call, user } = await setUp();
    await call();
    await user.keyboard(chord('M'));
    const said = await readScreen(container);
    expect(said).toContain('timer, Call duration');
    expect(said.join('\n')).toMatch(/button, Mute, .*pressed/);
    expect(said.join('\n')).toMatch(/button, Hold, .*not pressed/);
    const notes = said.findIndex((phrase) => phrase.startsWith('textbox, Notes'));
    expect(notes).toBeGreaterThan(0);
    expect(said.at(-1)).toBe('button, End call, key shortcuts Alt+Shift+E');
  });

  it('with a second call on hold: whose it is, its state and its time', async () => {
    const { container, call, ring, user } = await setUp();
    await call();
    await ring(otherNumber, 'Charles');
    await user.keyboard(chord('P'));
    await settle();
    const said = await readScreen(container);
    expect(said.find((phrase) => phrase.includes('Swap'))).toMatch(
      /^button, \+1 ?617 ?555 ?0142 On hold 0:00 Swap/,
    );
  });

  it('after a call: the outcome first, then its status, the notes, the title, and Save', async () => {
    const { container, call, user } = await setUp({ widget: { outcomes: defaultOutcomes } });
    await call();
    await user.keyboard(chord('E'));
    const said = (await readScreen(container)).join('\n');
    const order = [
      'Call outcome',
      'radio, Connected',
      'Change call status',
      'textbox, Notes',
      'textbox, Title',
      'button, Save call',
    ];
    const places = order.map((phrase) => said.indexOf(phrase));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('when nobody answers: what happened, and how to call again', async () => {
    const { container, hubspot, user, phone } = await setUp();
    await happen(() => hubspot.dial({ phoneNumber: waitingNumber, calleeName: 'Ada Byron' }));
    await user.keyboard('{Enter}');
    await happen(() => phone.remote.busy());
    const said = await readScreen(container);
    expect(said).toContain('button, Call again');
    expect(container).toHaveTextContent("Ada Byron's line was busy");
  });
});

describe('the end of a call', () => {
  it('is said without preparing formats, for which a slow computer takes long', async () => {
    const { NumberFormat } = Intl;
    const prepared = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function (locale, options) {
      return new NumberFormat(locale, options);
    });
    const { call, user } = await setUp({ widget: { messages: { ...en, locale: 'en-GB' } } });
    await call();
    await vi.waitFor(() => {
      expect(prepared).toHaveBeenCalledWith('en-GB', expect.objectContaining({ unit: 'second' }));
    }, 15_000);
    prepared.mockClear();
    await user.click(button('End call'));
    expect(announced()).toContain('Call ended after');
    expect(prepared).not.toHaveBeenCalled();
    prepared.mockRestore();
  });

  it('shows the calls so far without preparing formats', async () => {
    const { RelativeTimeFormat } = Intl;
    const relative = vi.spyOn(Intl, 'RelativeTimeFormat').mockImplementation(function (locale, options) {
      return new RelativeTimeFormat(locale, options);
    });
    // The browser keeps the format itself.
    const whole = vi.spyOn(Date.prototype, 'toLocaleString');
    const { call, container, user } = await setUp({ widget: { messages: { ...en, locale: 'en-IE' } } });
    await call();
    await vi.waitFor(() => {
      expect(whole).toHaveBeenCalledWith('en-IE');
      expect(relative).toHaveBeenCalledWith('en-IE', expect.anything());
    }, 15_000);
    relative.mockClear();
    await user.click(button('End call'));
    await user.click(button('Save call'));
    await vi.waitFor(() => {
      expect(container.querySelector('li time')).not.toBeNull();
    });
    expect(relative).not.toHaveBeenCalled();
    relative.mockRestore();
    whole.mockRestore();
  });
});
