import { styled } from 'styled-components';
import { Button } from '../components/primitives/Button';
import { styledRoot } from '../components/primitives/styledRoot';
import { dotted, tight } from '../components/primitives/styles';
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

const narrow = (width: string, selector: string) =>
  `@container calling (max-width:${width}){:where(${selector} > *){flex-basis:40%}}`;

/** Toggles beside each other in lines that are full, down to the last: two and two, not three and one. */
export const Row = /* @__PURE__ */ styledRoot(
  'div',
  () => `:where(&){display:flex;flex-wrap:wrap;gap:${space}}
:where(&:empty){display:none}
:where(& > *){flex:1 1 min(5.5rem,40%);min-inline-size:0}
:where(&:has(> :nth-child(5)) > *){flex-basis:30%}
${narrow('26rem', '&:has(> :nth-child(4):last-child)')}${narrow('18rem', '&:has(> :nth-child(5))')}`,
);

const guardedFooter = () =>
  styled(Footer)([
    newForAMoment('& button') +
      // A call that waits leaves a line of what is above in sight, and scrolls itself; with large text the footer does not stick.
      '@media (min-height:20rem){:where(& > [data-calling=call-waiting]){max-block-size:max(6rem,calc(100vh - 12rem));overflow-y:auto}}' +
      ':where(:has(~ & > [data-calling=call-waiting]) *){scroll-margin-block-end:calc(min(100vh - 12rem,15rem) + 5.5rem)}' +
      tight(':where(&:has(> [data-calling=call-waiting])){position:static}'),
  ] as unknown as TemplateStringsArray);
/** The footer of a call, where one main button follows the other. Takes the handlers of `usePressGuard`. */
export const GuardedFooter = /* @__PURE__ */ guardedFooter();

/** An incoming call: as high as the panel, with Decline where the end of a call is later. */
export const Ringer = /* @__PURE__ */ styledRoot(
  'div',
  () => `${newForAMoment('& [data-part=actions] > button')}
:where(& > section){min-block-size:100%}
:where(&){flex:1;display:grid}
:where(& > section > [data-part=actions],& > section > [data-part=actions] *){scroll-margin:0}
@media (min-height:20rem){:where(& > section > [data-part=actions]){position:sticky;inset-block-end:0;z-index:1}}
${low(`:where(& > section > [data-part=actions]){flex-direction:row}:where(& > section > [data-part=actions] > *){flex:1}`)}
:where(& > section > [data-part=actions]){margin-block-end:calc(${space} * -1.5);margin-inline:calc(${space} * -2);
padding:calc(${space} * 2) calc(${space} * 2) calc(${space} * 1.5);background:linear-gradient(transparent,${surface} calc(${space} * 1.5))}`,
);

/** A button that stands in a line of text. */
export const LinkButton = /* @__PURE__ */ styled(Button)([
  ':where(&){min-block-size:2rem;min-inline-size:2rem;margin-inline-start:calc(-.375rem - 1px);padding:.125rem .375rem;font-size:.875rem}' +
    ':where(& + &){margin-inline-start:-.375rem}' +
    // Where its border shows, it begins where the line does.
    '@media (forced-colors:active){:where(&){margin-inline-start:0}:where(& + &){margin-inline-start:.25rem}}',
] as unknown as TemplateStringsArray);

/** A word in the status line that must not be overlooked. */
export const Mark = /* @__PURE__ */ styledRoot(
  'span',
  () => `:where(&){display:inline-block;padding:0 .5rem;border:1px solid ${warning};border-radius:1rem;
font-size:.8125rem;font-weight:600;background:${warningSoft};color:${warning}}
:where(&[data-mark=muted]){background:${caution};color:${onCaution}}
:where(&[data-mark=recording]){background:${stop};border-color:${stop};color:${onStop}}
:where(&[data-mark=held-by-other]){background:${infoSoft};border-color:${info};color:${info}}
@container calling (max-width:26rem){:where(&){padding-inline:.375rem;font-size:.75rem}}
@container calling (min-width:13rem){:where(&){overflow:hidden;text-overflow:ellipsis;white-space:nowrap}}`,
);

/** Small things at both ends of a line, wrapping where they must. Marks get shorter instead: what is below must not move under the hand. */
export const Line = /* @__PURE__ */ styledRoot(
  'div',
  () =>
    `:where(&){display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;column-gap:${space}}
@media (forced-colors:none){:where(&:has(button)){margin-block-end:-.375rem}}
:where(& > *){display:flex;flex-wrap:wrap;align-items:center;column-gap:.375rem}
:where(& > *,& > * > *){min-inline-size:0}
${dotted('& [data-dotted]')}
:where(& > :has([data-mark] ~ [data-mark] ~ [data-mark])){column-gap:.25rem}
@container calling (max-width:26rem){:where(& > :has([data-mark] ~ [data-mark] ~ [data-mark]) > [data-mark]){padding-inline:.1875rem;font-size:.6875rem;letter-spacing:-.02em}}
@container calling (min-width:13rem){:where(& > :has([data-mark])){max-inline-size:calc(100% - 1.5rem);flex-wrap:nowrap}:where(& > :has([data-mark]) > [data-dotted]){flex:none}}
:where(& > :last-child:not(:only-child,[data-calling=connection-quality])){flex-basis:100%}`,
);
