import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { callingStates, createFakeAudio } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { inLanguage, inState, type WidgetStory } from './inState';

const meta = {
  title: 'Widget/Panels',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: { defaultCountry: 'US' },
} satisfies Meta<typeof CallingWidget>;

export default meta;

const press = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
};

export const Keypad = inState('digitsSent', {
  play: async () => {
    await press('Keypad');
    await expect(await screen.findByText('1234#')).toBeVisible();
  },
});

export const Transfer = inState('connected', {
  play: async () => {
    await press('Transfer');
    const to = await screen.findByRole('textbox', { name: 'Transfer to' });
    await waitFor(() => expect(to).toHaveFocus());
  },
});

export const TransferWhileRinging = inState('incoming', {
  play: async () => {
    await press('Transfer');
    const to = await screen.findByRole('textbox', { name: 'Transfer to' });
    await waitFor(() => expect(to).toHaveFocus());
  },
});

const openSound = async () => {
  await press('Sound settings');
  await expect(await screen.findByRole('region', { name: 'Sound settings' })).toBeVisible();
};

export const Sound = inState('ready', { play: openSound });
export const SoundInCall = inState('goodConnection', { play: openSound });

/** The browser refuses the microphone, and the panel says how to get it back. */
export const SoundRefused: WidgetStory = {
  render: inLanguage,
  decorators: [
    withCalling(() => ({
      state: 'ready',
      audioSystem: createFakeAudio({
        refusal: 'microphone-denied',
        devices: { permission: 'denied', problem: 'microphone-denied', microphones: [], speakers: [] },
      }),
    })),
  ],
  play: async () => {
    await openSound();
    await waitFor(async () => {
      const said = screen.getAllByText('Microphone is blocked');
      await expect(said).toHaveLength(2);
      await expect(said.filter((text) => text.checkVisibility())).toHaveLength(1);
    });
  },
};

/** A browser without output selection, such as Safari. */
export const SoundWithoutOutputs: WidgetStory = {
  render: inLanguage,
  decorators: [
    withCalling(() => ({
      state: 'ready',
      audioSystem: createFakeAudio({ devices: { canSelectSpeaker: false, speakers: [] } }),
    })),
  ],
  play: openSound,
};

export const Shortcuts = inState('connected', {
  play: async () => {
    await press('Keyboard shortcuts');
    await expect(await screen.findByRole('region', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
});

/** With everything that the row of controls can hold. */
export const Recording = inState('connected', { args: { onRecord: () => Promise.resolve() } });

export const Countdown = inState('ended', { args: { wrapUpSeconds: 30 } });

const longName = 'Anne-Sophie Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';

/** Names longer than any panel is wide. */
export const LongNames: WidgetStory = {
  decorators: [
    withCalling(() => {
      const state = callingStates.twoCalls;
      const party = { ...state.call.party, name: longName, company: `${longName} & Partners Limited` };
      const call = { ...state.call, party };
      return { state: { ...state, call, calls: { ...state.calls, [call.id]: call } } };
    }),
  ],
};
