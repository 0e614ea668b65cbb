import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { EndStatusPicker } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Wrap-up/EndStatusPicker',
  component: EndStatusPicker,
  args: { value: 'COMPLETED', onValueChange: fn(), disabled: false },
  argTypes: {
    value: {
      control: 'select',
      options: ['COMPLETED', 'NO_ANSWER', 'BUSY', 'REJECTED', 'CANCELED', 'MISSED', 'FAILED'],
    },
  },
  render: inWords(EndStatusPicker, { words: 'endStatusPicker', value: ['value', 'onValueChange'] }),
} satisfies Meta<typeof EndStatusPicker>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
export const NothingPicked: Story = { args: { value: undefined } };
export const FewerOptions: Story = { args: { options: ['COMPLETED', 'NO_ANSWER', 'BUSY'] } };
export const Disabled: Story = { args: { disabled: true } };
