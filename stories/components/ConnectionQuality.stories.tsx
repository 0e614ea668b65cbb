import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectionQuality } from 'react-hubspot-calling';
import { inWords } from './inWords';

const meta = {
  title: 'Components/ConnectionQuality',
  component: ConnectionQuality,
  args: { quality: 'good' },
  render: inWords(ConnectionQuality, { words: 'connectionQuality' }),
} satisfies Meta<typeof ConnectionQuality>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Good: Story = {};
export const Fair: Story = { args: { quality: 'fair' } };
export const Poor: Story = { args: { quality: 'poor' } };
export const Unknown: Story = { args: { quality: 'unknown' } };
