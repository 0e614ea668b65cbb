import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { NumberField } from 'react-hubspot-calling';
import { inWords } from '../inWords';

/** Groups of three, as an example; the widget formats by country. */
const inThrees = (value: string) => (/^\+?\d+$/.test(value) ? value.replace(/(\d{3})(?=\d)/g, '$1 ') : value);

const meta = {
  title: 'Components/Dialing/NumberField',
  component: NumberField,
  args: { value: '', onValueChange: fn(), onSubmit: fn(), format: inThrees, disabled: false },
  argTypes: { problem: { control: 'text' } },
  render: inWords(NumberField, { words: 'numberField', value: ['value', 'onValueChange'] }),
} satisfies Meta<typeof NumberField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Typed: Story = { args: { value: '+442079460000' } };
export const WithProblem: Story = { args: { value: '+4420', problem: 'This number is too short.' } };
export const SipAddress: Story = { args: { value: 'sip:ada.lovelace@analytical-engines.example.com' } };
export const Disabled: Story = { args: { value: '+442079460000', disabled: true } };
