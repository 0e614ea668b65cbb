import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { CallSwitcher } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Call/CallSwitcher',
  component: CallSwitcher,
  args: {
    calls: [{ id: '2', who: '+1 617 555 0100', state: 'held' }],
    onSwitch: fn(),
  },
  render: inWords(CallSwitcher, { words: 'callSwitcher' }),
} satisfies Meta<typeof CallSwitcher>;

export default meta;
type Story = StoryObj<typeof meta>;

export const One: Story = {};
export const Two: Story = {
  args: {
    calls: [
      { id: '2', who: 'Wolfeschlegelsteinhausenbergerdorff, Maria Magdalena Theresia', state: 'held' },
      { id: '3', who: '+1 617 555 0100', state: 'ringing' },
    ],
  },
};
/** With the talk time of each. */
export const Timed: Story = {
  render: (args, context) =>
    meta.render(
      {
        ...args,
        calls: args.calls.map((call, index) => ({ ...call, answeredAt: Date.now() - (index + 1) * 83_000 })),
      },
      context,
    ),
};
