import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { FromNumberSelect } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Dialing/FromNumberSelect',
  component: FromNumberSelect,
  args: {
    numbers: [
      { number: '+16175550100', label: 'Boston', formatted: '+1 617 555 0100' },
      { number: '+442079460000', label: 'London', formatted: '+44 20 7946 0000' },
    ],
    value: '+442079460000',
    onValueChange: fn(),
    disabled: false,
  },
  render: inWords(FromNumberSelect, { words: 'fromNumberSelect', value: ['value', 'onValueChange'] }),
} satisfies Meta<typeof FromNumberSelect>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Labelled: Story = {};
export const Plain: Story = {
  args: { numbers: [{ number: '+16175550100' }, { number: '+442079460000' }], value: '+16175550100' },
};
