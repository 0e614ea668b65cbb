import { isLive } from '../../call/call';
import { titleOf } from '../../call/title';
import { TextField } from '../../components/primitives/TextField';
import { useCti, useCtiContext } from '../../react/useCti';
import { useSlots } from '../WidgetContext';
import { useMessages } from '../useMessages';

const Title = () => {
  const { callTitle } = useCtiContext('CallingWidget');
  const { field, timeline } = useMessages();
  const value = useCti(({ call }) => call?.draft.title ?? '');
  const saved = useCti(({ call }) => (call ? titleOf(call, timeline, callTitle()) : ''));
  const actions = useCti((state) => state.actions);
  return (
    <TextField
      label={field.title}
      value={value}
      // What is saved if nothing is written.
      placeholder={saved}
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
