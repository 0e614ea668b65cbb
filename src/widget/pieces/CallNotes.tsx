import { Notes } from '../../components/wrapUp/Notes';
import { screenSelector } from '../focus';
import { useNotes } from '../hooks/useNotes';
import { Optional } from '../guards/Optional';
import { NoteTemplates } from '../panels/NoteTemplates';
import { useMessages, useWidget } from '../WidgetContext';

/** There from dialing to the end of the wrap-up. Escape leaves them. */
export const CallNotes = () => {
  const { notes: words } = useMessages();
  const { noteTemplates = [] } = useWidget();
  const [input, first, write] = useNotes();
  return (
    <>
      <Notes
        inputRef={input}
        defaultValue={first}
        onKeyDown={(event) => {
          // Enter that is still held down from the button before.
          if (
            event.repeat &&
            event.key === 'Enter' &&
            event.currentTarget.querySelector('textarea')?.value === ''
          )
            event.preventDefault();
          if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.closest<HTMLElement>(screenSelector)?.focus();
        }}
        onValueChange={write}
        messages={words}
      />
      {noteTemplates.length > 0 && (
        <Optional>
          <NoteTemplates templates={noteTemplates} notes={input} />
        </Optional>
      )}
    </>
  );
};
