import { isLive } from '../../call/call';
import { titleOf } from '../../call/title';
import { TextField } from '../../components/primitives/TextField';
import { useCti, useCtiContext } from '../../react/useCti';
import { useMessages, useSlots } from '../WidgetContext';

const Title = () => {
  const { callTitle } = useCtiContext('CallingWidget');
  const value = useCti(({ call }) => call?.draft.title ?? '');
  const saved = useCti(({ call }) => (call ? titleOf(call, callTitle()) : ''));
  const isSaving = useCti(({ call }) => call?.status === 'saving');
  const actions = useCti((state) => state.actions);
  const { field } = useMessages();
  return (
    <TextField
      label={field.title}
      value={value}
      // What is saved if nothing is written.
      placeholder={saved}
      disabled={isSaving}
      onValueChange={(title) => {
        actions.updateDraft({ title: title === '' ? undefined : title });
      }}
    />
  );
};

/** The title of a call on the timeline, once the call is over. */
export const CallTitle = () => {
  const isOver = useCti(({ call }) => call !== null && !isLive(call));
  const slot = useSlots();
  return isOver && slot('title', <Title />);
};
