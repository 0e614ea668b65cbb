import type { Meta, StoryObj } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { AudioBlockedNotice, DeviceLostNotice, MicrophoneNotice } from 'react-hubspot-calling';
import { inWords } from '../inWords';

const meta = {
  title: 'Components/Sound/Sound notices',
  component: MicrophoneNotice,
  subcomponents: { AudioBlockedNotice, DeviceLostNotice },
} satisfies Meta;

export default meta;

type Blocked = StoryObj<typeof AudioBlockedNotice>;
type Lost = StoryObj<typeof DeviceLostNotice>;
type Microphone = StoryObj<typeof MicrophoneNotice>;

const lost = inWords(DeviceLostNotice, { words: 'deviceLost' });
const microphone = inWords(MicrophoneNotice, { words: ['problem', 'microphoneNotice'] });

export const AudioBlocked: Blocked = {
  args: { onUnblock: fn() },
  render: inWords(AudioBlockedNotice, { words: 'audioBlocked' }),
};
export const HeadsetLost: Lost = {
  args: { microphone: 'Built-in microphone', speaker: 'Built-in speakers', onChoose: fn(), onDismiss: fn() },
  render: lost,
};
/** Where the browser tells no name. */
export const SpeakerLost: Lost = { args: { speaker: '' }, render: lost };
export const MicrophoneDenied: Microphone = { args: { onRetry: fn() }, render: microphone };
export const MicrophoneMissing: Microphone = {
  args: { problem: 'microphone-missing', onRetry: fn() },
  render: microphone,
};
/** The page around the iframe has not said `allow="microphone"`. */
export const MicrophonePolicy: Microphone = { args: { problem: 'microphone-policy' }, render: microphone };
export const MicrophoneInsecure: Microphone = {
  args: { problem: 'microphone-insecure' },
  render: microphone,
};
export const MicrophoneFailed: Microphone = {
  args: { problem: 'microphone-failed', onRetry: fn() },
  render: microphone,
};
