import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { Notes } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Wrap-up/Notes',
  component: Notes,
  args: { value: '', onValueChange: fn(), disabled: false },
  render: inWords(Notes, { words: 'notes', value: ['value', 'onValueChange'] }),
} satisfies Meta<typeof Notes>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Written: Story = {
  args: { value: 'Likes the new plan.\nWants an offer for 20 seats by Friday.\nCall back on Monday.' },
};
export const Long: Story = { args: { value: 'Wants an offer for 20 seats by Friday. '.repeat(24) } };
export const Limited: Story = { args: { value: 'Wants an offer.', maxLength: 200 } };
export const RightToLeftText: Story = { args: { value: 'מעוניין בהצעת מחיר עד יום שישי.' } };
export const Disabled: Story = { args: { value: 'Wants an offer.', disabled: true } };
