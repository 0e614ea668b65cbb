import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { inState } from './inState';

const meta = {
  title: 'Widget/Before a call',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: {
    defaultCountry: 'US',
    fromNumberLabels: { '+16175550100': 'Boston', '+442079460000': 'London' },
  },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const Ready = inState('ready');
export const DialRequest = inState('dialRequest');
export const DialRequestRecord = inState('dialRequestRecord');
export const DialRequestUnnamed = inState('dialRequestUnnamed');
export const DialRequestInvalid = inState('dialRequestInvalid');
export const SeveralFromNumbers = inState('severalFromNumbers');
export const Problem = inState('problem');
export const LoggedOut = inState('loggedOut');
export const Unavailable = inState('unavailable');
export const Follower = inState('follower');
export const Minimized = inState('minimized');
export const Hidden = inState('hidden');
export const Connecting = inState('connecting');
export const Standalone = inState('standalone');
export const HandshakeFailed = inState('handshakeFailed');
export const UntrustedOrigin = inState('untrustedOrigin');
export const NoPhone = inState('noPhone');
export const PhoneStopped = inState('phoneStopped');
export const PhoneConnecting = inState('phoneConnecting');
export const PhoneReconnecting = inState('phoneReconnecting');
export const PhoneWrongCredentials = inState('phoneWrongCredentials');
export const PhoneUnreachable = inState('phoneUnreachable');
export const MicrophoneDenied = inState('microphoneDenied');
export const MicrophoneMissing = inState('microphoneMissing');
export const MicrophonePolicy = inState('microphonePolicy');
export const MicrophoneInsecure = inState('microphoneInsecure');
export const MicrophoneFailed = inState('microphoneFailed');
export const PhoneNoWebRtc = inState('phoneNoWebRtc');
export const PhoneFailed = inState('phoneFailed');
