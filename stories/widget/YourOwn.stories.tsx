import type { Meta } from '@storybook/react-vite';
import type { CSSProperties } from 'react';
import { CallingWidget, useCti } from 'react-hubspot-calling';
import { expect, screen } from 'storybook/test';
import { inState } from './inState';

const meta = {
  title: 'Widget/Your own',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: { defaultCountry: 'US' },
} satisfies Meta<typeof CallingWidget>;

export default meta;

const Greeting = () => {
  const name = useCti((state) => state.dialRequest?.party.name);
  return <p>{name === undefined ? 'Whom shall we call?' : `Say hello to ${name}.`}</p>;
};

/** A screen of your own in place of the widget's. */
export const Screen = inState('dialRequest', {
  args: { screens: { dial: <Greeting /> } },
  play: async () => {
    await expect(screen.getByText('Say hello to Ada Lovelace.')).toBeVisible();
  },
});

/** Something before a piece, and a piece left out. */
export const Pieces = inState('dialRequest', {
  args: {
    slots: {
      requestedParty: (own) => (
        <>
          <Greeting />
          {own}
        </>
      ),
      keypad: null,
    },
  },
});

/** Another brand in a few lines of CSS. */
export const Brand = inState('connected', {
  args: {
    style: {
      '--calling-font': 'Georgia, serif',
      '--calling-radius': '0',
      '--calling-radius-large': '0',
      '--calling-color-accent': 'light-dark(#6d28d9, #c4b5fd)',
      '--calling-color-accent-soft': 'light-dark(#f1eafd, #2e1a57)',
      '--calling-color-stop': 'light-dark(#86198f, #f0abfc)',
    } as CSSProperties,
  },
});

const Faulty = (): never => {
  throw new Error('The custom field "tier" is missing.');
};

/** A fault in a piece of your own leaves the call alone: it can be hung up, and the piece tried again. */
export const Faulted = inState('connected', {
  args: { slots: { controls: <Faulty /> } },
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'End call' })).toBeVisible();
  },
});
