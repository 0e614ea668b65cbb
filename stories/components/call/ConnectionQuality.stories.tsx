import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectionQuality } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Call/ConnectionQuality',
  component: ConnectionQuality,
  args: { quality: 'good' },
  render: inWords(ConnectionQuality, { words: 'connectionQuality', locale: 'locale' }),
} satisfies Meta<typeof ConnectionQuality>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Good: Story = {};
export const Fair: Story = { args: { quality: 'fair' } };
export const Poor: Story = { args: { quality: 'poor' } };
export const Unknown: Story = { args: { quality: 'unknown' } };
export const WithFigures: Story = {
  args: { figures: { packetLoss: 0.002, jitterMs: 4, roundTripMs: 38 } },
};
/** The bars alone, with the words as their name. */
export const Compact: Story = { args: { quality: 'fair', compact: true } };
