import { forwardRef, memo } from 'react';
import { connectionQuality as english } from '../text/messages/en';
import type { ConnectionQualityMessages } from '../text/messages';
import type { WithRootProps } from './props';
import { styledRoot } from './styledRoot';
import { base } from './styles';
import { edge, go, muted, stop, warning } from './theme';

export type ConnectionQualityProps = WithRootProps<
  'span',
  {
    /** @default 'unknown' */
    quality?: 'good' | 'fair' | 'poor' | 'unknown' | undefined;
    messages?: Partial<ConnectionQualityMessages> | undefined;
  },
  'children'
>;

const bars = { unknown: 0, poor: 1, fair: 2, good: 3 };

const Root = /* @__PURE__ */ styledRoot(
  'span',
  () => `${base()}
:where(&){display:inline-flex;align-items:center;gap:.375rem;font-size:.8125rem;color:${muted}}
:where(& > svg){flex:none;color:${edge}}
:where(&[data-quality=good] > svg){color:${go}}
:where(&[data-quality=fair] > svg){color:${warning}}
:where(&[data-quality=poor] > svg){color:${stop}}`,
);

/** How well the two sides hear each other: bars, and the same in words. */
export const ConnectionQuality = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLSpanElement, ConnectionQualityProps>(function ConnectionQuality(
    { quality = 'unknown', messages, ...props },
    ref,
  ) {
    return (
      <Root {...props} ref={ref} data-calling="connection-quality" data-quality={quality}>
        <svg
          viewBox="0 0 16 16"
          width="1em"
          height="1em"
          fill="currentColor"
          stroke="currentColor"
          aria-hidden
        >
          {[1, 2, 3].map((bar) => (
            <rect
              key={bar}
              x={bar * 5 - 4}
              y={14 - bar * 4}
              width="3"
              height={bar * 4}
              rx="1"
              strokeWidth="1"
              fillOpacity={bar <= bars[quality] ? 1 : 0}
            />
          ))}
        </svg>
        {messages?.[quality] ?? english[quality]}
      </Root>
    );
  }),
);
