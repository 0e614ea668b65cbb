import { forwardRef, useEffect, useId, useState } from 'react';
import type { EndedCall } from '../../call/call';
import { endStatuses } from '../../call/endStatus';
import { endStatusPicker as english } from '../../text/messages/en';
import type { EndStatusPickerMessages } from '../../text/wrapUpMessages';
import { chipRules, Chips } from '../primitives/chips';
import { present, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, fieldLabel, innerButton } from '../primitives/styles';
import { accent, muted } from '../primitives/theme';
import { useValue } from '../primitives/useValue';

/** Props of {@link EndStatusPicker}. */
export interface EndStatusPickerProps extends RootProps<'fieldset', 'children' | 'onChange'> {
  /** The end statuses to choose from, in this order. @default all seven */
  options?: readonly EndedCall['endStatus'][] | undefined;
  /** The chosen end status, if the app holds it. */
  value?: EndedCall['endStatus'] | undefined;
  /** The end status chosen at first, if the component holds it. */
  defaultValue?: EndedCall['endStatus'] | undefined;
  /** Called with the new end status. */
  onValueChange?: ((value: EndedCall['endStatus']) => void) | undefined;
  /** Shows the chosen end status in one line, with a button that shows the others. @default false */
  compact?: boolean | undefined;
  /** Grays out the choice. @default false */
  disabled?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<EndStatusPickerMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'fieldset',
  () => `${base('& > p')}${fieldLabel('& > legend')}${innerButton('& > p > button')}${chipRules()}
:where(&){border:0;margin:0;padding:0;min-inline-size:0}
:where(&[data-compact] > legend){position:absolute;clip-path:inset(50%)}
:where(& > p){display:flex;flex-wrap:wrap;align-items:center;column-gap:.5rem;margin-block:-.25rem;font-size:.875rem;color:${muted}}
:where(& > p > button){min-block-size:2rem;padding-block:.125rem;color:${accent};font-size:.875rem;font-weight:500}`,
);

/** The end status of a call (`hs_call_status`): how it ended technically. Its result is the outcome: see `OutcomePicker`. */
export const EndStatusPicker = /* @__PURE__ */ forwardRef<HTMLFieldSetElement, EndStatusPickerProps>(
  function EndStatusPicker(
    { options = endStatuses, value, defaultValue, onValueChange, compact, disabled, messages, ...props },
    ref,
  ) {
    const id = useId();
    const words = { ...english, ...messages };
    const [picked, pick] = useValue(
      value,
      defaultValue,
      onValueChange as (value?: EndedCall['endStatus']) => void,
    );
    const [opened, setOpened] = useState<Element | null>(null);
    const isFolded = compact === true && !opened && picked !== undefined;
    // The button that had the focus is gone.
    useEffect(() => opened?.querySelector<HTMLElement>(':checked')?.focus(), [opened]);
    return (
      <Root
        role={isFolded ? 'group' : 'radiogroup'}
        aria-labelledby={id}
        {...props}
        ref={ref}
        disabled={disabled}
        data-calling="end-status-picker"
        data-value={picked}
        data-compact={present(isFolded)}
      >
        <legend id={id}>{words.label}</legend>
        {isFolded ? (
          <p>
            <span>{words.label}</span>
            <strong>{words[picked]}</strong>
            <button
              type="button"
              disabled={disabled}
              aria-label={words.changeStatus}
              onClick={(event) => setOpened(event.currentTarget.closest('fieldset'))}
            >
              {words.change}
            </button>
          </p>
        ) : (
          <Chips
            chips={options.map((option) => ({ value: option, label: words[option] }))}
            value={picked}
            onPick={(status) => {
              pick(status);
            }}
          />
        )}
      </Root>
    );
  },
);
