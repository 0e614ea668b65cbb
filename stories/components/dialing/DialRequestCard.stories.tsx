import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { DialRequestCard } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Dialing/DialRequestCard',
  component: DialRequestCard,
  args: {
    name: 'Charles Babbage',
    company: 'Analytical Engines',
    number: '+44 20 7946 0001',
    numberLabel: 'Mobile',
    onDismiss: fn(),
  },
  argTypes: { detail: { control: 'text' } },
  render: inWords(DialRequestCard, { words: 'dialRequestCard' }),
} satisfies Meta<typeof DialRequestCard>;

export default meta;
type Story = StoryObj<typeof meta>;

export const DuringACall: Story = {};
export const Callable: Story = { args: { onCall: fn() } };
export const NumberOnly: Story = { args: { name: undefined, company: undefined, numberLabel: undefined } };
export const NotCallable: Story = { args: { number: 'ask Ada', detail: "This isn't a phone number." } };
