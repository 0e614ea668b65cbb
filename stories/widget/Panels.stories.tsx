import type { Meta } from '@storybook/react-vite';
import { CallingWidget, type Messages } from 'react-hubspot-calling';
import { callingState, createFakeAudio } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { wordsOf } from '../language';
import { inLanguage, inState, type WidgetStory } from './inState';

const meta = {
  title: 'Widget/Panels',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: { defaultCountry: 'US' },
} satisfies Meta<typeof CallingWidget>;

export default meta;

type Play = NonNullable<WidgetStory['play']>;

/** Plays in the toolbar's language. */
const inWords =
  (play: (words: Messages) => Promise<void>): Play =>
  (context) =>
    play(wordsOf(context));

const press = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
};

const openTransfer = inWords(async ({ widget, transferForm }) => {
  await press(widget.transfer);
  const to = await screen.findByRole('textbox', { name: transferForm.to });
  await waitFor(() => expect(to).toHaveFocus());
});

const openSound = async ({ widget }: Messages) => {
  await press(widget.devices);
  await expect(await screen.findByRole('region', { name: widget.devices })).toBeVisible();
};

export const Keypad: WidgetStory = {
  name: 'Keypad',
  ...inState('digitsSent'),
  play: inWords(async ({ toggleButton }) => {
    await press(toggleButton.keypad);
    await expect(await screen.findByText('1234#')).toBeVisible();
  }),
};

export const Transfer: WidgetStory = { name: 'Transfer', ...inState('connected'), play: openTransfer };

export const TransferWhileRinging: WidgetStory = {
  name: 'Transfer while it rings',
  ...inState('incoming'),
  play: openTransfer,
};

export const Sound: WidgetStory = {
  name: 'Sound settings',
  ...inState('ready'),
  play: inWords(openSound),
};

export const SoundInCall: WidgetStory = {
  name: 'Sound settings during a call',
  ...inState('goodConnection'),
  play: inWords(openSound),
};

/** The browser refuses the microphone, and the panel says how to get it back. */
export const SoundRefused: WidgetStory = {
  name: 'Sound settings, microphone blocked',
  render: inLanguage,
  parameters: {
    calling: {
      code: `
import { CallingWidget } from 'react-hubspot-calling';
import { createFakeAudio } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';

export const MicrophoneBlocked = {
  render: () => <CallingWidget defaultCountry="US" />,
  decorators: [
    withCalling(() => ({
      state: 'ready',
      audioSystem: createFakeAudio({
        refusal: 'microphone-denied',
        devices: { permission: 'denied', problem: 'microphone-denied' },
      }),
    })),
  ],
};
`,
    },
  },
  decorators: [
    withCalling(() => ({
      state: 'ready',
      audioSystem: createFakeAudio({
        refusal: 'microphone-denied',
        devices: { permission: 'denied', problem: 'microphone-denied', microphones: [], speakers: [] },
      }),
    })),
  ],
  play: inWords(async (words) => {
    await openSound(words);
    await waitFor(async () => {
      const said = screen.getAllByText(words.problem['microphone-denied'].title);
      await expect(said).toHaveLength(2);
      await expect(said.filter((text) => text.checkVisibility())).toHaveLength(1);
    });
  }),
};

/** A browser without output selection, such as Safari. */
export const SoundWithoutOutputs: WidgetStory = {
  name: 'Sound settings in Safari',
  render: inLanguage,
  parameters: {
    calling: {
      code: `
import { CallingWidget } from 'react-hubspot-calling';
import { createFakeAudio } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';

export const Safari = {
  render: () => <CallingWidget defaultCountry="US" />,
  decorators: [
    withCalling(() => ({
      state: 'ready',
      audioSystem: createFakeAudio({ devices: { canSelectSpeaker: false, speakers: [] } }),
    })),
  ],
};
`,
    },
  },
  decorators: [
    withCalling(() => ({
      state: 'ready',
      audioSystem: createFakeAudio({ devices: { canSelectSpeaker: false, speakers: [] } }),
    })),
  ],
  play: inWords(openSound),
};

export const Shortcuts: WidgetStory = {
  name: 'Keyboard shortcuts',
  ...inState('connected'),
  play: inWords(async ({ widget, shortcutHelp }) => {
    await press(widget.shortcuts);
    await expect(await screen.findByRole('region', { name: shortcutHelp.label })).toBeVisible();
  }),
};

/** With everything that the row of controls can hold. */
export const Recording: WidgetStory = {
  name: 'With a button to record',
  ...inState('connected'),
  args: { onRecord: () => Promise.resolve() },
};

export const Countdown: WidgetStory = {
  name: 'Wrap-up with a countdown',
  ...inState('ended'),
  args: { wrapUpSeconds: 30 },
};

const longName = 'Anne-Sophie Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';

/** Names longer than any panel is wide. */
export const LongNames: WidgetStory = {
  name: 'Very long names',
  render: inLanguage,
  parameters: {
    calling: {
      code: `
import { CallingWidget } from 'react-hubspot-calling';
import { callingState } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';

export const LongNames = {
  render: () => <CallingWidget defaultCountry="US" />,
  decorators: [
    withCalling(() => ({
      state: callingState('twoCalls', {
        call: { party: { name: 'Anne-Sophie Wolfeschlegelsteinhausenbergerdorff' } },
      }),
    })),
  ],
};
`,
    },
  },
  decorators: [
    withCalling(() => ({
      state: callingState('twoCalls', {
        call: { party: { name: longName, company: `${longName} & Partners Limited` } },
      }),
    })),
  ],
};
