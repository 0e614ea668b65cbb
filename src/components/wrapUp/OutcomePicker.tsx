import { forwardRef, useId } from 'react';
import { outcomePicker as english } from '../../text/messages/en';
import type { OutcomePickerMessages } from '../../text/wrapUpMessages';
import { chipRules, Chips } from '../primitives/chips';
import type { RootProps } from '../primitives/props';
import { SelectField } from '../primitives/SelectField';
import { styledRoot } from '../primitives/styledRoot';
import { base, fieldLabel } from '../primitives/styles';
import { useValue } from '../primitives/useValue';

/** One of the account's call outcomes (`hs_call_disposition`). */
export interface Outcome {
  /** HubSpot's id of it. */
  id: string;
  /** Its name in the account. */
  label: string;
}

/** Props of {@link OutcomePicker}. */
export interface OutcomePickerProps extends RootProps<'fieldset', 'children' | 'onChange'> {
  /** The account's outcomes: up to eight are shown as chips, more as a list. */
  outcomes: readonly Outcome[];
  /** The id of the chosen outcome, if the app holds it; `''` for none. */
  value?: string | undefined;
  /** The id of the outcome chosen at first, if the component holds it. @default '' */
  defaultValue?: string | undefined;
  /** Called with the id of the new outcome; with `''` if the choice was taken back. */
  onValueChange?: ((id: string) => void) | undefined;
  /** Grays out the choice. @default false */
  disabled?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<OutcomePickerMessages> | undefined;
}

/** How many outcomes are shown as chips. */
export const mostChips = 8;

const Root = /* @__PURE__ */ styledRoot(
  'fieldset',
  () => `${base()}${fieldLabel('& > legend')}${chipRules()}
:where(&){border:0;margin:0;padding:0;min-inline-size:0}`,
);

/** The outcome of a call (`hs_call_disposition`), in the account's own words. */
export const OutcomePicker = /* @__PURE__ */ forwardRef<HTMLFieldSetElement, OutcomePickerProps>(
  function OutcomePicker(
    { outcomes, value, defaultValue = '', onValueChange, disabled, messages, ...props },
    ref,
  ) {
    const id = useId();
    const words = { ...english, ...messages };
    const [picked, pick] = useValue(value, defaultValue, onValueChange);
    const options = outcomes.map((outcome) => ({ value: outcome.id, label: outcome.label }));
    const isShort = outcomes.length <= mostChips;
    return (
      <Root
        role={isShort ? 'radiogroup' : 'group'}
        aria-labelledby={isShort ? id : undefined}
        {...props}
        ref={ref}
        disabled={disabled}
        data-calling="outcome-picker"
        data-value={picked === '' ? undefined : picked}
      >
        {isShort ? (
          <>
            <legend id={id}>{words.label}</legend>
            <Chips chips={options} value={picked} onPick={pick} onClear={() => pick('')} />
          </>
        ) : (
          <SelectField
            label={words.label}
            options={[{ value: '', label: words.none }, ...options]}
            value={picked}
            onValueChange={pick}
            disabled={disabled}
          />
        )}
      </Root>
    );
  },
);
