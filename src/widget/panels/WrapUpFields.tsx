import { isLive } from '../../call/call';
import type { EndedCall } from '../../call/call';
import { type Outcome, OutcomePicker } from '../../components/wrapUp/OutcomePicker';
import { EndStatusPicker } from '../../components/wrapUp/EndStatusPicker';
import { useCti } from '../../react/useCti';
import { defaultOutcomes } from '../../text/defaultOutcomes';
import type { Messages } from '../../text/messages';
import { useMessages, useSlots, useWidget } from '../WidgetContext';

const useIsSaving = (): boolean => useCti(({ call }) => call?.status === 'saving');

/** What an answered call can have ended with. */
const afterTalk = ['COMPLETED', 'FAILED'] as const satisfies readonly EndedCall['endStatus'][];

const EndStatus = () => {
  const value = useCti(({ call }) => call?.endStatus && (call.draft.endStatus ?? call.endStatus));
  const isAnswered = useCti(({ call }) => call?.answeredAt !== undefined);
  const actions = useCti((state) => state.actions);
  const { outcomes = [] } = useWidget();
  const { endStatusPicker } = useMessages();
  return (
    <EndStatusPicker
      options={isAnswered ? afterTalk : undefined}
      value={value}
      // With outcomes to choose from it is a detail.
      compact={outcomes.length > 0}
      disabled={useIsSaving()}
      onValueChange={(endStatus) => {
        actions.updateDraft({ endStatus });
      }}
      messages={endStatusPicker}
    />
  );
};

/** HubSpot's own outcomes in the widget's language; the account's as the account calls them. */
const inWords = ({ id, label }: Outcome, { outcomePicker }: Messages): Outcome => {
  const known = defaultOutcomes.find((outcome) => outcome.id === id && outcome.label === label);
  return { id, label: known ? outcomePicker.defaults[known.label] : label };
};

const OutcomeField = () => {
  const value = useCti(({ call }) => call?.draft.outcome ?? '');
  const actions = useCti((state) => state.actions);
  const { outcomes = [] } = useWidget();
  const messages = useMessages();
  return (
    <OutcomePicker
      outcomes={outcomes.map((outcome) => inWords(outcome, messages))}
      value={value}
      disabled={useIsSaving()}
      onValueChange={(outcome) => {
        actions.updateDraft({ outcome: outcome === '' ? undefined : outcome });
      }}
      messages={messages.outcomePicker}
    />
  );
};

/** What there is to say about a call that is over, before its notes: the outcome first. */
export const WrapUpFields = () => {
  const isOver = useCti(({ call }) => call !== null && !isLive(call));
  const { outcomes } = useWidget();
  const slot = useSlots();
  if (!isOver) return null;
  return (
    <>
      {outcomes && outcomes.length > 0 && slot('outcome', <OutcomeField />)}
      {slot('endStatus', <EndStatus />)}
    </>
  );
};
