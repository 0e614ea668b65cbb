import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { DtmfKeypad } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Call/DtmfKeypad',
  component: DtmfKeypad,
  args: { digits: '', onKey: fn(), disabled: false },
  render: inWords(DtmfKeypad, { words: ['dtmfKeypad', 'keypad'] }),
} satisfies Meta<typeof DtmfKeypad>;

export default meta;
type Story = StoryObj<typeof meta>;

export const NothingSent: Story = {};
export const Sent: Story = { args: { digits: '1#4711' } };
export const MuchSent: Story = { args: { digits: '12345678901234567890#98765432109876543210#' } };
export const Disabled: Story = { args: { digits: '1#', disabled: true } };
