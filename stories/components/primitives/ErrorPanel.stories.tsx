import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { ErrorPanel } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Primitives/ErrorPanel',
  component: ErrorPanel,
  args: {
    title: "Can't reach the phone service",
    detail: "You can't make or receive calls. Check your network, then try again.",
    onRetry: fn(),
    retrying: false,
  },
  argTypes: {
    title: { control: 'text' },
    detail: { control: 'text' },
    technical: { control: 'text' },
    children: { control: false },
  },
  render: inWords(ErrorPanel, { words: 'errorPanel' }),
} satisfies Meta<typeof ErrorPanel>;

export default meta;
type Story = StoryObj<typeof ErrorPanel>;

export const Default: Story = {};
export const Retrying: Story = { args: { retrying: true } };
export const WithTechnicalDetail: Story = {
  args: {
    technical:
      'A page from https://crm.example.com tried to play HubSpot. Add it to trustedOrigins if you run it.',
  },
};
export const NothingToTry: Story = { args: { onRetry: undefined } };
