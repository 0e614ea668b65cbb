import type { Meta } from '@storybook/react-vite';
import { CallingWidget, defaultOutcomes } from 'react-hubspot-calling';
import { inState } from './inState';

const meta = {
  title: 'Widget/After a call',
  component: CallingWidget,
  parameters: { fillsPanel: true },
  args: { defaultCountry: 'US', outcomes: defaultOutcomes },
} satisfies Meta<typeof CallingWidget>;

export default meta;

export const Ended = inState('ended');
export const EndedWithNotes = inState('endedWithNotes');
export const Transferred = inState('transferred');
export const EndedTicket = inState('endedTicket');
export const SavingEngagement = inState('savingEngagement');
export const SavingConfirmation = inState('savingConfirmation');
export const Saved = inState('saved');
export const SavedUnconfirmed = inState('savedUnconfirmed');
export const SaveRefused = inState('saveRefused');
export const SaveUnconfirmed = inState('saveUnconfirmed');
export const SaveUnconfirmedForGood = inState('saveUnconfirmedForGood');
export const SaveFailedWithoutEngagement = inState('saveFailedWithoutEngagement');
export const SavingUnanswered = inState('savingUnanswered');
export const Busy = inState('busy');
export const Declined = inState('declined');
export const NoAnswer = inState('noAnswer');
export const Cancelled = inState('cancelled');
export const Failed = inState('failed');
export const Missed = inState('missed');
export const DeclinedHere = inState('declinedHere');
export const TransferredRinging = inState('transferredRinging');
