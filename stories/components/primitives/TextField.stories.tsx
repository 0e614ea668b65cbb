import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { TextField } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Primitives/TextField',
  component: TextField,
  args: {
    label: 'Title',
    value: '',
    placeholder: 'Call with Ada Lovelace',
    onValueChange: fn(),
    disabled: false,
  },
  argTypes: { label: { control: 'text' } },
  render: inWords(TextField, { value: ['value', 'onValueChange'] }),
} satisfies Meta<typeof TextField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Written: Story = { args: { value: 'First talk about the new plan' } };
export const Disabled: Story = { args: { value: 'First talk', disabled: true } };
