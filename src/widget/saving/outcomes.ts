import type { Call } from '../../call/call';
import { completesItself } from '../../call/call';
import type { Outcome } from '../../components/wrapUp/OutcomePicker';
import { type DefaultOutcomeName, defaultOutcomes } from '../../text/defaultOutcomes';
import type { Messages } from '../../text/messages';

/** HubSpot's own outcomes in the widget's language; the account's as the account calls them. */
export const inWords = ({ id, label }: Outcome, { outcomePicker }: Messages): Outcome => {
  const known = defaultOutcomes.find((outcome) => outcome.id === id && outcome.label === label);
  return { id, label: known ? outcomePicker.defaults[known.label] : label };
};

/** The outcome that an end says, if the remote party did not answer. */
const names: Readonly<Partial<Record<string, DefaultOutcomeName>>> = { NO_ANSWER: 'No answer', BUSY: 'Busy' };

/** The outcome of an outbound call that nobody answered, if it is one of those that the app gives. */
export const outcomeFor = (call: Call, outcomes: readonly Outcome[]): string | undefined => {
  if (!completesItself(call) || call.direction === 'inbound' || call.draft.outcome !== undefined)
    return undefined;
  const known = defaultOutcomes.find(({ label }) => label === names[call.endStatus]);
  return outcomes.find(({ id }) => id === known?.id)?.id;
};
