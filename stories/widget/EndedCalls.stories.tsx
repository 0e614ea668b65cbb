import type { Meta } from '@storybook/react-vite';
import { CallingWidget, defaultOutcomes } from 'react-hubspot-calling';
import { inState, type WidgetStory } from './inState';

const meta = {
  title: 'Widget/After a call',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: { defaultCountry: 'US', outcomes: defaultOutcomes },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const Ended: WidgetStory = { name: 'Wrap-up', ...inState('ended') };
export const EndedWithNotes: WidgetStory = { name: 'Wrap-up, filled in', ...inState('endedWithNotes') };
export const Transferred: WidgetStory = { name: 'Transferred', ...inState('transferred') };
export const EndedTicket: WidgetStory = { name: 'Wrap-up of a ticket', ...inState('endedTicket') };
export const SavingEngagement: WidgetStory = {
  name: 'Saving, HubSpot still logs the call',
  ...inState('savingEngagement'),
};
export const SavingConfirmation: WidgetStory = { name: 'Saving', ...inState('savingConfirmation') };
export const Saved: WidgetStory = { name: 'Saved', ...inState('saved') };
export const SavedUnconfirmed: WidgetStory = {
  name: 'Sent, logged by your app',
  ...inState('savedUnconfirmed'),
};
export const SaveRefused: WidgetStory = { name: 'HubSpot refused to save', ...inState('saveRefused') };
export const SaveUnconfirmed: WidgetStory = { name: "HubSpot didn't confirm", ...inState('saveUnconfirmed') };
export const SaveUnconfirmedForGood: WidgetStory = {
  name: "HubSpot didn't confirm, no retry",
  ...inState('saveUnconfirmedForGood'),
};
export const SaveFailedWithoutEngagement: WidgetStory = {
  name: 'Nothing to save to',
  ...inState('saveFailedWithoutEngagement'),
};
export const Unanswered: WidgetStory = {
  name: 'Nobody answered, can be corrected',
  ...inState('unanswered'),
};
export const SavingUnanswered: WidgetStory = {
  name: 'Saving an unanswered call',
  ...inState('savingUnanswered'),
};
export const Busy: WidgetStory = { name: 'Busy', ...inState('busy') };
export const Declined: WidgetStory = { name: 'Declined', ...inState('declined') };
export const NoAnswer: WidgetStory = { name: 'No answer', ...inState('noAnswer') };
export const Cancelled: WidgetStory = { name: 'Canceled', ...inState('cancelled') };
export const Failed: WidgetStory = { name: 'Number unknown to the service', ...inState('failed') };
export const Missed: WidgetStory = { name: 'Missed', ...inState('missed') };
export const DeclinedHere: WidgetStory = { name: 'Declined by you', ...inState('declinedHere') };
export const TransferredRinging: WidgetStory = {
  name: 'Transferred while ringing',
  ...inState('transferredRinging'),
};
