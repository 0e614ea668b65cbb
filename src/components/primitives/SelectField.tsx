import { forwardRef, useId, type ReactNode, type Ref } from 'react';
import type { RootProps } from './props';
import { styledRoot } from './styledRoot';
import { base, field, fieldLabel } from './styles';
import { muted } from './theme';
import { useValue } from './useValue';

/** One choice of a `SelectField`. */
export interface SelectOption {
  /** What `onValueChange` gets. */
  value: string;
  /** What the user reads. */
  label: string;
}

/** Props of {@link SelectField}. */
export interface SelectFieldProps extends RootProps<'div', 'children' | 'onChange'> {
  /** The name above the field. */
  label: ReactNode;
  /** The choices, in this order. */
  options: readonly SelectOption[];
  /** The value, if the app holds it. */
  value?: string | undefined;
  /** The option chosen at first, if the component holds it. @default '' */
  defaultValue?: string | undefined;
  /** Called with the new value. */
  onValueChange?: ((value: string) => void) | undefined;
  /** Grays out the field: nothing can be chosen. @default false */
  disabled?: boolean | undefined;
  /** Reaches the select, to focus it. */
  inputRef?: Ref<HTMLSelectElement> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}${fieldLabel('& > label')}${field('& select')}
:where(& > div){position:relative}
:where(& select){appearance:none;font-size:.9375rem;padding-inline-end:2.25rem;text-overflow:ellipsis;cursor:pointer}
:where(& option){color:FieldText;background:Field}
:where(& > div)::after{content:'';position:absolute;inset-inline-end:1rem;inset-block-start:50%;inline-size:.5rem;block-size:.5rem;
border:solid ${muted};border-width:0 2px 2px 0;rotate:45deg;translate:0 -75%;pointer-events:none}`,
);

/** One of several, in a native list with its label. */
export const SelectField = /* @__PURE__ */ forwardRef<HTMLDivElement, SelectFieldProps>(function SelectField(
  { label, options, value, defaultValue = '', onValueChange, disabled, inputRef, ...props },
  ref,
) {
  const id = useId();
  const [chosen, choose] = useValue(value, defaultValue, onValueChange);
  return (
    <Root {...props} ref={ref} data-calling="select-field">
      <label htmlFor={id}>{label}</label>
      <div>
        <select
          id={id}
          ref={inputRef}
          disabled={disabled}
          value={chosen}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Root>
  );
});
