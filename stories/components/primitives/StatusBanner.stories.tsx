import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { Button, StatusBanner } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Primitives/StatusBanner',
  component: StatusBanner,
  args: {
    tone: 'info',
    title: 'Not connected to HubSpot',
    detail: "You can make calls, but they aren't logged.",
  },
  argTypes: { title: { control: 'text' }, detail: { control: 'text' }, actions: { control: false } },
  render: inWords(StatusBanner, { words: 'statusBanner' }),
} satisfies Meta<typeof StatusBanner>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Info: Story = {};
export const Success: Story = { args: { tone: 'success', title: 'Call saved', detail: undefined } };
export const Warning: Story = {
  args: {
    tone: 'warning',
    title: 'Phone lost its connection',
    detail: 'Reconnecting… Check your network if this takes long.',
  },
};
export const Error: Story = {
  args: {
    tone: 'error',
    title: 'Microphone is blocked',
    detail:
      "The other person can't hear you. Allow the microphone for this page in your browser, then try again.",
    actions: <Button>Try again</Button>,
  },
};
export const Pending: Story = { args: { pending: true, title: 'Saving…', detail: undefined } };
export const Dismissible: Story = { args: { onDismiss: fn() } };
export const TitleOnly: Story = { args: { detail: undefined } };
