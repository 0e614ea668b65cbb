import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { OutcomePicker } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Wrap-up/OutcomePicker',
  component: OutcomePicker,
  args: {
    outcomes: [
      { id: 'f240bbac-87c9-4f6e-bf70-924b57d47db7', label: 'Connected' },
      { id: 'b2cf5968-551e-4856-9783-52b3da59a7d0', label: 'Left voicemail' },
      { id: '17b47fee-58de-441e-a44c-c6300d46f273', label: 'Wrong number' },
    ],
    value: '',
    onValueChange: fn(),
    disabled: false,
  },
  render: inWords(OutcomePicker, { words: 'outcomePicker', value: ['value', 'onValueChange'] }),
} satisfies Meta<typeof OutcomePicker>;

export default meta;
type Story = StoryObj<typeof meta>;

export const None: Story = {};
export const Chosen: Story = { args: { value: 'b2cf5968-551e-4856-9783-52b3da59a7d0' } };
