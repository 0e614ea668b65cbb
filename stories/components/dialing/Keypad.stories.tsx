import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { Keypad } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Dialing/Keypad',
  component: Keypad,
  args: { onKey: fn(), plus: true, disabled: false },
  render: inWords(Keypad, { words: 'keypad' }),
} satisfies Meta<typeof Keypad>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Hold 0 for `+`; type digits while a key has the focus; move with the arrow keys. */
export const Default: Story = {};
export const WithoutPlus: Story = { args: { plus: false } };
export const Disabled: Story = { args: { disabled: true } };
