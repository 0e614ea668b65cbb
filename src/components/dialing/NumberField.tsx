import {
  type ChangeEvent,
  type ClipboardEvent,
  type CompositionEvent,
  forwardRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { numberField as english } from '../../text/messages/firstEnglish';
import type { NumberFieldMessages } from '../../text/dialingMessages';
import { numberInText } from '../../text/numberInText';
import { plainCharacters } from '../../text/plainCharacters';
import { edit } from '../../text/typing';
import { backspaceIcon } from '../primitives/icons';
import { present, type RootProps } from '../primitives/props';
import { useBrowserLayoutEffect } from '../primitives/useBrowserLayoutEffect';
import { useLatestRef } from '../primitives/useLatestRef';
import { styledRoot } from '../primitives/styledRoot';
import { base, field, fieldLabel, innerButton, placeholder } from '../primitives/styles';
import { error, focus, hover, muted } from '../primitives/theme';
import { useRepeat } from '../primitives/useRepeat';
import { useValue } from '../primitives/useValue';

/** Props of {@link NumberField}. */
export interface NumberFieldProps extends RootProps<'div', 'children' | 'onChange' | 'onSubmit'> {
  /** What was typed, without spaces and brackets. */
  value?: string | undefined;
  /** The number at first, if the component holds it. @default '' */
  defaultValue?: string | undefined;
  /** Called with the new value. */
  onValueChange?: ((value: string) => void) | undefined;
  /** Enter was pressed. */
  onSubmit?: ((value: string) => void) | undefined;
  /** How to show the value: may add spaces, brackets, dots and hyphens. @default as it is */
  format?: ((value: string) => string) | undefined;
  /** Why the number cannot be called. */
  problem?: ReactNode;
  /** Grays out the field: nothing can be typed. @default false */
  disabled?: boolean | undefined;
  /** Reaches the input, to focus it. */
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Texts that differ from English. */
  messages?: Partial<NumberFieldMessages> | undefined;
}

const asItIs = (value: string) => value;
const deletions: Record<string, 'back' | 'forward'> = {
  deleteContentBackward: 'back',
  deleteContentForward: 'forward',
};

/** The field's selection; its end if it has none or the field is not focused. */
const selectionOf = (input: HTMLInputElement): [start: number, end: number] => {
  const end = input.value.length;
  if (input.ownerDocument.activeElement !== input) return [end, end];
  return [input.selectionStart ?? end, input.selectionEnd ?? end];
};

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base('& > p')}${fieldLabel('& > label')}${field('& > div')}${innerButton('& button')}
:where(& > div){display:flex;padding:0}
:where(& > div:has(input:focus-visible)){outline:2px solid ${focus};outline-offset:-1px}
:where(& > div:has(:disabled)){opacity:.55}
:where(&[data-invalid] > div){border-color:${error}}
:where(& input){flex:1;min-inline-size:0;margin:0;padding:.5rem .75rem;padding-inline-end:.25rem;border:0;border-radius:inherit;outline:0;background:none;color:inherit;
font:inherit;font-size:1.125rem;font-variant-numeric:tabular-nums;text-overflow:ellipsis}
${placeholder('& input')}
:where(&:dir(rtl) input){text-align:right}
:where(& button){display:grid;place-items:center;flex:none;inline-size:2.5rem;margin:.125rem;color:${muted}}
:where(& button[hidden]){display:none}
:where(& button:hover){background:${hover}}
:where(& button:dir(rtl) svg){scale:-1 1}
@container calling (max-width:18rem){:where(& input){font-size:.9375rem}:where(& button){inline-size:2.25rem}}
:where(& > p){margin-block-start:.25rem;font-size:.8125rem;color:${error}}`,
);

/**
 * A phone number to type or paste. Its value is what was typed; `format` decides how it looks, and the caret keeps its place. What
 * surrounds a number in pasted text is removed.
 */
export const NumberField = /* @__PURE__ */ forwardRef<HTMLDivElement, NumberFieldProps>(function NumberField(
  {
    value,
    defaultValue = '',
    onValueChange,
    onSubmit,
    format = asItIs,
    problem,
    disabled,
    inputRef,
    messages,
    ...props
  },
  ref,
) {
  const id = useId();
  const words = { ...english, ...messages };
  const [typed, setTyped] = useValue(value, defaultValue, onValueChange);
  const [, renew] = useReducer((count: number) => count + 1, 0);
  const invalid = problem !== undefined && problem !== null && problem !== false && problem !== '';

  /** Shows the new text at once, with the caret in its place. */
  const settle = (input: HTMLInputElement, text: string, caret: number, deleted?: 'back' | 'forward') => {
    const before = plainCharacters(text.slice(0, caret));
    const next = edit(typed, before + plainCharacters(text.slice(caret)), before.length, format, deleted);
    input.value = next.shown;
    if (input.ownerDocument.activeElement === input) input.setSelectionRange(next.caret, next.caret);
    if (next.value !== typed) setTyped(next.value);
    // The app may refuse it.
    renew();
    return next.value !== '';
  };
  const settleAsTyped = (input: HTMLInputElement, deleted?: 'back' | 'forward') =>
    settle(input, input.value, selectionOf(input)[1], deleted);

  // Not by its place beside the button: extensions put elements there, too.
  const own = useRef<HTMLInputElement>(null);
  const repeat = useRepeat(() => {
    const input = own.current;
    if (!input) return false;
    const [start, end] = selectionOf(input);
    const from = start === end ? Math.max(start - 1, 0) : start;
    const more = settle(input, input.value.slice(0, from) + input.value.slice(end), from, 'back');
    if (!more) input.focus();
    return more;
  });

  const submit = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onSubmit) return;
    event.preventDefault();
    onSubmit(typed);
  };

  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(inputRef, () => own.current);
  const shown = format(typed);
  // Written below in a browser: after each key React would restore it, and with it the form's value to reset to.
  const [rendered] = useState(() => (typeof document === 'undefined' ? shown : undefined));
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { inputType, isComposing } = event.nativeEvent as InputEvent;
    if (isComposing) {
      setTyped(event.target.value);
      renew();
    } else settleAsTyped(event.target, deletions[inputType]);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault();
    const input = event.currentTarget;
    const [start, end] = selectionOf(input);
    const pasted = input.value.slice(0, start) + numberInText(event.clipboardData.getData('text'));
    settle(input, pasted + input.value.slice(end), pasted.length);
  };
  const compose = (event: CompositionEvent<HTMLInputElement>) => {
    settleAsTyped(event.currentTarget);
  };
  const latest = useLatestRef({ change, paste, compose, submit });
  const isMounted = useRef(false);
  useBrowserLayoutEffect(() => {
    const input = own.current;
    if (!input) return;
    // Typed before a page from a server came alive.
    const isTyped = !isMounted.current && input.value !== input.defaultValue;
    isMounted.current = true;
    if (isTyped) settleAsTyped(input);
    else if (input.value !== shown) input.value = shown;
    // What a form resets it to.
    if (input.defaultValue !== shown) input.defaultValue = shown;
  });
  // React writes all attributes of a controlled input for each key. This one stays the same element, and its value is written here.
  const input = useMemo(
    () => (
      <input
        id={id}
        ref={own}
        type="tel"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.placeholder}
        defaultValue={rendered}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? `${id}p` : undefined}
        onKeyDown={(event) => latest.current.submit(event)}
        onCompositionEnd={(event) => latest.current.compose(event)}
        onChange={(event) => latest.current.change(event)}
        onPaste={(event) => latest.current.paste(event)}
      />
    ),
    [id, words.placeholder, rendered, disabled, invalid, latest],
  );

  return (
    <Root
      {...props}
      ref={ref}
      data-calling="number-field"
      data-invalid={present(invalid)}
      data-empty={present(typed === '')}
    >
      <label htmlFor={id}>{words.label}</label>
      <div>
        {input}
        <button
          type="button"
          aria-label={words.delete}
          hidden={typed === '' || disabled}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          {...repeat}
        >
          {backspaceIcon}
        </button>
      </div>
      {invalid && <p id={`${id}p`}>{problem}</p>}
    </Root>
  );
});
