import { now } from '../../base/clock';
import { forwardRef, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { wrapUpCountdown as english } from '../../text/messages/en';
import type { WrapUpCountdownMessages } from '../../text/wrapUpMessages';
import { everySecond } from '../../base/everySecond';
import { Button } from '../primitives/Button';
import { LiveRegion } from '../primitives/LiveRegion';
import { withoutEvent, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { base, tight } from '../primitives/styles';
import { muted } from '../primitives/theme';

/** Props of {@link WrapUpCountdown}. */
export interface WrapUpCountdownProps extends RootProps<'div', 'children'> {
  /** When it ends, in milliseconds since the epoch. */
  endsAt: number;
  /** Called when it is over, once for each `endsAt`. */
  onElapsed?: (() => void) | undefined;
  /** Shows a button that stops it. */
  onStop?: (() => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<WrapUpCountdownMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'div',
  () => `${base()}
:where(&){display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 .5rem;font-size:.875rem;color:${muted};font-variant-numeric:tabular-nums}
:where(& > button){min-block-size:2.25rem;margin-inline:-.625rem;font-size:.875rem}
${tight(':where(& > button){margin-inline:0}')}`,
);

/** A timer is not read out by itself. Screen readers are told once, a second after it began, and what was said goes after these seconds. */
const saidForSeconds = 5;

const secondsUntil = (endsAt: number) => Math.max(0, Math.ceil((endsAt - now()) / 1000));
const unknown = () => undefined;

/** The ticking text is a separate component, so that a tick renders it and nothing else. */
const Ticking = ({
  endsAt,
  savesIn,
  onElapsed,
}: {
  endsAt: number;
  savesIn: (seconds: number) => string;
  onElapsed: (() => void) | undefined;
}) => {
  const subscribe = useCallback((wake: () => void) => everySecond(endsAt, wake), [endsAt]);
  const seconds = useSyncExternalStore<number | undefined>(subscribe, () => secondsUntil(endsAt), unknown);
  const told = useRef<number>(undefined);
  const [first] = useState(() => secondsUntil(endsAt));
  useEffect(() => {
    if (seconds !== 0 || told.current === endsAt) return;
    told.current = endsAt;
    onElapsed?.();
  });
  const isSaid = seconds !== undefined && seconds < first && seconds > first - saidForSeconds;
  return (
    <>
      <span role="timer">{seconds === undefined ? '' : savesIn(seconds)}</span>
      <LiveRegion message={isSaid ? savesIn(first - 1) : ''} />
    </>
  );
};

/** The time left until a call saves itself. */
export const WrapUpCountdown = /* @__PURE__ */ forwardRef<HTMLDivElement, WrapUpCountdownProps>(
  function WrapUpCountdown({ endsAt, onElapsed, onStop, messages, ...props }, ref) {
    const words = { ...english, ...messages };
    return (
      <Root {...props} ref={ref} data-calling="wrap-up-countdown">
        <Ticking endsAt={endsAt} savesIn={words.savesIn} onElapsed={onElapsed} />
        {onStop && (
          <Button variant="quiet" onClick={withoutEvent(onStop)}>
            {words.stop}
          </Button>
        )}
      </Root>
    );
  },
);
