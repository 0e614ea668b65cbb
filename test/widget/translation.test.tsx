import { render, screen, within } from '@testing-library/react';
import { createElement } from 'react';
import { CallingWidget } from 'react-hubspot-calling';
import { callingStates, type CallingStateName } from 'react-hubspot-calling/testing';
import { renderWithCalling } from 'react-hubspot-calling/testing/react';
import { afterEach, describe, expect, it } from 'vitest';
import { components } from '../components/components';
import {
  contactNumber,
  findButton,
  happen,
  otherNumber,
  settle,
  setUp,
  useFreshPage,
  waitingNumber,
} from './setUp';
import { bareTextsIn, translatePage } from './translatePage';

let stop: (() => void) | undefined;
useFreshPage();
afterEach(() => {
  stop?.();
});

const outcomes = [{ id: 'voicemail', label: 'Left voicemail' }];

describe('every text is the only child of an element', () => {
  it.each(Object.keys(callingStates) as CallingStateName[])('in the state %s', (state) => {
    const { container } = renderWithCalling(
      <CallingWidget outcomes={outcomes} wrapUpSeconds={60} onRecord={() => Promise.resolve(undefined)} />,
      { state },
    );
    expect(bareTextsIn(container)).toEqual([]);
  });

  it.each(components)('in $name', ({ component, props }) => {
    const { container } = render(createElement(component as never, { ...props } as never));
    expect(bareTextsIn(container)).toEqual([]);
  });
});

/** Buttons are found by what they are: their words are another language's. */
const press = async (user: Awaited<ReturnType<typeof setUp>>['user'], name: string) => {
  await user.click(await findButton(new RegExp(`^\\W*${name}\\W*$`)));
  await settle();
};

describe('in a translated page', () => {
  const translated = async (options: Parameters<typeof setUp>[0] = {}) => {
    const desk = await setUp(options);
    stop = translatePage(desk.container);
    await settle();
    return { ...desk, press: (name: string) => press(desk.user, name) };
  };

  it('a call goes its whole way, and what changes is seen', async () => {
    const { hubspot, phone, user, press } = await translated({
      widget: { outcomes, onRecord: () => Promise.resolve(undefined) },
    });
    await happen(() => hubspot.dial({ phoneNumber: waitingNumber, calleeName: 'Ada Byron' }));
    await press('Call');
    expect(screen.getByText('⟦Calling…⟧')).toBeVisible();
    await happen(() => phone.remote.ring());
    expect(screen.getByText('⟦Ringing…⟧')).toBeVisible();
    await happen(() => phone.remote.answer());
    expect(screen.getByRole('timer')).toHaveTextContent(/^0:0\d$/);
    for (const name of ['Mute', 'Record', 'Hold', 'Hold', 'Mute', 'Keypad']) await press(name);
    const keypad = within(await screen.findByRole('group', { name: 'Keypad' }));
    await user.click(keypad.getByRole('button', { name: '1' }));
    await press('Keypad');
    await press('Transfer');
    await press('Cancel');
    await user.type(screen.getByRole('textbox', { name: /Notes/ }), 'Likes engines');
    await press('Keyboard shortcuts');
    await press('Keyboard shortcuts');
    await press('End call');
    expect(screen.getAllByText(/⟦Call ended/)).not.toEqual([]);
    await press('Save call');
    expect(screen.getByText('⟦Call saved⟧', { selector: '[data-calling=status-banner] *' })).toBeVisible();
    expect(hubspot.timeline).toMatchObject([
      { completed: true, properties: { hs_call_body: 'Likes engines' } },
    ]);
  });

  it('a call comes in, is answered and saved; so is the next', async () => {
    const { hubspot, ring, press } = await translated();
    for (const number of [contactNumber, otherNumber]) {
      await ring(number);
      await press('Answer');
      await press('End call');
      await press('Save call');
    }
    expect(hubspot.timeline.map(({ completed }) => completed)).toEqual([true, true]);
  });

  it('a second call rings, is answered, and the two are swapped', async () => {
    const { hubspot, ring, press } = await translated();
    await happen(() => hubspot.dial(contactNumber));
    await press('Call');
    await ring(otherNumber);
    await press('Hold & answer');
    await happen(() => hubspot.dial(waitingNumber));
    await press('End call');
    await press('Save call');
    await press('End call');
    await press('Save call');
    expect(hubspot.timeline.map(({ completed }) => completed)).toEqual([true, true]);
  });

  it('what goes wrong comes and goes', async () => {
    const { hubspot, phone, user, press } = await translated({ widget: { onLogIn: () => undefined } });
    await happen(() => phone.loseConnection());
    await happen(() => phone.regainConnection());
    await happen(() => {
      void phone.stop();
    });
    await press('(Switch it on|Turn on)');
    await user.type(screen.getByRole('textbox', { name: /Phone number/ }), '123');
    await user.clear(screen.getByRole('textbox', { name: /Phone number/ }));
    await happen(() => hubspot.dial(waitingNumber));
    await press('Call');
    await happen(() => phone.remote.busy());
    await press('Call again');
    await press('End call');
    await user.click(screen.getByRole('switch'));
    await press('Log out');
    expect(await findButton(/Log in/)).toBeVisible();
  });
});
