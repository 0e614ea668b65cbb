// Rules that several components share. All selectors are in `:where()`, so that a single class of the app wins over them.
import { edge, focus, font, muted, radius, surface, target, text } from './theme';

/**
 * Box model and font of a root.
 * @param plain Its own texts and lists, which lose the browser's margins. Never those of other components inside it.
 */
export const base = (plain?: string) => `:where(&,& *){box-sizing:border-box}
:where(&){font-family:${font};color:${text};line-height:1.4;overflow-wrap:break-word;min-inline-size:0}${plain ? `:where(${plain}){margin:0;padding:0}` : ''}`;

/** @param selector What shows the ring; `&` is the root. */
export const focusRing = (selector: string) =>
  `:where(${selector}):focus-visible{outline:2px solid ${focus};outline-offset:2px}`;

/** Rules for a panel that is narrow for its text: twice as large, as some people need it. */
export const tight = (rules: string) => `@container calling (max-width:13rem){${rules}}`;

/** A button that is part of a component. */
export const innerButton = (selector: string) =>
  `:where(${selector}){margin:0;padding:0;border:0;border-radius:${radius};background:none;font:inherit;color:inherit;cursor:pointer;touch-action:manipulation}
${focusRing(selector)}`;

/** Buttons side by side; stacked if their words need it. */
export const buttonRow = (selector: string) =>
  `:where(${selector}){display:flex;flex-wrap:wrap;gap:.5rem}
:where(${selector} > *){flex:1 1 auto;min-inline-size:min(6.5rem,100%)}`;

/** Cuts a name after two lines, if those are not very short. A name in the other writing direction still starts at the page's start edge. */
export const twoLines = (name: string) =>
  `:where(${name}){display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;text-align:left}
${tight(`:where(${name}){-webkit-line-clamp:none}`)}
:where(&:dir(rtl) bdi){text-align:right}`;

/** A call's header in the middle of a screen that is about this person. @param header Its selector. */
export const centredHeader = (
  header: string,
) => `:where(${header}){grid-template-columns:minmax(0,1fr);row-gap:.5rem;padding-block:1.5rem .75rem;text-align:center}
:where(${header} bdi){text-align:center}
:where(${header} h2){font-size:1.375rem}
:where(${header} > [data-part=avatar]){justify-self:center;inline-size:4.5rem;block-size:4.5rem;margin-block:.75rem;font-size:1.5rem}
@media (max-height:20rem){:where(${header}){padding-block:0}:where(${header} > [data-part=avatar]){display:none}}`;

/** For screen readers only. */
export const unseen = (selector: string) =>
  `:where(${selector}){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

/** Short texts in a line, with a dot between them, which goes where they wrap. */
export const dotted = (selector: string) =>
  `:where(${selector}){position:relative;display:flex;flex-wrap:wrap;column-gap:.75rem;overflow-x:clip}
:where(${selector} > * + *)::before{content:'·';content:'·'/'';position:absolute;margin-inline-start:-.5rem}`;

/** The hint in an empty field; with `prefers-contrast: more`, which makes it as dark as text, in italics. */
export const placeholder = (field: string) =>
  `:where(${field})::placeholder{color:${muted};opacity:1}@media (prefers-contrast:more){:where(${field})::placeholder{font-style:italic}}`;

/** A text field, select or textarea. */
export const field = (
  selector: string,
) => `:where(${selector}){display:block;inline-size:100%;margin:0;font:inherit;min-block-size:${target};
padding:.5rem .75rem;border:1px solid ${edge};border-radius:${radius};background:${surface};color:${text}}
:where(${selector}):focus-visible{outline:2px solid ${focus};outline-offset:-1px}
:where(${selector}):disabled{opacity:.55}
${placeholder(selector)}`;

/** The name above a field. */
export const fieldLabel = (selector: string) =>
  `:where(${selector}){display:block;margin-block-end:.25rem;padding:0;font-size:.8125rem;font-weight:600;color:${muted}}`;

/** A spinner before the content. */
export const ring = (
  selector: string,
) => `:where(${selector})::before{content:'';flex:none;inline-size:1em;block-size:1em;border:2px solid;border-radius:50%;clip-path:polygon(0 0,100% 0,50% 50%,100% 100%,0 100%);
animation:calling-turn .8s linear infinite}
@keyframes calling-turn{to{rotate:1turn}}
@media (prefers-reduced-motion:reduce){:where(${selector})::before{animation:none}}`;

/** A button in progress: a spinner in place of the icon. */
export const pendingRing = (selector: string) =>
  `:where(${selector}){cursor:progress;pointer-events:none}:where(${selector} > svg){display:none}${ring(selector)}`;

/** With `prefers-contrast: more`, controls have a border; a dashed one while they are disabled. */
export const contrastEdge = (selector: string) =>
  `@media (prefers-contrast:more){:where(${selector}){border-color:${text}}:where(${selector}:disabled){border-style:dashed}}`;
