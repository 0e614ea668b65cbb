import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { CallWaiting } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Incoming/CallWaiting',
  component: CallWaiting,
  args: {
    name: 'Charles Babbage',
    number: '+44 20 7946 0001',
    onHoldAndAnswer: fn(),
    onDecline: fn(),
    answering: false,
  },
  render: inWords(CallWaiting, { words: 'callWaiting' }),
} satisfies Meta<typeof CallWaiting>;

export default meta;
type Story = StoryObj<typeof CallWaiting>;

export const Default: Story = {};
export const Unknown: Story = { args: { name: undefined } };
/** A phone that cannot hold. */
export const WithoutHold: Story = { args: { onHoldAndAnswer: undefined, onEndAndAnswer: fn() } };
export const EveryChoice: Story = { args: { onEndAndAnswer: fn() } };
export const Answering: Story = { args: { answering: true } };
