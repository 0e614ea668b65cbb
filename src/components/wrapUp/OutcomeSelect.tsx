import { forwardRef } from 'react';
import { outcomeSelect } from '../../text/messages/en';
import type { OutcomeSelectMessages } from '../../text/messages';
import { SelectField, type SelectFieldProps } from '../primitives/SelectField';

/** One of the account's call outcomes (`hs_call_disposition`). */
export interface Outcome {
  /** Identifies it among the others. */
  id: string;
  /** The name above the field. */
  label: string;
}

/** Props of {@link OutcomeSelect}. */
export interface OutcomeSelectProps extends Omit<SelectFieldProps, 'options' | 'label'> {
  outcomes: readonly Outcome[];
  /** Texts that differ from English. */
  messages?: Partial<OutcomeSelectMessages> | undefined;
}

/** What came of the call, in the account's own words. The value `''` stands for none. */
export const OutcomeSelect = /* @__PURE__ */ forwardRef<HTMLDivElement, OutcomeSelectProps>(
  function OutcomeSelect({ outcomes, messages, ...props }, ref) {
    const words = { ...outcomeSelect, ...messages };
    const options = [
      { value: '', label: words.none },
      ...outcomes.map(({ id, label }) => ({ value: id, label })),
    ];
    return <SelectField label={words.label} {...props} ref={ref} options={options} />;
  },
);
