import { forwardRef, memo } from 'react';
import { availabilitySwitch as english } from '../../text/messages/firstEnglish';
import type { AvailabilitySwitchMessages } from '../../text/dialingMessages';
import { present, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base } from '../primitives/styles';
import { edge, focus, go, surface, warning, warningSoft } from '../primitives/theme';
import { useValue } from '../primitives/useValue';

/** Props of {@link AvailabilitySwitch}. */
export interface AvailabilitySwitchProps extends RootProps<'label', 'children' | 'onChange' | 'htmlFor'> {
  /** Whether the user is available, if the app holds it. */
  checked?: boolean | undefined;
  /** Whether it is on at first, if the component holds it. @default false */
  defaultChecked?: boolean | undefined;
  /** Called with the new state. */
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  /** Grays out the switch: it keeps its position. @default false */
  disabled?: boolean | undefined;
  /** Texts that differ from English. */
  messages?: Partial<AvailabilitySwitchMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'label',
  () => `${base()}
:where(&){display:inline-flex;align-items:center;gap:.5rem;min-block-size:2rem;font-size:.875rem;cursor:pointer;touch-action:manipulation}
:where(& > input){appearance:none;flex:none;margin:0;scroll-margin:.75rem;inline-size:2.25rem;block-size:1.25rem;padding:2px;border:1px solid ${edge};border-radius:1rem;
background:${edge};cursor:inherit;transition:background-color .15s}
:where(& > input)::before{content:'';display:block;block-size:100%;aspect-ratio:1;border-radius:50%;background:${surface};transition:translate .15s}
:where(& > input:checked){background:${go};border-color:${go}}
:where(& > input:checked)::before{translate:1rem}
:where(& > input:checked:dir(rtl))::before{translate:-1rem}
:where(& > input:focus-visible){outline:2px solid ${focus};outline-offset:2px}
:where(&:not([data-checked]) > [data-part=state]){padding:.0625rem .5rem;border-radius:1rem;background:${warningSoft};color:${warning};font-weight:600}
:where(&[data-disabled]){opacity:.55;cursor:default}
@media (prefers-reduced-motion:reduce){:where(& > input),:where(& > input)::before{transition:none}}
@media (forced-colors:active){:where(& > input){background:Canvas;border-color:ButtonText}:where(& > input)::before{background:ButtonText}
:where(& > input:checked){forced-color-adjust:none;background:Highlight}:where(& > input:checked)::before{background:HighlightText}}`,
);

/** Whether the user takes incoming calls. The text beside the switch says it: available, or away. */
export const AvailabilitySwitch = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLLabelElement, AvailabilitySwitchProps>(function AvailabilitySwitch(
    { checked, defaultChecked = false, onCheckedChange, disabled, messages, ...props },
    ref,
  ) {
    const words = { ...english, ...messages };
    const [on, setOn] = useValue(checked, defaultChecked, onCheckedChange);
    return (
      <Root
        {...props}
        ref={ref}
        data-calling="availability-switch"
        data-checked={present(on)}
        data-disabled={present(disabled)}
      >
        <input
          type="checkbox"
          role="switch"
          aria-label={words.label}
          checked={on}
          disabled={disabled}
          onChange={(event) => {
            setOn(event.target.checked);
          }}
        />
        <span aria-hidden data-part="state">
          {on ? words.label : words.away}
        </span>
      </Root>
    );
  }),
);
