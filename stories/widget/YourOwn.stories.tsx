import type { Meta } from '@storybook/react-vite';
import type { CSSProperties, ReactElement } from 'react';
import { Button, CallingWidget, type SlotName, useCti } from 'react-hubspot-calling';
import { expect, screen } from 'storybook/test';
import { wordsOf } from '../language';
import { inState, type WidgetStory } from './inState';

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
export const Screen: WidgetStory = {
  name: 'A screen',
  ...inState('dialRequest'),
  parameters: {
    calling: {
      code: `
import { CallingWidget, useCti } from 'react-hubspot-calling';

const Greeting = () => {
  const name = useCti((state) => state.dialRequest?.party.name);
  return <p>{name === undefined ? 'Who would you like to call?' : \`Say hello to \${name}.\`}</p>;
};

export const Widget = () => <CallingWidget screens={{ dial: <Greeting /> }} />;
`,
    },
  },
  args: { screens: { dial: <Greeting /> } },
  play: async () => {
    await expect(screen.getByText('Say hello to Ada Lovelace.')).toBeVisible();
  },
};

/** Something before a piece, and a piece left out. */
export const Pieces: WidgetStory = {
  name: 'Pieces added and left out',
  ...inState('dialRequest'),
  parameters: {
    calling: {
      code: `
import { CallingWidget, useCti } from 'react-hubspot-calling';

const Greeting = () => {
  const name = useCti((state) => state.dialRequest?.party.name);
  return <p>{name === undefined ? 'Who would you like to call?' : \`Say hello to \${name}.\`}</p>;
};

export const Widget = () => (
  <CallingWidget
    slots={{
      // Before the widget's own piece
      requestedParty: (own) => (
        <>
          <Greeting />
          {own}
        </>
      ),
      // Left out
      keypad: null,
    }}
  />
);
`,
    },
  },
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
};

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
export const EveryPiece: WidgetStory = {
  name: 'Every piece by its name',
  ...inState('connected'),
  parameters: {
    calling: {
      code: `
import { CallingWidget } from 'react-hubspot-calling';

export const Widget = () => (
  <CallingWidget
    slots={{
      callHeader: (own) => <div className="framed">{own}</div>,
      controls: (own) => <div className="framed">{own}</div>,
      notes: (own) => <div className="framed">{own}</div>,
    }}
  />
);
`,
    },
  },
  args: {
    onRecord: () => Promise.resolve(),
    slots: Object.fromEntries(inCall.map((name) => [name, framed(name)])),
  },
};

/** A few buttons and one of the app's own, for people who only talk. */
export const FewerControls: WidgetStory = {
  name: 'Fewer buttons, and one more',
  ...inState('connected'),
  parameters: {
    calling: {
      code: `
import { Button, CallingWidget } from 'react-hubspot-calling';

export const Widget = () => (
  <CallingWidget
    slots={{
      statusBar: null,
      record: null,
      dtmfKeypad: null,
      transferForm: null,
      notes: null,
      hold: <Button>Book a demo</Button>,
    }}
  />
);
`,
    },
  },
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
  play: async (context) => {
    const { toggleButton } = wordsOf(context);
    await expect(screen.getByRole('button', { name: toggleButton.mute })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Book a demo' })).toBeVisible();
    await expect(screen.queryByRole('button', { name: toggleButton.keypad })).toBeNull();
    await expect(screen.queryByRole('textbox')).toBeNull();
  },
};

/** Another brand in a few lines of CSS. */
export const Brand: WidgetStory = {
  name: 'Another brand',
  ...inState('connected'),
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
};

const Faulty = (): never => {
  throw new Error('The custom field "tier" is missing.');
};

/** A fault in your own piece does not affect the call: the widget's own piece is in its place. */
export const Faulted: WidgetStory = {
  name: 'A piece that crashes',
  ...inState('connected'),
  parameters: {
    calling: {
      code: `
import { CallingWidget } from 'react-hubspot-calling';

const Faulty = (): never => {
  throw new Error('The custom field "tier" is missing.');
};

// The widget's own controls are there, and the call can be hung up.
export const Widget = () => <CallingWidget slots={{ controls: <Faulty /> }} />;
`,
    },
  },
  args: { slots: { controls: <Faulty /> } },
  play: async (context) => {
    const { callButton, toggleButton } = wordsOf(context);
    await expect(screen.getByRole('button', { name: toggleButton.mute })).toBeVisible();
    await expect(screen.getByRole('button', { name: callButton.endCall })).toBeVisible();
  },
};
