import type { Meta } from '@storybook/react-vite';
import { CallingWidget } from 'react-hubspot-calling';
import { inState } from './inState';

const meta = {
  title: 'Widget/During a call',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: { defaultCountry: 'US' },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const Dialing = inState('dialing');
export const Ringing = inState('ringing');
export const Incoming = inState('incoming');
export const IncomingUnknown = inState('incomingUnknown');
export const Answering = inState('answering');
export const AnswerRefused = inState('answerRefused');
export const IncomingMatched = inState('incomingMatched');
export const IncomingMatches = inState('incomingMatches');
export const ConnectedMatches = inState('connectedMatches');
export const Connected = inState('connected');
export const ConnectedWithNotes = inState('connectedWithNotes');
export const Muted = inState('muted');
export const Held = inState('held');
export const HeldByOther = inState('heldByOther');
export const AudioBlocked = inState('audioBlocked');
export const DeviceLost = inState('deviceLost');
export const MicrophoneLost = inState('microphoneLost');
export const GoodConnection = inState('goodConnection');
export const FairConnection = inState('fairConnection');
export const PoorConnection = inState('poorConnection');
export const DigitsSent = inState('digitsSent');
export const EngagementFailed = inState('engagementFailed');
export const DialRequestInCall = inState('dialRequestInCall');
export const CallWaiting = inState('callWaiting');
export const TwoCalls = inState('twoCalls');
export const IncomingWrapUp = inState('incomingWrapUp');
export const PhoneLostInCall = inState('phoneLostInCall');
export const PhoneWithoutHold = inState('phoneWithoutHold');
