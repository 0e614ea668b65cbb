// Rules that several components share. All selectors stand in `:where()`, so that a single class of the user's wins over them.
import { accent, edge, focus, font, muted, onAccent, radius, surface, target, text } from './theme';

/** Box model and font of a root. Buttons that are components of their own keep their looks wherever they stand. */
export const base = () => `:where(&,& *){box-sizing:border-box}
:where(&){font-family:${font};color:${text};line-height:1.4;overflow-wrap:anywhere}
:where(& button:not([data-calling]),& input,& select,& textarea){font:inherit;color:inherit;margin:0}
:where(& p,& h2,& ul,& ol,& dl,& dd){margin:0;padding:0}`;

/** @param selector What shows the ring; `&` is the root. */
export const focusRing = (selector: string) =>
  `:where(${selector}):focus-visible{outline:2px solid ${focus};outline-offset:2px}`;

/** A text field, select or textarea. */
export const field = (
  selector: string,
) => `:where(${selector}){display:block;inline-size:100%;min-block-size:${target};
padding:.5rem .75rem;border:1px solid ${edge};border-radius:${radius};background:${surface};color:${text}}
:where(${selector}):focus-visible{outline:2px solid ${focus};outline-offset:-1px}
:where(${selector}):disabled{opacity:.55}
:where(${selector})::placeholder{color:${muted};opacity:1}`;

/** The name above a field. */
export const fieldLabel = (selector: string) =>
  `:where(${selector}){display:block;margin-block-end:.25rem;padding:0;font-size:.8125rem;font-weight:600;color:${muted}}`;

/** In forced colours a background says nothing: what is pressed or chosen takes the system's highlight. */
export const forcedHighlight = (selector: string) =>
  `@media (forced-colors:active){:where(${selector}){forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}}`;

/** What is chosen or pressed. */
export const chosen = (selector: string) =>
  `:where(${selector}){background:${accent};border-color:${accent};color:${onAccent}}${forcedHighlight(selector)}`;
