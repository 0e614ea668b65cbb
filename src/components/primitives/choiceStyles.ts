// Rules that several components share, none of which a page shows at first: apart from the rest, so that it is not loaded then.
import { accent, onAccent } from './theme';

/** A checkbox with its text. */
export const switchRow = (selector: string) =>
  `:where(${selector}){display:flex;align-items:center;gap:.625rem;min-block-size:2.25rem;font-size:.9375rem;cursor:pointer}
:where(${selector} > input){flex:none;inline-size:1.25rem;block-size:1.25rem;margin:0;accent-color:${accent}}`;

/** Forced colours remove backgrounds: what is pressed or selected takes the system's highlight. */
export const forcedHighlight = (selector: string) =>
  `@media (forced-colors:active){:where(${selector}){forced-color-adjust:none;background:Highlight;color:HighlightText;border-color:Highlight}}`;

/** What is selected or pressed. */
export const chosen = (selector: string) =>
  `:where(${selector}){background:${accent};border-color:${accent};color:${onAccent}}${forcedHighlight(selector)}`;
