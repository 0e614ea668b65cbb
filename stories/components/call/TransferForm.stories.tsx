import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn, screen, userEvent } from 'storybook/test';
import { TransferForm } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Call/TransferForm',
  component: TransferForm,
  args: { onTransfer: fn(), onCancel: fn(), pending: false },
  argTypes: { problem: { control: 'text' } },
  render: inWords(TransferForm, { words: ['numberField', 'transferForm'] }),
} satisfies Meta<typeof TransferForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The user has typed a number. */
const type = async () => {
  await userEvent.type(screen.getByRole('textbox'), '+442079460001');
};

export const Default: Story = {};
export const Pending: Story = { args: { pending: true }, play: type };
export const Refused: Story = {
  args: { problem: "The number couldn't be reached. You're still connected." },
  play: type,
};
