import { forwardRef } from 'react';
import { deviceLost as english } from '../../text/messages/en';
import type { StatusBannerMessages } from '../../text/messages';
import type { DeviceLostMessages } from '../../text/soundMessages';
import { Button } from '../primitives/Button';
import { withoutEvent } from '../primitives/props';
import { StatusBanner, type StatusBannerProps } from '../primitives/StatusBanner';

/** Props of {@link DeviceLostNotice}. */
export interface DeviceLostNoticeProps extends Omit<
  StatusBannerProps,
  'tone' | 'title' | 'detail' | 'actions' | 'messages' | 'children'
> {
  /** The label of the microphone that is used instead; `''` if it has none. */
  microphone?: string | undefined;
  /** The label of the speaker that is used instead. */
  speaker?: string | undefined;
  /** Shows a button that opens the devices. */
  onChoose?: (() => void) | undefined;
  /** Texts that differ from English. */
  messages?: Partial<DeviceLostMessages & StatusBannerMessages> | undefined;
}

/** A device was unplugged in a call, and another took its place. */
export const DeviceLostNotice = /* @__PURE__ */ forwardRef<HTMLDivElement, DeviceLostNoticeProps>(
  function DeviceLostNotice({ microphone, speaker, onChoose, messages, ...props }, ref) {
    const words = { ...english, ...messages };
    const sentences = [
      microphone !== undefined && words.microphone(microphone === '' ? words.system : microphone),
      speaker !== undefined && words.speaker(speaker === '' ? words.system : speaker),
    ];
    return (
      <StatusBanner
        {...props}
        ref={ref}
        tone="warning"
        title={words.title}
        detail={sentences.filter(Boolean).join(' ')}
        actions={onChoose && <Button onClick={withoutEvent(onChoose)}>{words.choose}</Button>}
        messages={messages}
      />
    );
  },
);
