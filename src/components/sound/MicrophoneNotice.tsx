import { forwardRef } from 'react';
import { microphoneNotice as english } from '../../text/messages/en';
import { problem as englishProblems } from '../../text/messages/problems/en';
import type { ProblemMessages } from '../../text/widgetMessages';
import type { StatusBannerMessages } from '../../text/messages';
import type { MicrophoneNoticeMessages } from '../../text/soundMessages';
import { Button } from '../primitives/Button';
import { withoutEvent } from '../primitives/props';
import { StatusBanner, type StatusBannerProps } from '../primitives/StatusBanner';

/** Why the microphone is unavailable, by the codes of phone errors. */
export type MicrophoneProblem = Extract<keyof ProblemMessages, `microphone-${string}`>;

/** Props of {@link MicrophoneNotice}. */
export interface MicrophoneNoticeProps extends Omit<
  StatusBannerProps,
  'title' | 'detail' | 'actions' | 'messages' | 'children'
> {
  /** What is wrong with the microphone. @default 'microphone-denied' */
  problem?: MicrophoneProblem | undefined;
  /** Shows a button that asks again. */
  onRetry?: (() => void) | undefined;
  /** Texts that differ from English. */
  messages?:
    | Partial<MicrophoneNoticeMessages & StatusBannerMessages & Pick<ProblemMessages, MicrophoneProblem>>
    | undefined;
}

/** Why the microphone is unavailable, and how to fix it. */
export const MicrophoneNotice = /* @__PURE__ */ forwardRef<HTMLDivElement, MicrophoneNoticeProps>(
  function MicrophoneNotice({ problem = 'microphone-denied', onRetry, messages, ...props }, ref) {
    const { title, detail } = messages?.[problem] ?? englishProblems[problem];
    return (
      <StatusBanner
        tone="warning"
        {...props}
        ref={ref}
        title={title}
        detail={detail}
        actions={
          onRetry && <Button onClick={withoutEvent(onRetry)}>{messages?.retry ?? english.retry}</Button>
        }
        messages={messages}
        data-problem={problem}
      />
    );
  },
);
