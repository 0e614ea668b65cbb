import { styled } from 'styled-components';
import { Notes } from '../../components/wrapUp/Notes';
import { screenSelector } from '../focus';
import { useNotes } from '../hooks/useNotes';
import { Optional } from '../guards/Optional';
import { NoteTemplates } from '../panels/NoteTemplates';
import { useWidget } from '../WidgetContext';
import { useMessages } from '../useMessages';

/**
 * As high as the screen has room. What is written makes the field higher up to a point, and scrolls from there on; a browser whose
 * fields do not grow with their content needs no limit.
 */
const HighNotes = /* @__PURE__ */ styled(Notes)([
  ':where(& > textarea){resize:none}' +
    '@supports not (field-sizing:content){:where(& > textarea){max-block-size:none}}' +
    '@supports (flex-basis:calc-size(auto,size)){:where(& > textarea){max-block-size:none;flex-basis:calc-size(auto,min(size,14rem))}}',
] as unknown as TemplateStringsArray);

/** There from dialing to the end of the wrap-up. Escape leaves them. */
export const CallNotes = () => {
  const { notes: words } = useMessages();
  const { noteTemplates = [] } = useWidget();
  const [input, first, write] = useNotes();
  return (
    <>
      <HighNotes
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
