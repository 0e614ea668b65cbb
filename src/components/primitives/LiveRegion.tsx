import { forwardRef, memo } from 'react';
import type { RootProps } from './props';
import { unseen } from './styles';
import { styledRoot } from './styledRoot';

/** Props of {@link LiveRegion}. */
export interface LiveRegionProps extends RootProps<'div', 'children'> {
  /** What a screen reader announces next. The same text is announced again only after another text, or none. */
  message?: string | undefined;
  /** Interrupts the screen reader, as an incoming call may. @default false */
  urgent?: boolean | undefined;
}

const Root = /* @__PURE__ */ styledRoot('div', () => unseen('&'));

/** Announces changes to screen readers. Render it before its first message. */
export const LiveRegion = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLDivElement, LiveRegionProps>(function LiveRegion(
    { message, urgent = false, ...props },
    ref,
  ) {
    return (
      <Root {...props} ref={ref} data-calling="live-region">
        <div role="status">{urgent ? undefined : message}</div>
        <div role="alert">{urgent ? message : undefined}</div>
      </Root>
    );
  }),
);
