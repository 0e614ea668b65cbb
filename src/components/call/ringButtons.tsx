import { forwardRef, memo } from 'react';
import { callButton as english } from '../../text/messages/firstEnglish';
import { renderButton } from '../primitives/Button';
import { phoneDownIcon, phoneIcon } from '../primitives/icons';
import type { CallButtonProps } from './callButtons';

// Apart from the buttons of every call, so that a page does not load them at first.

/** Answers an incoming call. */
export const AnswerButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallButtonProps>(function AnswerButton(
    { messages, ...props },
    ref,
  ) {
    const children = messages?.answer ?? english.answer;
    return renderButton(
      { icon: phoneIcon, children, 'data-calling': 'answer-button', ...props, variant: 'go' },
      ref,
    );
  }),
);

/** Declines an incoming call. */
export const DeclineButton = /* @__PURE__ */ memo(
  /* @__PURE__ */ forwardRef<HTMLButtonElement, CallButtonProps>(function DeclineButton(
    { messages, ...props },
    ref,
  ) {
    const children = messages?.decline ?? english.decline;
    return renderButton(
      { icon: phoneDownIcon, children, 'data-calling': 'decline-button', ...props, variant: 'stop' },
      ref,
    );
  }),
);
