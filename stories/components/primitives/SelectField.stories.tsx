import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { SelectField } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Primitives/SelectField',
  component: SelectField,
  args: {
    label: 'Queue',
    options: [
      { value: 'sales', label: 'Sales' },
      { value: 'support', label: 'Support' },
      { value: 'long', label: 'Customers with a contract that ends within the next three months' },
    ],
    value: 'sales',
    onValueChange: fn(),
    disabled: false,
  },
  argTypes: { label: { control: 'text' } },
  render: inWords(SelectField, { value: ['value', 'onValueChange'] }),
} satisfies Meta<typeof SelectField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
export const LongOption: Story = { args: { value: 'long' } };
export const Disabled: Story = { args: { disabled: true } };
