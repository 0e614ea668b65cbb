import { isLive } from '../../call/call';
import { OutcomeSelect } from '../../components/wrapUp/OutcomeSelect';
import { EndStatusPicker } from '../../components/wrapUp/EndStatusPicker';
import { TextField } from '../../components/primitives/TextField';
import { useCti } from '../../react/useCti';
import { useMessages, useSlots, useWidget } from '../WidgetContext';

const useIsSaving = (): boolean => useCti(({ call }) => call?.status === 'saving');

const EndStatus = () => {
  const value = useCti(({ call }) => call?.endStatus && (call.draft.endStatus ?? call.endStatus));
  const actions = useCti((state) => state.actions);
  const { endStatusPicker } = useMessages();
  return (
    <EndStatusPicker
      value={value}
      disabled={useIsSaving()}
      onValueChange={(result) => {
        actions.updateDraft({ endStatus: result });
      }}
      messages={endStatusPicker}
    />
  );
};

const Outcome = () => {
  const value = useCti(({ call }) => call?.draft.outcome ?? '');
  const actions = useCti((state) => state.actions);
  const { outcomes = [] } = useWidget();
  const { outcomeSelect } = useMessages();
  return (
    <OutcomeSelect
      outcomes={outcomes}
      value={value}
      disabled={useIsSaving()}
      onValueChange={(outcome) => {
        actions.updateDraft({ outcome: outcome === '' ? undefined : outcome });
      }}
      messages={outcomeSelect}
    />
  );
};

const Title = () => {
  const value = useCti(({ call }) => call?.draft.title ?? '');
  const actions = useCti((state) => state.actions);
  const { field } = useMessages();
  return (
    <TextField
      label={field.title}
      value={value}
      disabled={useIsSaving()}
      onValueChange={(title) => {
        actions.updateDraft({ title: title === '' ? undefined : title });
      }}
    />
  );
};

/** What there is to say about a call that is over, beside its notes. */
export const WrapUpFields = () => {
  const isOver = useCti(({ call }) => call !== null && !isLive(call));
  const { outcomes } = useWidget();
  const slot = useSlots();
  if (!isOver) return null;
  return (
    <>
      {slot('endStatus', <EndStatus />)}
      {outcomes && outcomes.length > 0 && slot('outcome', <Outcome />)}
      {slot('title', <Title />)}
    </>
  );
};
