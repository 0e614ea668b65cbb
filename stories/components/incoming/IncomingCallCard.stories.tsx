import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { IncomingCallCard } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Incoming/IncomingCallCard',
  component: IncomingCallCard,
  args: {
    name: 'Ada Lovelace',
    company: 'Analytical Engines',
    number: '+44 20 7946 0000',
    onAnswer: fn(),
    onDecline: fn(),
    onOpenRecord: fn(),
    answering: false,
  },
  argTypes: { status: { control: 'text' } },
  render: inWords(IncomingCallCard, { words: 'incomingCallCard' }),
} satisfies Meta<typeof IncomingCallCard>;

export default meta;
type Story = StoryObj<typeof IncomingCallCard>;

export const Default: Story = {};
export const Unknown: Story = { args: { name: undefined, company: undefined } };
export const OneRecord: Story = {
  args: { matches: [{ id: '1', name: 'Ada Lovelace', detail: 'ada@analytical-engines.example.com' }] },
};
export const SeveralRecords: Story = {
  args: {
    name: undefined,
    company: undefined,
    matches: [
      { id: '1', name: 'Ada Lovelace', detail: 'ada@analytical-engines.example.com' },
      { id: '2', name: 'Charles Babbage', detail: 'charles@analytical-engines.example.com' },
      { id: '3', name: 'Analytical Engines' },
    ],
    onTransfer: fn(),
  },
};
/** An app that cannot open records. */
export const RecordsToRead: Story = {
  args: { matches: [{ id: '1', name: 'Ada Lovelace' }], onOpenRecord: undefined },
};
export const WithTransfer: Story = { args: { onTransfer: fn() } };
export const Answering: Story = { args: { answering: true } };
