import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn, screen, userEvent } from 'storybook/test';
import { TransferForm } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/TransferForm',
  component: TransferForm,
  args: { onTransfer: fn(), onCancel: fn(), pending: false },
  argTypes: { problem: { control: 'text' } },
  render: inWords(TransferForm, { words: 'transferForm' }),
} satisfies Meta<typeof TransferForm>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Somebody has typed whom the call is for. */
const type = async () => {
  await userEvent.type(screen.getByRole('textbox'), '+442079460001');
};

export const Default: Story = {};
export const Pending: Story = { args: { pending: true }, play: type };
export const Refused: Story = {
  args: { problem: 'The other side could not be reached. You are still connected.' },
  play: type,
};
