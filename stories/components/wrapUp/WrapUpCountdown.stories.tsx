import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { WrapUpCountdown } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Wrap-up/WrapUpCountdown',
  component: WrapUpCountdown,
  args: { endsAt: 0, onElapsed: fn(), onStop: fn() },
  argTypes: { endsAt: { control: 'date' } },
  render: inWords(WrapUpCountdown, { words: 'wrapUpCountdown' }),
} satisfies Meta<typeof WrapUpCountdown>;

export default meta;
type Story = StoryObj<typeof WrapUpCountdown>;

/** Half a minute from now. */
export const Running: Story = {
  render: (args, context) => meta.render({ ...args, endsAt: Date.now() + 30_000 }, context),
  argTypes: { endsAt: { control: false } },
};
export const Elapsed: Story = {};
export const WithoutStop: Story = { ...Running, args: { onStop: undefined } };
