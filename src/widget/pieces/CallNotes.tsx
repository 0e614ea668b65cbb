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
      onKeyDown={(event) => {
        // Enter that is still held down from the button before.
        if (event.repeat && event.key === 'Enter' && notes === '') event.preventDefault();
      }}
      onValueChange={(value) => {
        actions.updateDraft({ notes: value });
      }}
      messages={words}
    />
  );
};
