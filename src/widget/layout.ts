import { styled } from 'styled-components';
import { styledRoot } from '../components/primitives/styledRoot';
import { buttonRow, tight } from '../components/primitives/styles';
import { line, space, surface } from '../components/primitives/theme';

/**
 * The widget's parts, one below the other, on a surface as high as the iframe. The surface itself is not extended: its `theme` would
 * be taken for a theme of styled-components, and get lost.
 */
export const Panel = /* @__PURE__ */ styledRoot(
  'section',
  () => `:where(:has(> &)){display:flex;flex-direction:column;min-block-size:100%;box-sizing:border-box}
:where(&){flex:1;position:relative;display:flex;flex-direction:column;min-inline-size:0}
:where(& > [data-part=screen]){flex:1;display:flex;flex-direction:column;gap:calc(${space} * 1.5);max-inline-size:32rem;inline-size:100%;
padding:calc(${space} * 1.5) calc(${space} * 2) 0;margin-inline:auto;box-sizing:border-box;outline:none}
:where(& > [data-part=screen] *){scroll-margin-block:3.5rem 5.5rem}`,
);

/** The screen's things below each other at the house's distance, as high as there is room. */
export const Stack = /* @__PURE__ */ styledRoot(
  'div',
  () =>
    `:where(&){flex:1;display:flex;flex-direction:column;gap:calc(${space} * 1.5);min-inline-size:0;padding-block-end:calc(${space} * 1.5)}
:where(& > [data-calling=notes],& > [data-calling=keypad]){flex:1 0 auto}
:where(& > [data-calling=keypad]){max-block-size:18rem}`,
);

/** A screen with one thing on it. */
export const Middle = /* @__PURE__ */ styled(Stack)([
  ':where(&){justify-content:center;padding-block:2rem}',
] as unknown as TemplateStringsArray);

/** Rules for a page that is enlarged so much that a few lines fill it. */
export const low = (rules: string) => `@media (max-height:20rem){${rules}}`;

/** At an edge of the panel while the rest moves past, but not where it would leave the rest no room. */
const sticky = (edge: 'start' | 'end') =>
  `@media (min-height:20rem){:where(&){position:sticky;inset-block-${edge}:0;z-index:1}}`;

/** The animation of a button that has just appeared: a new button can be recognized by it. */
export const newAnimation = 'calling-new';

/** A button that has just appeared is out of a pointer's reach for a moment: the press was meant for what was there before. */
export const newForAMoment = (selector: string) =>
  `@keyframes ${newAnimation}{from,to{pointer-events:none}}:where(${selector}){animation:${newAnimation} .5s}`;

/** What is pressed most: in reach at the bottom, however long the rest is. */
export const Footer = /* @__PURE__ */ styledRoot(
  'div',
  () => `${buttonRow('&')}${sticky('end')}
:where(&){gap:${space};margin-inline:calc(${space} * -2);padding:${space} calc(${space} * 2) calc(${space} * 1.5);
background:linear-gradient(transparent,${surface} ${space})}
:where(&,& *){scroll-margin:0}
:where(& > :not(button)){flex-basis:100%}
@media (forced-colors:active){:where(&){background:Canvas}}
:where(&:last-child){margin-block:auto calc(${space} * -1.5)}`,
);

/** The line at the top: availability, what is seldom needed, and the way out. */
export const Bar = /* @__PURE__ */ styledRoot(
  'header',
  () => `${sticky('start')}
:where(&){display:flex;flex-wrap:wrap;align-items:center;justify-content:end;gap:0 calc(${space} / 2);min-block-size:2.75rem;padding-inline:calc(${space} * 2) ${space};
border-block-end:1px solid ${line};background:${surface}}
:where(& > :first-child){margin-inline-end:auto}
${tight(':where(&:has(> button + button) > :first-child){flex-basis:100%}')}
:where(& > button){font-size:.875rem}
@container calling (max-width:18rem){:where(& > button){min-block-size:2.25rem;min-inline-size:2.25rem}}
:where(& > button):focus-visible{outline-offset:-2px}`,
);
