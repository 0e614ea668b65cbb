import { styled } from 'styled-components';
import { Button } from '../components/primitives/Button';
import { styledRoot } from '../components/primitives/styledRoot';
import {
  caution,
  info,
  infoSoft,
  onCaution,
  onStop,
  space,
  stop,
  surface,
  warning,
  warningSoft,
} from '../components/primitives/theme';
import { Footer, low, newForAMoment } from './layout';

// What only a call shows: apart from the rest, so that a page does not load it at first.

const columns = (children: number, width: string, count: number) =>
  `@container calling (max-width:${width}){:where(&:has(> :nth-child(${children}))){grid-template-columns:repeat(${count},minmax(0,1fr))}}`;

/** Toggles beside each other, each as wide as the next; in even lines where there is little room. */
export const Row = /* @__PURE__ */ styledRoot(
  'div',
  () => `:where(&){display:grid;grid-template-columns:repeat(auto-fit,minmax(min(5.5rem,100%),1fr));gap:${space}}
:where(&:empty){display:none}
${columns(4, '22rem', 2)}`,
);

/** The footer of a call, where one main button follows the other. Takes the handlers of `usePressGuard`. */
export const GuardedFooter = /* @__PURE__ */ styled(Footer)([
  newForAMoment('& button'),
] as unknown as TemplateStringsArray);

/** An incoming call: as high as the panel, with Decline where the end of a call is later. */
export const Ringer = /* @__PURE__ */ styledRoot(
  'div',
  () => `${newForAMoment('& [data-part=actions] > button')}
:where(& > section){min-block-size:100%}
:where(&){flex:1;display:grid}
:where(& > section > [data-part=actions],& > section > [data-part=actions] *){scroll-margin:0}
@media (min-height:20rem){:where(& > section > [data-part=actions]){position:sticky;inset-block-end:0;z-index:1}}
${low(`:where(& [data-part=avatar]){display:none}:where(& > section > [data-calling=call-header]){padding-block:0}
:where(& > section > [data-part=actions]){flex-direction:row}:where(& > section > [data-part=actions] > *){flex:1}`)}
:where(& > section > [data-part=actions]){margin-block-end:calc(${space} * -1.5);margin-inline:calc(${space} * -2);
padding:calc(${space} * 2) calc(${space} * 2) calc(${space} * 1.5);background:linear-gradient(transparent,${surface} calc(${space} * 1.5))}`,
);

/** A button that stands in a line of text. */
export const LinkButton = /* @__PURE__ */ styled(Button)([
  ':where(&){min-block-size:2rem;min-inline-size:2rem;margin-inline-start:-.375rem;padding:.125rem .375rem;font-size:.875rem}',
] as unknown as TemplateStringsArray);

/** A word in the status line that must not be overlooked. */
export const Mark = /* @__PURE__ */ styledRoot(
  'span',
  () => `:where(&){display:inline-block;margin-inline-start:.375rem;padding:.0625rem .5rem;border:1px solid ${warning};border-radius:1rem;
font-size:.8125rem;font-weight:600;background:${warningSoft};color:${warning}}
:where(&[data-mark=muted]){background:${caution};color:${onCaution}}
:where(&[data-mark=recording]){background:${stop};border-color:${stop};color:${onStop}}
:where(&[data-mark=held-by-other]){background:${infoSoft};border-color:${info};color:${info}}`,
);

/** Small things at both ends of a line, wrapping where they must. */
export const Line = /* @__PURE__ */ styledRoot(
  'div',
  () =>
    `:where(&){display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;column-gap:${space}}
:where(& > *){min-inline-size:0}
:where(& > * + *){display:flex;flex-wrap:wrap;align-items:center;column-gap:.375rem}
@container calling (max-width:22rem){:where(& > :last-child:not(:only-child)){flex-basis:100%}}`,
);
