import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { HoldButton, KeypadButton, MuteButton, RecordButton, ToggleButton } from 'react-hubspot-calling';
import { disabled } from '../htmlProps';
import { inWords } from '../inWords';

const options = { words: 'toggleButton', value: ['pressed', 'onPressedChange'] } as const;

const meta = {
  title: 'Components/Call/ToggleButton',
  component: ToggleButton,
  subcomponents: { MuteButton, HoldButton, KeypadButton, RecordButton },
  args: { pressed: false, pending: false, disabled: false, onPressedChange: fn() },
  argTypes: { icon: { control: false }, disabled },
  render: inWords(MuteButton, options),
} satisfies Meta<typeof ToggleButton>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Mute: Story = {};
export const Muted: Story = { args: { pressed: true } };
export const Hold: Story = { render: inWords(HoldButton, options) };
/** The remote party has not agreed yet. */
export const HoldPending: Story = { render: inWords(HoldButton, options), args: { pending: true } };
export const Keypad: Story = { render: inWords(KeypadButton, options) };
export const Recording: Story = { render: inWords(RecordButton, options), args: { pressed: true } };
export const Disabled: Story = { args: { disabled: true } };
export const OwnText: Story = {
  render: inWords(ToggleButton, { value: options.value }),
  args: { children: 'Do not disturb' },
  argTypes: { children: { control: 'text' } },
};
/** As they stand beside each other in a call. */
export const Row: Story = {
  render: (args, context) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 8 }}>
      {[MuteButton, HoldButton, KeypadButton, RecordButton].map((Button, index) => (
        <div key={index} style={{ display: 'grid' }}>
          {inWords(Button, { words: 'toggleButton' })({ ...args, pressed: index === 0 }, context)}
        </div>
      ))}
    </div>
  ),
};
