import type { Meta } from '@storybook/react-vite';
import type { CSSProperties, ReactElement } from 'react';
import { Button, CallingWidget, type SlotName, useCti } from 'react-hubspot-calling';
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
  return <p>{name === undefined ? 'Who would you like to call?' : `Say hello to ${name}.`}</p>;
};

/** Your own screen in place of the widget's. */
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

const inCall = [
  'statusBar',
  'callHeader',
  'callStatus',
  'record',
  'controls',
  'mute',
  'hold',
  'keypadToggle',
  'transferToggle',
  'recordToggle',
  'notes',
  'mainButton',
] as const satisfies SlotName[];

const framed = (name: SlotName) => (own: ReactElement) => (
  <div style={{ outline: '1px dashed', outlineOffset: 2, inlineSize: '100%' }}>
    <small style={{ display: 'block', fontFamily: 'monospace', overflowWrap: 'anywhere' }}>{name}</small>
    {own}
  </div>
);

/** The names of the pieces, each around its own. */
export const EveryPiece = inState('connected', {
  args: {
    onRecord: () => Promise.resolve(),
    slots: Object.fromEntries(inCall.map((name) => [name, framed(name)])),
  },
});

/** A few buttons and one of the app's own, for people who only talk. */
export const FewerControls = inState('connected', {
  args: {
    slots: {
      statusBar: null,
      record: null,
      dtmfKeypad: null,
      transferForm: null,
      hold: <Button>Book a demo</Button>,
      notes: null,
    },
  },
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Mute' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Book a demo' })).toBeVisible();
    await expect(screen.queryByRole('button', { name: 'Keypad' })).toBeNull();
    await expect(screen.queryByRole('textbox')).toBeNull();
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

/** A fault in your own piece does not affect the call: it can be hung up, and the piece tried again. */
export const Faulted = inState('connected', {
  args: { slots: { controls: <Faulty /> } },
  play: async () => {
    await expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'End call' })).toBeVisible();
  },
});
