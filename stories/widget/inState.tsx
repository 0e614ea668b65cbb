import type { StoryObj } from '@storybook/react-vite';
import { CallingWidget, type CallingWidgetProps } from 'react-hubspot-calling';
import type { CallingStateName } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';
import { languages } from '../components/inWords';

export type WidgetStory = StoryObj<typeof CallingWidget>;

/** The widget in the toolbar's language. */
export const inLanguage: NonNullable<WidgetStory['render']> = (args: CallingWidgetProps, { globals }) => (
  <CallingWidget {...args} messages={args.messages ?? languages.get(String(globals['language']))} />
);

/** The widget, standing still in one of the states that it can be in. */
export const inState = (state: CallingStateName, story: WidgetStory = {}): WidgetStory => ({
  render: inLanguage,
  ...story,
  decorators: [withCalling({ state })],
});

/** The account's own call outcomes, as HubSpot's API lists them. */
export const outcomes = [
  { id: 'f240bbac-87c9-4f6e-bf70-924b57d47db7', label: 'Connected' },
  { id: 'b2cf5968-551e-4856-9783-52b3da59a7d0', label: 'Left voicemail' },
  { id: '9d9162e7-6cf3-4944-bf63-4dff82258764', label: 'Busy' },
];
