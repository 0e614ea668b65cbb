import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { DevicePicker, LevelMeter } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const devices = [
  { deviceId: 'a1', label: 'Headset (USB)' },
  { deviceId: 'b2', label: 'Built-in audio, analog stereo, front panel connector' },
];
const choice = { devices, value: 'a1', onValueChange: fn() };

const meta = {
  title: 'Components/Sound/DevicePicker',
  component: DevicePicker,
  args: {
    microphone: choice,
    speaker: choice,
    ringer: { ...choice, value: '' },
    onTestSound: fn(),
    testing: false,
  },
  argTypes: { meter: { control: false } },
  render: inWords(DevicePicker, { words: 'devicePicker' }),
} satisfies Meta<typeof DevicePicker>;

export default meta;
type Story = StoryObj<typeof DevicePicker>;

export const Default: Story = { args: { meter: <LevelMeter level={0.6} /> } };
export const Testing: Story = { args: { testing: true } };
/** A browser that lets nobody choose the speaker. */
export const MicrophoneOnly: Story = {
  args: { speaker: undefined, ringer: undefined, fixedOutput: true },
};
/** Before the microphone was allowed, browsers keep the names back. */
export const Unnamed: Story = {
  args: { microphone: { ...choice, devices: devices.map((device) => ({ ...device, label: '' })) } },
};
/** The chosen headset is unplugged. */
export const NotConnected: Story = { args: { microphone: { ...choice, devices: devices.slice(1) } } };
