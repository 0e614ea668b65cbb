import { now } from '../../base/clock';
import { forwardRef, memo, useCallback, useSyncExternalStore } from 'react';
import { formatDuration, wholeSeconds } from '../../text/duration';
import { callTimer as english } from '../../text/messages/en';
import type { CallTimerMessages } from '../../text/messages';
import { everySecond } from '../primitives/everySecond';
import { present, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { font } from '../primitives/theme';

/** Props of {@link CallTimer}. */
export interface CallTimerProps extends RootProps<'span', 'children'> {
  /** When the talk began, in milliseconds since the epoch. */
  startedAt: number;
  /** When it ended, in milliseconds since the epoch; stops the timer. */
  endedAt?: number | undefined;
  /** Texts that differ from English. */
  messages?: Partial<CallTimerMessages> | undefined;
}

const Root = /* @__PURE__ */ styledRoot(
  'span',
  () => `:where(&){font-family:${font};font-variant-numeric:tabular-nums}`,
);

const zero = () => 0;

/** The ticking text is a component of its own, so that a tick renders it and nothing else. */
const Ticking = ({ startedAt }: { startedAt: number }) => {
  const subscribe = useCallback((wake: () => void) => everySecond(startedAt, wake), [startedAt]);
  const seconds = useSyncExternalStore(subscribe, () => wholeSeconds(now() - startedAt), zero);
  return formatDuration(seconds * 1000);
};

/** How long a call has lasted, or lasted: `0:07`, `12:34`, `1:02:03`. */
export const CallTimer = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLSpanElement, CallTimerProps>(function CallTimer(
    { startedAt, endedAt, messages, ...props },
    ref,
  ) {
    return (
      <Root
        role="timer"
        aria-label={messages?.label ?? english.label}
        {...props}
        ref={ref}
        data-calling="call-timer"
        data-ended={present(endedAt !== undefined)}
      >
        {endedAt === undefined ? <Ticking startedAt={startedAt} /> : formatDuration(endedAt - startedAt)}
      </Root>
    );
  }),
);
