import { Notes } from '../../components/wrapUp/Notes';
import { useCti } from '../../react/useCti';
import { useMessages } from '../WidgetContext';

/** At hand from the first ring to the last word. */
export const CallNotes = () => {
  const notes = useCti(({ call }) => call?.draft.notes ?? '');
  const isSaving = useCti(({ call }) => call?.status === 'saving');
  const actions = useCti((state) => state.actions);
  const { notes: words } = useMessages();
  return (
    <Notes
      value={notes}
      disabled={isSaving}
      onValueChange={(value) => {
        actions.updateDraft({ notes: value });
      }}
      messages={words}
    />
  );
};
