import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { RecentCalls } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Dialing/RecentCalls',
  component: RecentCalls,
  args: {
    calls: [
      {
        id: '1',
        direction: 'outbound',
        name: 'Ada Lovelace',
        number: '+44 20 7946 0000',
        at: Date.UTC(2026, 0, 15, 14, 30),
      },
      {
        id: '2',
        direction: 'inbound',
        missed: true,
        number: '+1 617 555 0100',
        at: Date.UTC(2026, 0, 15, 9, 5),
      },
      {
        id: '3',
        direction: 'inbound',
        name: 'Wolfeschlegelsteinhausenbergerdorff, Maria Magdalena',
        number: '+49 30 5550 0100',
        at: Date.UTC(2026, 0, 14, 16, 12),
      },
      {
        id: '4',
        direction: 'inbound',
        declined: true,
        number: '+1 617 555 0142',
        at: Date.UTC(2026, 0, 14, 11, 40),
      },
    ],
    onCallAgain: fn(),
    disabled: false,
  },
  render: inWords(RecentCalls, { words: 'recentCalls', locale: 'locale' }),
} satisfies Meta<typeof RecentCalls>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
export const Searchable: Story = { args: { searchable: true, limit: 2 } };
export const Empty: Story = { args: { calls: [] } };
/** During a call. */
export const Disabled: Story = { args: { disabled: true } };
