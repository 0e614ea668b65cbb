import type { StoryObj } from '@storybook/react-vite';
import { CallingWidget, type CallingWidgetProps } from 'react-hubspot-calling';
import type { CallingStateName } from 'react-hubspot-calling/testing';
import { withCalling } from 'react-hubspot-calling/testing/storybook';
import { languages } from '../language';

export type WidgetStory = StoryObj<typeof CallingWidget>;

/** The widget in the toolbar's language. */
export const inLanguage: NonNullable<WidgetStory['render']> = (args: CallingWidgetProps, { globals }) => (
  <CallingWidget {...args} messages={args.messages ?? languages.get(String(globals['language']))} />
);

/** The widget in one of the states that it can be in: it stands still until somebody uses it. */
export const inState = (state: CallingStateName): WidgetStory => ({
  render: inLanguage,
  decorators: [withCalling({ state })],
  parameters: { calling: { state } },
});
