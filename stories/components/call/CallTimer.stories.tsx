import type { Meta, StoryObj } from '@storybook/react-vite';
import { CallTimer } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const second = 1000;
const minute = 60 * second;
const startedAt = Date.UTC(2026, 0, 15, 14, 30);

const meta = {
  title: 'Components/Call/CallTimer',
  component: CallTimer,
  args: { startedAt },
  argTypes: { startedAt: { control: 'date' }, endedAt: { control: 'date' } },
  render: inWords(CallTimer, { words: 'callTimer' }),
} satisfies Meta<typeof CallTimer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Ticks from now on. */
export const Ticking: Story = {
  render: (args, context) => meta.render({ ...args, startedAt: Date.now() - 57 * second }, context),
  argTypes: { startedAt: { control: false } },
};
export const Seconds: Story = { args: { endedAt: startedAt + 7 * second } };
export const Minutes: Story = { args: { endedAt: startedAt + 12 * minute + 34 * second } };
export const Hours: Story = { args: { endedAt: startedAt + 62 * minute + 3 * second } };
/** The clock was set back during the call. */
export const EndedBeforeItBegan: Story = { args: { endedAt: startedAt - minute } };
