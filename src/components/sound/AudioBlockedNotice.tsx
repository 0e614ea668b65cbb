import { forwardRef } from 'react';
import { audioBlocked as english } from '../../text/messages/en';
import type { StatusBannerMessages } from '../../text/messages';
import type { AudioBlockedMessages } from '../../text/soundMessages';
import { Button } from '../primitives/Button';
import { withoutEvent } from '../primitives/props';
import { StatusBanner, type StatusBannerProps } from '../primitives/StatusBanner';

/** Props of {@link AudioBlockedNotice}. */
export interface AudioBlockedNoticeProps extends Omit<
  StatusBannerProps,
  'tone' | 'title' | 'detail' | 'actions' | 'messages' | 'children'
> {
  /** Called when the button is pressed: play what was blocked. */
  onUnblock?: (() => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<AudioBlockedMessages & StatusBannerMessages> | undefined;
}

/** Asks for the click that the browser needs before it plays sound. */
export const AudioBlockedNotice = /* @__PURE__ */ forwardRef<HTMLDivElement, AudioBlockedNoticeProps>(
  function AudioBlockedNotice({ onUnblock, messages, ...props }, ref) {
    const words = { ...english, ...messages };
    return (
      <StatusBanner
        role="alert"
        {...props}
        ref={ref}
        tone="warning"
        title={words.title}
        detail={words.detail}
        actions={
          <Button variant="primary" onClick={withoutEvent(onUnblock)}>
            {words.unblock}
          </Button>
        }
        messages={messages}
      />
    );
  },
);
