import type { Meta, StoryObj } from '@storybook/react-vite';
import { ShortcutHelp } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Call/ShortcutHelp',
  component: ShortcutHelp,
  args: {
    shortcuts: [
      { action: 'answer', keys: ['a'] },
      { action: 'end', keys: ['e', 'Shift+Escape'] },
      { action: 'mute', keys: ['m'] },
      { action: 'hold', keys: ['h'] },
      { action: 'keypad', keys: ['k'] },
      { action: 'notes', keys: ['n'] },
      { action: 'save', keys: ['Ctrl+Enter'] },
      { action: 'help', keys: ['?'] },
    ],
  },
  render: inWords(ShortcutHelp, { words: 'shortcutHelp' }),
} satisfies Meta<typeof ShortcutHelp>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
export const Few: Story = { args: { shortcuts: [{ action: 'mute', keys: ['m'] }] } };
