import { forwardRef } from 'react';
import type { RootProps } from './props';
import { styledRoot } from './styledRoot';
import { base, tight } from './styles';
import { surface, text } from './theme';

/** Props of {@link CallingSurface}. */
export interface CallingSurfaceProps extends RootProps<'div'> {
  /**
   * `system` follows the user's system. Without it the nearest ancestor with `data-calling-theme="light"`, `"dark"` or `"system"`
   * decides, and without one the surface is light, as HubSpot is.
   */
  theme?: 'light' | 'dark' | 'system' | undefined;
}

const themed = (theme: string) => `[data-calling-theme=${theme}]`;
const schemes = { light: 'light', dark: 'dark', system: 'light dark' };
const names = Object.keys(schemes) as (keyof typeof schemes)[];
const schemeOf = (name: keyof typeof schemes, selector: string) =>
  `:where(${selector}){color-scheme:${schemes[name]}}`;

/** The theme of an ancestor, of an ancestor inside another one, of the surface: the later rule wins. */
const schemeRules = () =>
  [
    ...names.map((name) => schemeOf(name, `${themed(name)} &`)),
    ...names.flatMap((outer) =>
      names
        .filter((name) => name !== outer)
        .map((name) => schemeOf(name, `${themed(outer)} ${themed(name)} &`)),
    ),
    ...names.map((name) => schemeOf(name, `&${themed(name)}`)),
  ].join('');

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}
:where(&){container:calling/inline-size;color-scheme:light;background:${surface};word-break:auto-phrase}
${schemeRules()}
${tight(':where(& > *){--calling-space:.25rem}')}
@media (prefers-contrast:more){:where(&){--calling-color-muted:${text};--calling-color-edge:${text};--calling-color-line:${text}}}`,
);

/**
 * The surface behind components: colours, font, light or dark, and the container whose width they follow. They work without it
 * too, and then follow the page's `color-scheme`.
 */
export const CallingSurface = /* @__PURE__ */ forwardRef<HTMLDivElement, CallingSurfaceProps>(
  function CallingSurface({ theme, ...props }, ref) {
    return <Root {...props} ref={ref} data-calling="surface" data-calling-theme={theme} />;
  },
);
