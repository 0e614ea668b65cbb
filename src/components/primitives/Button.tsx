import { forwardRef, type ForwardedRef, type MouseEvent, type ReactNode } from 'react';
import { inOwnElement, present, type RootProps } from './props';
import { styledRoot } from './styledRoot';
import { base, contrastEdge, focusRing, pendingRing, tight } from './styles';
import {
  accent,
  edge,
  go,
  hover,
  muted,
  onAccent,
  onGo,
  onStop,
  radius,
  raised,
  stop,
  success,
  successSoft,
  surface,
  target,
  text,
} from './theme';

/** Props of {@link Button}. */
export interface ButtonProps extends RootProps<'button'> {
  /**
   * `primary` for the main action, `secondary` beside it, `quiet` for rare actions, `go` for calling and answering,
   * `stop` for ending.
   * @default 'secondary'
   */
  variant?: 'primary' | 'secondary' | 'quiet' | 'go' | 'stop' | undefined;
  /** The button's action is in progress: the button keeps the focus and ignores clicks. @default false */
  pending?: boolean | undefined;
  /** An icon before the text. */
  icon?: ReactNode;
}

const filled = (variant: string, background: string, color: string) =>
  `:where(&[data-variant=${variant}]){background:${background};border-color:transparent;color:${color};font-weight:600}
:where(&[data-variant=${variant}]:hover){background:color-mix(in srgb,${background} 88%,${text})}`;

const Root = /* @__PURE__ */ styledRoot(
  'button',
  () => `${base()}${focusRing('&')}
:where(&){display:inline-flex;align-items:center;justify-content:center;gap:.5rem;min-block-size:${target};min-inline-size:${target};
margin:0;padding:.375rem 1rem;border:1px solid ${edge};border-radius:${radius};background:${surface};font-size:1rem;font-weight:500;
line-height:1.25;text-align:center;text-decoration:none;cursor:pointer;touch-action:manipulation}
:where(&:hover){background:${hover}}
:where(& svg){flex:none}
:where(& > span){min-inline-size:0;overflow-wrap:anywhere;text-wrap:balance}
${filled('primary', accent, onAccent)}${filled('go', go, onGo)}${filled('stop', stop, onStop)}
:where(&[data-variant=quiet]){border-color:transparent;background:none;color:${accent};padding-inline:.625rem}
:where(&[data-variant=quiet]:hover){background:${hover}}
:where(&:disabled){background:${raised};border-color:transparent;color:${muted};cursor:default;pointer-events:none}
:where(&[data-state=saved]){background:${successSoft};border-color:${success};color:${success};cursor:default;pointer-events:none}
${pendingRing('&[data-pending]')}${contrastEdge('&:not([data-variant=quiet])')}${tight(':where(&){padding-inline:.25rem}')}`,
);

const doNothing = (event: MouseEvent) => {
  event.preventDefault();
};

/** What every button of the library renders: a function and not a component, which saves a render. */
export const renderButton = (
  {
    variant = 'secondary',
    pending,
    icon,
    type = 'button',
    onClick,
    children,
    ...props
  }: ButtonProps & { 'data-calling'?: string; 'data-state'?: string },
  ref: ForwardedRef<HTMLButtonElement>,
) => (
  <Root
    data-calling="button"
    {...props}
    ref={ref}
    type={type}
    aria-disabled={pending ? true : props['aria-disabled']}
    data-variant={variant}
    data-pending={present(pending)}
    onClick={pending ? doNothing : onClick}
  >
    {icon}
    {inOwnElement(children)}
  </Root>
);

/** The library's base button. */
export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  return renderButton(props, ref);
});
