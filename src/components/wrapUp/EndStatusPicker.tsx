import { forwardRef, useId } from 'react';
import type { EndedCall } from '../../call/call';
import { endStatuses } from '../../call/endStatus';
import { endStatusPicker as english } from '../../text/messages/en';
import type { EndStatusPickerMessages } from '../../text/messages';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, chosen, fieldLabel } from '../primitives/styles';
import { edge, focus, hover, surface } from '../primitives/theme';
import { useValue } from '../primitives/useValue';

/** Props of {@link EndStatusPicker}. */
export interface EndStatusPickerProps extends RootProps<'fieldset', 'children' | 'onChange'> {
  /** The end statuses to choose from, in this order. @default all seven */
  options?: readonly EndedCall['endStatus'][] | undefined;
  /** The value, if the app holds it. */
  value?: EndedCall['endStatus'] | undefined;
  /** The value at first, if the component holds it. */
  defaultValue?: EndedCall['endStatus'] | undefined;
  /** Called with the new value. */
  onValueChange?: ((value: EndedCall['endStatus']) => void) | undefined;
  /** @default false */
  disabled?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<EndStatusPickerMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'fieldset',
  () => `${base()}${fieldLabel('& > legend')}
:where(&){border:0;margin:0;padding:0;min-inline-size:0}
:where(& > div){display:flex;flex-wrap:wrap;gap:.375rem}
:where(& label){position:relative;display:inline-flex;align-items:center;min-block-size:2.25rem;padding:.25rem .875rem;
border:1px solid ${edge};border-radius:1.25rem;background:${surface};font-size:.875rem;cursor:pointer}
:where(& label:hover){background:${hover}}
:where(& input){position:absolute;margin:0;inset:0;opacity:0;cursor:inherit}
:where(& label:has(:focus-visible)){outline:2px solid ${focus};outline-offset:2px}
:where(&:disabled label){opacity:.55;cursor:default}
${chosen('& label:has(:checked)')}`,
);

/** How a call went: one of HubSpot's end statuses. */
export const EndStatusPicker = /* @__PURE__ */ forwardRef<HTMLFieldSetElement, EndStatusPickerProps>(
  function EndStatusPicker(
    { options = endStatuses, value, defaultValue, onValueChange, disabled, messages, ...props },
    ref,
  ) {
    const id = useId();
    const words = { ...english, ...messages };
    const [picked, pick] = useValue(
      value,
      defaultValue,
      onValueChange as (value?: EndedCall['endStatus']) => void,
    );
    return (
      <Root
        role="radiogroup"
        aria-labelledby={id}
        {...props}
        ref={ref}
        disabled={disabled}
        data-calling="end-status-picker"
        data-value={picked}
      >
        <legend id={id}>{words.label}</legend>
        <div>
          {options.map((option) => (
            <label key={option} data-checked={option === picked ? '' : undefined}>
              <input
                type="radio"
                name={id}
                value={option}
                checked={option === picked}
                onChange={() => {
                  pick(option);
                }}
              />
              <span>{words[option]}</span>
            </label>
          ))}
        </div>
      </Root>
    );
  },
);
