import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react';
import { levelMeter as english } from '../../text/messages/en';
import type { LevelMeterMessages } from '../../text/soundMessages';
import type { RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { edge, go, sunken } from '../primitives/theme';

/** Props of {@link LevelMeter}. */
export interface LevelMeterProps extends RootProps<'meter', 'children' | 'value' | 'min' | 'max'> {
  /** From 0, silence, to 1. @default 0 */
  level?: number | undefined;
  /** Read several times a second instead of `level`, without a render. */
  getLevel?: (() => number) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<LevelMeterMessages> | undefined;
}

const readEveryMs = 100;

const bar = (pseudo: string, rules: string) => `:where(&)::${pseudo}{${rules}}`;
const filled = `background:${go};border-radius:inherit`;

const Root = /* @__PURE__ */ styledRoot(
  'meter',
  () => `:where(&){appearance:none;display:block;inline-size:100%;block-size:.5rem;border:1px solid ${edge};border-radius:.25rem;background:${sunken};overflow:hidden}
${bar('-webkit-meter-inner-element', 'display:block;position:relative;block-size:100%')}
${bar('-webkit-meter-bar', 'block-size:100%;border:0;border-radius:0;background:none')}
${bar('-webkit-meter-optimum-value', filled)}
${bar('-moz-meter-bar', filled)}`,
);

/** How loud something is, such as a microphone. */
export const LevelMeter = /* @__PURE__ */ forwardRef<HTMLMeterElement, LevelMeterProps>(function LevelMeter(
  { level = 0, getLevel, messages, ...props },
  ref,
) {
  const meter = useRef<HTMLMeterElement>(null);
  useImperativeHandle<HTMLMeterElement | null, HTMLMeterElement | null>(ref, () => meter.current);
  useEffect(() => {
    if (!getLevel) return;
    const timer = window.setInterval(() => {
      if (meter.current) meter.current.value = getLevel();
    }, readEveryMs);
    return () => {
      window.clearInterval(timer);
    };
  }, [getLevel]);
  return (
    <Root
      aria-label={messages?.label ?? english.label}
      {...props}
      ref={meter}
      data-calling="level-meter"
      min={0}
      max={1}
      value={getLevel ? undefined : level}
    />
  );
});
