import type { Meta, StoryObj } from '@storybook/react-vite';
import { LiveRegion } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Primitives/LiveRegion',
  component: LiveRegion,
  args: { message: 'Connected with Ada Lovelace', urgent: false },
  render: inWords(LiveRegion),
  decorators: [
    (Story, { args }) => (
      <>
        <p style={{ margin: 0 }}>A screen reader says: “{args.message}”</p>
        <Story />
      </>
    ),
  ],
} satisfies Meta<typeof LiveRegion>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Is heard and not seen: change the message. */
export const Polite: Story = {};
export const Urgent: Story = { args: { message: 'Incoming call from Ada Lovelace', urgent: true } };
