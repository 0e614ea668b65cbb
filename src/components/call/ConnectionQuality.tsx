import { forwardRef, memo } from 'react';
import { connectionQuality as english } from '../../text/messages/en';
import type { ConnectionQualityMessages } from '../../text/callMessages';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base } from '../primitives/styles';
import { edge, go, muted, stop, warning } from '../primitives/theme';

/** What was measured about a connection. */
export interface QualityFigures {
  /** From 0 to 1. */
  packetLoss: number;
  /** Jitter in milliseconds. */
  jitterMs: number;
  /** Round-trip time in milliseconds. */
  roundTripMs: number;
}

/** Props of {@link ConnectionQuality}. */
export interface ConnectionQualityProps extends RootProps<'span', 'children'> {
  /** How good the connection is. @default 'unknown' */
  quality?: 'good' | 'fair' | 'poor' | 'unknown' | undefined;
  /** What was measured, to be shown below: `useCallQuality()` gives it. */
  figures?: QualityFigures | null | undefined;
  /** Shows the bars alone, with the words as their name. @default false */
  compact?: boolean | undefined;
  /** The language of numbers. @default 'en' */
  locale?: string | undefined;
  /** Texts that differ from English. */
  messages?: Partial<ConnectionQualityMessages> | undefined;
}

const bars = { unknown: 0, poor: 1, fair: 2, good: 3 };

const inWords = (
  { packetLoss, jitterMs, roundTripMs }: QualityFigures,
  locale: string,
  words: ConnectionQualityMessages['figures'],
) => {
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value);
  const ms = { style: 'unit', unit: 'millisecond', maximumFractionDigits: 0 } as const;
  return words({
    loss: format(packetLoss, { style: 'percent', maximumFractionDigits: 1 }),
    jitter: format(jitterMs, ms),
    delay: format(roundTripMs, ms),
  });
};

const Root = /* @__PURE__ */ styledRoot(
  'span',
  () => `${base()}
:where(&){display:inline-flex;align-items:center;gap:.375rem;font-size:.8125rem;color:${muted}}
:where(& > svg){flex:none;color:${edge};forced-color-adjust:auto}
:where(&[data-quality=good] > svg){color:${go}}
:where(&[data-quality=fair] > svg){color:${warning}}
:where(&[data-quality=poor] > svg){color:${stop}}
:where(& small){display:block;font-size:.75rem;font-variant-numeric:tabular-nums}`,
);

/** How well the parties hear each other: bars, and the same in words. */
export const ConnectionQuality = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLSpanElement, ConnectionQualityProps>(function ConnectionQuality(
    { quality = 'unknown', figures, compact, locale = 'en', messages, ...props },
    ref,
  ) {
    const words = messages?.[quality] ?? english[quality];
    return (
      <Root
        {...(compact && { role: 'img', 'aria-label': words, title: words })}
        {...props}
        ref={ref}
        data-calling="connection-quality"
        data-quality={quality}
      >
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
        {!compact && (
          <span>
            <span>{words}</span>
            {figures && <small>{inWords(figures, locale, messages?.figures ?? english.figures)}</small>}
          </span>
        )}
      </Root>
    );
  }),
);
