import { forwardRef, useId, type ReactNode, type Ref } from 'react';
import type { RootProps } from './props';
import { styledRoot } from './styledRoot';
import { base, field, fieldLabel } from './styles';
import { useValue } from './useValue';

/** Props of {@link TextField}. */
export interface TextFieldProps extends RootProps<'div', 'children' | 'onChange'> {
  /** The name above the field. */
  label: ReactNode;
  /** The value, if the app holds it. */
  value?: string | undefined;
  /** The text at first, if the component holds it. @default '' */
  defaultValue?: string | undefined;
  /** Called with the new value. */
  onValueChange?: ((value: string) => void) | undefined;
  /** Shown while the field is empty. */
  placeholder?: string | undefined;
  /** Most characters that can be typed. */
  maxLength?: number | undefined;
  /** Grays out the field: nothing can be typed. @default false */
  disabled?: boolean | undefined;
  /** Reaches the input, to focus it. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}${fieldLabel('& > label')}${field('& > input')}
:where(& > input){text-overflow:ellipsis}`,
);

/** One line of text with its label, such as the title of a call. */
export const TextField = /* @__PURE__ */ forwardRef<HTMLDivElement, TextFieldProps>(function TextField(
  { label, value, defaultValue = '', onValueChange, placeholder, maxLength, disabled, inputRef, ...props },
  ref,
) {
  const id = useId();
  const [written, write] = useValue(value, defaultValue, onValueChange);
  return (
    <Root {...props} ref={ref} data-calling="text-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={inputRef}
        type="text"
        dir="auto"
        autoComplete="off"
        placeholder={placeholder}
        maxLength={maxLength}
        disabled={disabled}
        value={written}
        onChange={(event) => {
          write(event.target.value);
        }}
      />
    </Root>
  );
});
