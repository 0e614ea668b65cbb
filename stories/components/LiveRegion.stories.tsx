import type { Meta, StoryObj } from '@storybook/react-vite';
import { LiveRegion } from 'react-hubspot-calling';
import { inWords } from './inWords';

const meta = {
  title: 'Components/LiveRegion',
  component: LiveRegion,
  args: { message: 'Connected with Ada Lovelace', urgent: false },
  render: inWords(LiveRegion),
} satisfies Meta<typeof LiveRegion>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Nothing to see: change the message and hear it. */
export const Polite: Story = {};
export const Urgent: Story = { args: { message: 'Incoming call from Ada Lovelace', urgent: true } };
