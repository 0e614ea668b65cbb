import { forwardRef, useId, useState, type Ref } from 'react';
import { notes as english } from '../../text/messages/en';
import type { NotesMessages } from '../../text/wrapUpMessages';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, field, fieldLabel } from '../primitives/styles';
import { muted } from '../primitives/theme';

/** Props of {@link Notes}. */
export interface NotesProps extends RootProps<'div', 'children' | 'onChange'> {
  /** The value, if the app holds it. */
  value?: string | undefined;
  /** The notes at first, if the component holds it. @default '' */
  defaultValue?: string | undefined;
  /** Called with the new value. */
  onValueChange?: ((value: string) => void) | undefined;
  /** Most characters that can be typed; shows how many are left. */
  maxLength?: number | undefined;
  /** Grays out the field: nothing can be typed. @default false */
  disabled?: boolean | undefined;
  /** Reaches the textarea, to focus it. */
  inputRef?: Ref<HTMLTextAreaElement> | undefined;
  /** Texts that differ from English. */
  messages?: Partial<NotesMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base('& > p')}${fieldLabel('& > label')}${field('& > textarea')}
:where(&){display:flex;flex-direction:column}
:where(& > textarea){flex:1 0 auto;field-sizing:content;min-block-size:4rem;max-block-size:14rem;resize:vertical}
:where(& > p){font-size:.75rem;color:${muted};text-align:end;margin-block-start:.25rem}`,
);

/** Notes about a call, as plain text. Grows with its content. */
export const Notes = /* @__PURE__ */ forwardRef<HTMLDivElement, NotesProps>(function Notes(
  { value, defaultValue = '', onValueChange, maxLength, disabled, inputRef, messages, ...props },
  ref,
) {
  const id = useId();
  const counterId = `${id}c`;
  const words = { ...english, ...messages };
  // What is written stays in the field: a key press renders nothing here, unless the app holds the value or characters are counted.
  const [ownLength, setOwnLength] = useState(defaultValue.length);
  const length = value?.length ?? ownLength;
  return (
    <Root {...props} ref={ref} data-calling="notes">
      <label htmlFor={id}>{words.label}</label>
      <textarea
        id={id}
        ref={inputRef}
        dir="auto"
        rows={3}
        placeholder={words.placeholder}
        {...(value === undefined ? { defaultValue } : { value })}
        maxLength={maxLength}
        disabled={disabled}
        aria-describedby={maxLength === undefined ? undefined : counterId}
        onChange={(event) => {
          if (value === undefined && maxLength !== undefined) setOwnLength(event.target.value.length);
          onValueChange?.(event.target.value);
        }}
      />
      {maxLength !== undefined && <p id={counterId}>{words.charactersLeft(maxLength - length)}</p>}
    </Root>
  );
});
