import { forwardRef, type ForwardedRef, type MouseEvent, type ReactNode } from 'react';
import { bothHandlers, inOwnElement, present, type RootProps } from './props';
import { styledRoot } from './styledRoot';
import { chosen, forcedHighlight } from './choiceStyles';
import { base, contrastEdge, focusRing, pendingRing } from './styles';
import { caution, hover, onCaution, onStop, radiusLarge, raised, stop, warning, warningSoft } from './theme';

/** Props of {@link ToggleButton}. */
export interface ToggleButtonProps extends RootProps<'button'> {
  /** Whether it is on. @default false */
  pressed?: boolean | undefined;
  /** Called with the new state. */
  onPressedChange?: ((pressed: boolean) => void) | undefined;
  /** An icon above the text. */
  icon?: ReactNode;
  /**
   * How much attention it asks for while pressed: `caution` for muting, `held` for what waits, `alarm` for recording.
   * @default 'plain'
   */
  tone?: 'plain' | 'caution' | 'held' | 'alarm' | undefined;
  /** The button's action is in progress: the button keeps the focus and ignores clicks. @default false */
  pending?: boolean | undefined;
}

const toned = (tone: string, background: string, color: string, border: string) =>
  `:where(&[aria-pressed=true][data-tone=${tone}]){background:${background};color:${color};border-color:${border}}`;

const Root = /* @__PURE__ */ styledRoot(
  'button',
  () => `${base()}${focusRing('&')}
:where(&){display:flex;flex-direction:column;align-items:center;justify-content:center;gap:.25rem;min-block-size:3.5rem;min-inline-size:min(3.75rem,100%);
margin:0;padding:.375rem .25rem;border:1px solid transparent;border-radius:${radiusLarge};background:${raised};font-size:.8125rem;
line-height:1.2;overflow-wrap:anywhere;hyphens:manual;cursor:pointer;touch-action:manipulation}
:where(& > span){min-inline-size:0;max-inline-size:100%}
:where(& svg){flex:none;font-size:1.125rem}
:where(&:hover){background:${hover}}
${chosen('&[aria-pressed=true]')}
${toned('caution', caution, onCaution, warning)}${toned('held', warningSoft, warning, warning)}${toned('alarm', stop, onStop, stop)}
${forcedHighlight('&[aria-pressed=true]')}
:where(&:disabled){opacity:.55;cursor:default;pointer-events:none}
:where(&[data-pending])::before{font-size:1.125rem}
${pendingRing('&[data-pending]')}${contrastEdge('&')}`,
);

/** What every toggle button renders: a function and not a component, which saves a render. */
export const renderToggleButton = (
  {
    pressed = false,
    tone = 'plain',
    onPressedChange,
    icon,
    pending,
    type = 'button',
    onClick,
    children,
    ...props
  }: ToggleButtonProps & { 'data-calling'?: string },
  ref: ForwardedRef<HTMLButtonElement>,
) => (
  <Root
    data-calling="toggle-button"
    {...props}
    ref={ref}
    type={type}
    aria-pressed={pressed}
    aria-disabled={pending ? true : undefined}
    data-pressed={present(pressed)}
    data-tone={tone}
    data-pending={present(pending)}
    onClick={bothHandlers(onClick, (event: MouseEvent) => {
      if (pending) event.preventDefault();
      else onPressedChange?.(!pressed);
    })}
  >
    {icon}
    {inOwnElement(children)}
  </Root>
);

/** A button that stays pressed. Its name does not change; `aria-pressed` has the state. */
export const ToggleButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, ToggleButtonProps>(
  function ToggleButton(props, ref) {
    return renderToggleButton(props, ref);
  },
);
