import { forwardRef } from 'react';
import type { RootProps } from './props';
import { styledRoot } from './styledRoot';
import { base } from './styles';
import { surface } from './theme';

/** Props of {@link CallingSurface}. */
export interface CallingSurfaceProps extends RootProps<'div'> {
  /**
   * `system` follows the system, or the nearest ancestor with `data-calling-theme="light"` or `"dark"`.
   * @default 'system'
   */
  theme?: 'light' | 'dark' | 'system' | undefined;
}

const dark = '[data-calling-theme=dark]';
const light = '[data-calling-theme=light]';

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}
:where(&){container:calling/inline-size;color-scheme:light dark;background:${surface}}
:where(${dark} &){color-scheme:dark}
:where(${light} &){color-scheme:light}
:where(${light} ${dark} &,&${dark}){color-scheme:dark}
:where(&${light}){color-scheme:light}`,
);

/**
 * The ground that components stand on: its colours, its font, light or dark, and the box whose width they go by. They do without it
 * too, and then follow the page's `color-scheme`.
 */
export const CallingSurface = /* @__PURE__ */ forwardRef<HTMLDivElement, CallingSurfaceProps>(
  function CallingSurface({ theme = 'system', ...props }, ref) {
    return (
      <Root
        {...props}
        ref={ref}
        data-calling="surface"
        data-calling-theme={theme === 'system' ? undefined : theme}
      />
    );
  },
);
