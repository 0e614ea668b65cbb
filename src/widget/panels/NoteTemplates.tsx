import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { styledRoot } from '../../components/primitives/styledRoot';
import { base } from '../../components/primitives/styles';
import { accentSoft, edge, muted, radius, surface } from '../../components/primitives/theme';
import { useLatest } from '../hooks/useLatest';
import type { NoteTemplate } from '../props';
import { useMessages } from '../useMessages';

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base('& > [role=listbox]')}
:where(& > button){padding:.25rem 0;border:0;background:none;font:inherit;font-size:.8125rem;color:${muted};cursor:pointer;text-decoration:underline}
:where(& > [role=listbox]){border:1px solid ${edge};border-radius:${radius};background:${surface};overflow:hidden}
:where(& [role=option]){display:flex;gap:.625rem;padding:.375rem .75rem;font-size:.875rem;cursor:pointer}
:where(& [role=option][aria-selected=true]){background:${accentSoft}}
:where(& kbd){font:inherit;color:${muted};font-variant-numeric:tabular-nums}`,
);

/** Puts a text in place of the selection, as if it were typed. A slash before it, which asked for it, goes. */
const insert = (input: HTMLTextAreaElement, text: string): void => {
  const { selectionStart, selectionEnd, value } = input;
  const start = /(^|\s)\/$/.test(value.slice(0, selectionStart)) ? selectionStart - 1 : selectionStart;
  input.focus();
  input.setRangeText(text, start, selectionEnd, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
};

/**
 * Texts that the user inserts into the notes with two keys: a slash at the beginning of a word, then a digit, Enter for the first, or
 * an arrow key and Enter.
 */
export const NoteTemplates = ({
  templates,
  notes,
}: {
  templates: readonly NoteTemplate[];
  notes: RefObject<HTMLTextAreaElement | null>;
}) => {
  const id = useId();
  const { notes: words } = useMessages();
  const [at, setAt] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);

  const choose = (index: number): void => {
    const template = templates[index];
    setAt(null);
    if (template && notes.current) insert(notes.current, template.text);
  };

  const pressed = useRef<KeyboardEvent>(undefined);
  const onKey = useLatest(() => {
    const event = pressed.current;
    const input = notes.current;
    if (!event || !input || event.isComposing) return;
    if (at === null) {
      const before = input.value.slice(0, input.selectionStart);
      if (event.key === '/' && /(^|\s)$/.test(before)) setAt(0);
      return;
    }
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined;
    const isChosen = event.key === 'Enter' || (digit !== undefined && digit < templates.length);
    if (step !== undefined) setAt((at + step + templates.length) % templates.length);
    else if (isChosen) choose(digit ?? at);
    else setAt(null);
    if (step !== undefined || isChosen || event.key === 'Escape') event.preventDefault();
  });
  useEffect(() => {
    const input = notes.current;
    if (!input) return;
    const listen = (event: KeyboardEvent): void => {
      pressed.current = event;
      onKey();
    };
    // Before React's own, so that Escape closes the list and does not leave the notes.
    input.addEventListener('keydown', listen);
    return () => {
      input.removeEventListener('keydown', listen);
    };
  }, [notes, onKey]);

  useEffect(() => {
    const input = notes.current;
    if (at === null) input?.removeAttribute('aria-activedescendant');
    else input?.setAttribute('aria-activedescendant', `${id}${String(at)}`);
  }, [at, id, notes]);

  return (
    <Root ref={root} data-part="note-templates">
      <button
        type="button"
        aria-expanded={at !== null}
        aria-controls={id}
        onClick={() => {
          setAt(at === null ? 0 : null);
        }}
      >
        {words.templates}
      </button>
      {at !== null && (
        <div role="listbox" id={id} aria-label={words.templates}>
          {templates.map(({ label }, index) => (
            // Chosen by key in the notes, which keep the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={label}
              id={`${id}${String(index)}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                choose(index);
              }}
            >
              <kbd aria-hidden>{index < 9 ? String(index + 1) : ''}</kbd>
              <span>{label}</span>
            </div>
          ))}
        </div>
      )}
    </Root>
  );
};
