import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { RingSettings } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Sound/RingSettings',
  component: RingSettings,
  args: { volume: 0.7, onVolumeChange: fn(), onRingtoneChange: fn(), onKeyTonesChange: fn() },
  argTypes: { volume: { control: { type: 'range', min: 0, max: 1, step: 0.05 } } },
  render: inWords(RingSettings, {
    words: 'ringSettings',
    value: ['volume', 'onVolumeChange'],
    locale: 'locale',
  }),
} satisfies Meta<typeof RingSettings>;

export default meta;
type Story = StoryObj<typeof RingSettings>;

export const Default: Story = {};
export const Silent: Story = { args: { volume: 0, ringtone: false, keyTones: false } };
