import { CallingWidget } from 'react-hubspot-calling';
import { withCalling } from 'react-hubspot-calling/testing/storybook';

export default { title: 'Widget', component: CallingWidget };

export const Connected = { decorators: [withCalling({ state: 'connected' })] };
export const Ended = { decorators: [withCalling({ state: 'ended' })] };
export const TwoCalls = { decorators: [withCalling({ state: 'twoCalls' })] };
