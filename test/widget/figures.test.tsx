import { screen } from '@testing-library/react';
import { defaultOutcomes } from 'react-hubspot-calling';
import { describe, expect, it } from 'vitest';
import { button, chord, contactNumber, happen, notesField, settle, setUp, useFreshPage } from './setUp';

useFreshPage();

/** Presses one key, or one chord, and counts it. */
const handOf = ({ user }: Pick<Awaited<ReturnType<typeof setUp>>, 'user'>) => {
  let presses = 0;
  return {
    press: async (keys: string) => {
      presses += 1;
      await user.keyboard(keys);
      await settle();
    },
    click: async (name: string) => {
      presses += 1;
      await user.click(button(name));
      await settle();
    },
    presses: () => presses,
  };
};

const talking = async (options: Parameters<typeof setUp>[0] = {}) => {
  const desk = await setUp(options);
  await happen(() => desk.hubspot.dial(contactNumber));
  const hand = handOf(desk);
  await hand.press('{Enter}');
  const session = () => desk.phone.remote.session.getSnapshot();
  return { ...desk, hand, session };
};

describe('how many keys or clicks it takes', () => {
  it('to call a clicked number: one', async () => {
    const { hand, hubspot } = await talking();
    expect(hubspot.sent('OUTGOING_CALL_STARTED')).toHaveLength(1);
    expect(hand.presses()).toBe(1);
  });

  it('to answer: one', async () => {
    const desk = await setUp();
    await desk.ring();
    const hand = handOf(desk);
    await hand.press('{Enter}');
    expect(desk.phone.remote.session.getSnapshot().status).toBe('connected');
    expect(hand.presses()).toBe(1);
  });

  it('to mute and to hold: one, from the notes too', async () => {
    const { hand, session } = await talking();
    await hand.press(chord('M'));
    expect(session()).toMatchObject({ muted: true });
    await hand.press(chord('H'));
    expect(session()).toMatchObject({ held: { local: true } });
    expect(hand.presses()).toBe(3);
    await hand.click('Mute');
    expect(session()).toMatchObject({ muted: false });
    await hand.click('Hold');
    expect(session()).toMatchObject({ held: { local: false } });
    expect(hand.presses()).toBe(5);
  });

  it.each([
    ['a key', ({ hand }: Awaited<ReturnType<typeof talking>>) => hand.press(chord('E'))],
    ['a click', ({ hand }: Awaited<ReturnType<typeof talking>>) => hand.click('End call')],
  ])('to end: one, by %s', async (_, end) => {
    const desk = await talking();
    await end(desk);
    expect(desk.hubspot.sent('CALL_ENDED')).toHaveLength(1);
    expect(desk.hand.presses()).toBe(2);
  });

  it('to write notes while talking: none', async () => {
    const { user, hand } = await talking();
    await user.keyboard('Likes engines');
    expect(notesField()).toHaveValue('Likes engines');
    expect(hand.presses()).toBe(1);
  });

  it('to insert a snippet: two', async () => {
    const noteTemplates = [{ label: 'Voicemail', text: 'Left a voicemail.' }];
    const { hand } = await talking({ widget: { noteTemplates } });
    const before = hand.presses();
    await hand.press('/');
    await hand.press('{Enter}');
    expect(notesField()).toHaveValue('Left a voicemail.');
    expect(hand.presses() - before).toBe(2);
  });

  it('to wrap up from the notes, with a usual outcome: two', async () => {
    const { hand, hubspot } = await talking({ widget: { outcomes: defaultOutcomes } });
    await hand.press(chord('E'));
    expect(notesField()).toHaveFocus();
    const before = hand.presses();
    await hand.press('{Control>}{Shift>}[Digit1]{/Shift}{/Control}');
    await hand.press('{Control>}{Enter}{/Control}');
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_disposition: defaultOutcomes[0].id } },
    ]);
    expect(hand.presses() - before).toBe(2);
    expect(screen.queryByRole('button', { name: 'Save call' })).toBeNull();
  });
});
