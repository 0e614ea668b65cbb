import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { Button } from 'react-hubspot-calling';
import { disabled, onClick } from '../htmlProps';

const meta = {
  title: 'Components/Primitives/Button',
  component: Button,
  args: { variant: 'secondary', pending: false, disabled: false, children: 'Open record', onClick: fn() },
  argTypes: { children: { control: 'text' }, icon: { control: false }, disabled, onClick },
} satisfies Meta<typeof Button>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Primary: Story = { args: { variant: 'primary' } };
export const Secondary: Story = {};
export const Quiet: Story = { args: { variant: 'quiet' } };
export const Go: Story = { args: { variant: 'go' } };
export const Stop: Story = { args: { variant: 'stop' } };
/** Keeps the focus and does nothing. */
export const Pending: Story = { args: { variant: 'primary', pending: true } };
export const Disabled: Story = { args: { disabled: true } };
export const LongText: Story = {
  args: { children: 'Put the current call on hold and answer the new call' },
};
