import { forwardRef } from 'react';
import { fromNumberSelect } from '../../text/messages/firstEnglish';
import type { FromNumberSelectMessages } from '../../text/dialingMessages';
import { SelectField, type SelectFieldProps } from '../primitives/SelectField';

/** A number that calls can be made from. */
export interface FromNumber {
  /** E.164, or as the phone service wants it. */
  number: string;
  /** Its label: "Sales", "Boston". */
  label?: string | undefined;
  /** The number as it is shown. @default as it is */
  formatted?: string | undefined;
}

/** Props of {@link FromNumberSelect}. */
export interface FromNumberSelectProps extends Omit<SelectFieldProps, 'options' | 'label'> {
  /** The numbers to choose from. */
  numbers: readonly FromNumber[];
  /** Texts that differ from English. */
  messages?: Partial<FromNumberSelectMessages> | undefined;
}

/** Which number the remote party sees. */
export const FromNumberSelect = /* @__PURE__ */ forwardRef<HTMLDivElement, FromNumberSelectProps>(
  function FromNumberSelect({ numbers, messages, ...props }, ref) {
    const options = numbers.map(({ number, label, formatted = number }) => ({
      value: number,
      // Keeps the number in one piece and in order, in right-to-left text too.
      label: label === undefined ? formatted : `${label} · \u2066${formatted}\u2069`,
    }));
    return (
      <SelectField label={messages?.label ?? fromNumberSelect.label} {...props} ref={ref} options={options} />
    );
  },
);
