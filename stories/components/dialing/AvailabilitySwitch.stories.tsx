import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { AvailabilitySwitch } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Dialing/AvailabilitySwitch',
  component: AvailabilitySwitch,
  args: { checked: true, disabled: false, onCheckedChange: fn() },
  render: inWords(AvailabilitySwitch, { words: 'availabilitySwitch', value: ['checked', 'onCheckedChange'] }),
} satisfies Meta<typeof AvailabilitySwitch>;

export default meta;
type Story = StoryObj<typeof meta>;

export const On: Story = {};
export const Off: Story = { args: { checked: false } };
export const Disabled: Story = { args: { disabled: true } };
