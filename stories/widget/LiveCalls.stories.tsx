import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { inState, type WidgetStory } from './inState';

const meta = {
  title: 'Widget/During a call',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: { defaultCountry: 'US' },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const Dialing: WidgetStory = { name: 'Dialing', ...inState('dialing') };
export const Ringing: WidgetStory = { name: 'Ringing', ...inState('ringing') };
export const Incoming: WidgetStory = { name: 'Incoming call', ...inState('incoming') };
export const IncomingUnknown: WidgetStory = {
  name: 'Incoming call, unknown caller',
  ...inState('incomingUnknown'),
};
export const Answering: WidgetStory = { name: 'Answering', ...inState('answering') };
export const AnswerRefused: WidgetStory = {
  name: "Incoming call that couldn't be answered",
  ...inState('answerRefused'),
};
export const IncomingMatched: WidgetStory = {
  name: 'Incoming call, known caller',
  ...inState('incomingMatched'),
};
export const IncomingMatches: WidgetStory = {
  name: 'Incoming call, several records',
  ...inState('incomingMatches'),
};
export const ConnectedMatches: WidgetStory = {
  name: 'Connected, record to choose',
  ...inState('connectedMatches'),
};
export const Connected: WidgetStory = { name: 'Connected', ...inState('connected') };
export const ConnectedWithNotes: WidgetStory = {
  name: 'Connected, with notes',
  ...inState('connectedWithNotes'),
};
export const Muted: WidgetStory = { name: 'Muted', ...inState('muted') };
export const Held: WidgetStory = { name: 'On hold', ...inState('held') };
export const Resuming: WidgetStory = { name: 'Reconnecting after a reload', ...inState('resuming') };
export const HeldByOther: WidgetStory = { name: 'Put on hold by the other party', ...inState('heldByOther') };
export const AudioBlocked: WidgetStory = { name: 'Sound blocked by the browser', ...inState('audioBlocked') };
export const DeviceLost: WidgetStory = { name: 'Headset unplugged', ...inState('deviceLost') };
export const MicrophoneLost: WidgetStory = {
  name: 'Only microphone unplugged',
  ...inState('microphoneLost'),
};
export const GoodConnection: WidgetStory = { name: 'Good connection', ...inState('goodConnection') };
export const FairConnection: WidgetStory = { name: 'Fair connection', ...inState('fairConnection') };
export const PoorConnection: WidgetStory = { name: 'Poor connection', ...inState('poorConnection') };
export const DigitsSent: WidgetStory = { name: 'Digits sent', ...inState('digitsSent') };
export const EngagementFailed: WidgetStory = {
  name: "HubSpot couldn't log the call",
  ...inState('engagementFailed'),
};
export const DialRequestInCall: WidgetStory = {
  name: 'HubSpot request during a call',
  ...inState('dialRequestInCall'),
};
export const CallWaiting: WidgetStory = { name: 'Call waiting', ...inState('callWaiting') };
export const TwoCalls: WidgetStory = { name: 'Two calls', ...inState('twoCalls') };
export const IncomingWrapUp: WidgetStory = {
  name: 'Incoming call during wrap-up',
  ...inState('incomingWrapUp'),
};
export const PhoneLostInCall: WidgetStory = { name: 'Phone lost its service', ...inState('phoneLostInCall') };
export const PhoneWithoutHold: WidgetStory = {
  name: 'Phone without hold and transfer',
  ...inState('phoneWithoutHold'),
};
