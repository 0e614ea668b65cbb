import { forwardRef, memo } from 'react';
import { callButton as english } from '../../text/messages/firstEnglish';
import type { CallButtonMessages } from '../../text/callMessages';
import { renderButton, type ButtonProps } from '../primitives/Button';
import { phoneDownIcon, phoneIcon } from '../primitives/icons';

/** Props of `CallButton`, `EndCallButton`, `AnswerButton` and `DeclineButton`. */
export interface CallButtonProps extends Omit<ButtonProps, 'variant'> {
  /** Texts that differ from English. */
  messages?: Partial<CallButtonMessages> | undefined;
}

/** Starts a call. `pending` while it is not yet known whether the number can be called. */
export const CallButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallButtonProps>(function CallButton(
    { messages, ...props },
    ref,
  ) {
    const children = messages?.call ?? english.call;
    return renderButton(
      { icon: phoneIcon, children, 'data-calling': 'call-button', ...props, variant: 'go' },
      ref,
    );
  }),
);

/** Ends or cancels a call. */
export const EndCallButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallButtonProps>(function EndCallButton(
    { messages, ...props },
    ref,
  ) {
    const children = messages?.endCall ?? english.endCall;
    return renderButton(
      { icon: phoneDownIcon, children, 'data-calling': 'end-call-button', ...props, variant: 'stop' },
      ref,
    );
  }),
);
