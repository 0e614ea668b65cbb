import { type ReactNode, useId } from 'react';
import { chosen } from './choiceStyles';
import { edge, focus, hover, surface } from './theme';

/** One of several options. */
export interface Chip<T extends string> {
  value: T;
  label: ReactNode;
}

/** Rules for chips: radio buttons that look like small buttons beside each other. */
export const chipRules = () => `:where(& > [data-part=chips]){display:flex;flex-wrap:wrap;gap:.375rem}
:where(& > [data-part=chips] > label){position:relative;display:inline-flex;align-items:center;min-block-size:2rem;padding:.1875rem .75rem;
border:1px solid ${edge};border-radius:1.25rem;background:${surface};font-size:.875rem;cursor:pointer;overflow-wrap:anywhere}
:where(& > [data-part=chips] > label:hover){background:${hover}}
:where(& > [data-part=chips] input){position:absolute;margin:0;inset:0;opacity:0;cursor:inherit}
:where(& > [data-part=chips] > label:has(:focus-visible)){outline:2px solid ${focus};outline-offset:2px}
:where(&:disabled > [data-part=chips] > label){opacity:.55;cursor:default}
${chosen('& > [data-part=chips] > label:has(:checked)')}`;

/** Radio buttons as chips. Clicking the chosen one again clears the choice if `onClear` is given. */
export const Chips = <T extends string>({
  chips,
  value,
  onPick,
  onClear,
}: {
  chips: readonly Chip<T>[];
  value: T | undefined;
  onPick: (value: T) => void;
  onClear?: (() => void) | undefined;
}) => {
  const name = useId();
  return (
    <div data-part="chips">
      {chips.map(({ value: own, label }) => (
        <label key={own} data-checked={own === value ? '' : undefined}>
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            onChange={() => {
              onPick(own);
            }}
            onClick={() => {
              if (own === value) onClear?.();
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
};
