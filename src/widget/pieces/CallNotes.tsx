import { useRef } from 'react';
import { Notes } from '../../components/wrapUp/Notes';
import { useCti } from '../../react/useCti';
import { screenSelector } from '../focus';
import { Optional } from '../guards/Optional';
import { NoteTemplates } from '../panels/NoteTemplates';
import { useMessages, useWidget } from '../WidgetContext';

/** There from dialing to the end of the wrap-up. Escape leaves them. */
export const CallNotes = () => {
  const notes = useCti(({ call }) => call?.draft.notes ?? '');
  const isSaving = useCti(({ call }) => call?.status === 'saving');
  const actions = useCti((state) => state.actions);
  const { notes: words } = useMessages();
  const { noteTemplates = [] } = useWidget();
  const input = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <Notes
        inputRef={input}
        value={notes}
        disabled={isSaving}
        onKeyDown={(event) => {
          // Enter that is still held down from the button before.
          if (event.repeat && event.key === 'Enter' && notes === '') event.preventDefault();
          if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.closest<HTMLElement>(screenSelector)?.focus();
        }}
        onValueChange={(value) => {
          actions.updateDraft({ notes: value });
        }}
        messages={words}
      />
      {noteTemplates.length > 0 && !isSaving && (
        <Optional>
          <NoteTemplates templates={noteTemplates} notes={input} />
        </Optional>
      )}
    </>
  );
};
