import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { inState, type WidgetStory } from './inState';

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

export const Ready: WidgetStory = { name: 'Ready to dial', ...inState('ready') };
export const DialRequest: WidgetStory = { name: 'HubSpot request', ...inState('dialRequest') };
export const DialRequestRecord: WidgetStory = {
  name: 'HubSpot request without a name',
  ...inState('dialRequestRecord'),
};
export const DialRequestUnnamed: WidgetStory = {
  name: 'HubSpot request for an unknown number',
  ...inState('dialRequestUnnamed'),
};
export const DialRequestInvalid: WidgetStory = {
  name: "HubSpot request that isn't a number",
  ...inState('dialRequestInvalid'),
};
export const SeveralFromNumbers: WidgetStory = {
  name: 'Several numbers to call from',
  ...inState('severalFromNumbers'),
};
export const Unclaimed: WidgetStory = { name: 'A call of an earlier page', ...inState('unclaimed') };
export const Problem: WidgetStory = { name: 'A problem to read', ...inState('problem') };
export const LoggedOut: WidgetStory = { name: 'Logged out', ...inState('loggedOut') };
export const Unavailable: WidgetStory = { name: 'Not taking calls', ...inState('unavailable') };
export const Follower: WidgetStory = { name: 'The phone is in another tab', ...inState('follower') };
export const Minimized: WidgetStory = { name: 'Panel minimized', ...inState('minimized') };
export const Hidden: WidgetStory = { name: 'Panel hidden', ...inState('hidden') };
export const Connecting: WidgetStory = { name: 'Connecting to HubSpot', ...inState('connecting') };
export const Standalone: WidgetStory = { name: 'Not connected to HubSpot', ...inState('standalone') };
export const HandshakeFailed: WidgetStory = { name: "HubSpot doesn't answer", ...inState('handshakeFailed') };
export const UntrustedOrigin: WidgetStory = {
  name: "A page that isn't HubSpot",
  ...inState('untrustedOrigin'),
};
export const NoPhone: WidgetStory = { name: 'No phone', ...inState('noPhone') };
export const PhoneStopped: WidgetStory = { name: 'Phone stopped', ...inState('phoneStopped') };
export const PhoneConnecting: WidgetStory = { name: 'Phone connecting', ...inState('phoneConnecting') };
export const PhoneReconnecting: WidgetStory = { name: 'Phone reconnecting', ...inState('phoneReconnecting') };
export const PhoneWrongCredentials: WidgetStory = {
  name: 'Wrong phone credentials',
  ...inState('phoneWrongCredentials'),
};
export const PhoneUnreachable: WidgetStory = {
  name: "Phone service can't be reached",
  ...inState('phoneUnreachable'),
};
export const MicrophoneDenied: WidgetStory = { name: 'Microphone blocked', ...inState('microphoneDenied') };
export const MicrophoneMissing: WidgetStory = { name: 'No microphone', ...inState('microphoneMissing') };
export const MicrophonePolicy: WidgetStory = {
  name: 'Microphone not allowed in the iframe',
  ...inState('microphonePolicy'),
};
export const MicrophoneInsecure: WidgetStory = {
  name: 'Microphone without https',
  ...inState('microphoneInsecure'),
};
export const MicrophoneFailed: WidgetStory = {
  name: "Microphone doesn't start",
  ...inState('microphoneFailed'),
};
export const PhoneNoWebRtc: WidgetStory = { name: 'Browser without WebRTC', ...inState('phoneNoWebRtc') };
export const PhoneFailed: WidgetStory = { name: 'Phone failed', ...inState('phoneFailed') };
