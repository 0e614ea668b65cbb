import { forwardRef, memo } from 'react';
import { formatDuration } from '../../text/times/duration';
import { callTimer as english } from '../../text/messages/en';
import type { CallTimerMessages } from '../../text/callMessages';
import { present, type RootProps } from '../primitives/props';
import { styledRoot } from '../primitives/styledRoot';
import { font } from '../primitives/theme';
import { Duration } from './Duration';

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

/** How long a call has lasted, or lasted: `0:07`, `12:34`, `1:02:03`. */
export const CallTimer = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLSpanElement, CallTimerProps>(function CallTimer(
    { startedAt, endedAt, messages, ...props },
    ref,
  ) {
    return (
      <Root
        role="timer"
        translate="no"
        aria-label={messages?.label ?? english.label}
        {...props}
        ref={ref}
        data-calling="call-timer"
        data-ended={present(endedAt !== undefined)}
      >
        {endedAt === undefined ? (
          <Duration key={startedAt} startedAt={startedAt} />
        ) : (
          <span>{formatDuration(endedAt - startedAt)}</span>
        )}
      </Root>
    );
  }),
);
